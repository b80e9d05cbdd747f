import * as library from 'lib-r-math.js';

/** What we take from the port of R's mathematics. Its own declarations do not resolve for ES modules, so they stand here. */
interface RMath {
  qnorm: (share: number) => number;
  pnorm: (value: number) => number;
  qt: (share: number, df: number) => number;
  dt: (value: number, df: number) => number;
  qchisq: (share: number, df: number) => number;
  /** Without the third argument it is the central distribution. */
  pchisq: (value: number, df: number, nonCentrality?: number, lowerTail?: boolean) => number;
  phyper: (seen: number, marked: number, unmarked: number, drawn: number, lowerTail?: boolean) => number;
  lgamma: (x: number) => number;
  digamma: (x: number) => number;
  trigamma: (x: number) => number;
}

export const r = library as unknown as RMath;
