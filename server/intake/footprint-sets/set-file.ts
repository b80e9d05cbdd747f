import type { AreaShape } from '../geography/boundary-file.ts';
import type { TurnedAwayCount } from './turned-away.ts';

/** One row of a list or look-up: a small area, or one made of small areas, belongs to an area with a weight. */
export interface MemberRow {
  line: number;
  area: string;
  name: string;
  small: string;
  /** Above 0, at most 1. */
  weight: number;
}

interface Read {
  /** What the file is, in a sentence. */
  what: string;
  /** Rows or features, those turned away among them. */
  read: number;
  turnedAway: TurnedAwayCount;
}

/** Areas of somebody’s own as a file has them, before they meet the bricks. */
export type SetFile =
  | (Read & { by: 'outlines'; areas: { place: number; shape: AreaShape }[] })
  | (Read & { by: 'code-list' | 'look-up'; rows: MemberRow[] });
