import type { Figure, Published } from '../../disclosure/published.ts';
import { countFunnel } from '../../statistics/count-funnel.ts';
import type { Interval } from '../../statistics/byar.ts';
import { proportionFunnel } from '../../statistics/funnel-limits.ts';
import { normalWidth } from '../../statistics/distributions.ts';
import { overDispersionOf, type Scatter } from '../../statistics/funnel-over-dispersion.ts';
import type { FootprintKind, Period } from '../words/contract.ts';
import type { Facts } from './measure.ts';

export type Outside = 'above-998' | 'above-95' | 'inside' | 'below-95' | 'below-998';

export interface FunnelPointTold {
  code: string;
  name: string;
  size: number;
  count: Published<Figure>;
  value: Published<Figure>;
  outside: Outside | null;
}
export interface FunnelLimits {
  size: number;
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

export interface Funnel {
  asked: { kind: FootprintKind; indicator: string; period: Period; at: string; place: string };
  facts: Facts;
  period: string;
  centre: number;
  phi: number;
  isAllowedFor: boolean;
  /** False with so few areas that their scatter says little of how much areas do. */
  isScatterKnown: boolean;
  limits: FunnelLimits[];
  points: FunnelPointTold[];
  isDemonstration: boolean;
}

/** One area ready for a funnel. */
export interface Placed {
  count: number;
  /** People, households or whatever the count is of; years are in `per`. */
  size: number;
  value: number;
}

/** How far areas lie from the centre by chance, and by more than chance. */
export interface FunnelShape {
  phi: number;
  isAllowedFor: boolean;
  /** False with so few areas that their scatter says little of how much areas do. */
  isScatterKnown: boolean;
  outside: (area: Placed) => Outside;
  limitsAt: (size: number) => FunnelLimits;
}

const fewestForScatter = 10;

/**
 * @param centre the value of everything together, in the unit
 * @param scale cases that one unit of value and one of size make: 1 / per for shares, years / per for rates
 */
export function shapeOf(facts: Facts, centre: number, scale: number, areas: readonly Placed[]): FunnelShape {
  const scatters = areas.map((area) => scatterOf(facts, centre, scale, area));
  const found = overDispersionOf(scatters);
  const { phi } = found;
  const isScatterKnown = areas.length >= fewestForScatter;
  const tau2 = isScatterKnown ? found.tau2 : 0;
  const isAllowedFor = tau2 > 0;
  const zOf = (area: Placed): number => {
    const { off, variance } = scatterOf(facts, centre, scale, area);
    return off / Math.sqrt(variance + tau2);
  };
  const chanceLimits = (size: number, confidence: number): Interval => {
    if (facts.statistic === 'proportion')
      return times(proportionFunnel(centre / facts.per, size, confidence), facts.per);
    return times(countFunnel(centre * scale * size, confidence), 1 / (scale * size));
  };
  const wideLimits = (size: number, confidence: number): Interval => {
    const z = normalWidth(confidence);
    if (facts.statistic === 'proportion') {
      const share = centre / facts.per;
      const reach = z * Math.sqrt((share * (1 - share)) / size + tau2);
      return times({ lower: Math.max(0, share - reach), upper: Math.min(1, share + reach) }, facts.per);
    }
    const reach = z * Math.sqrt(1 / (4 * centre * scale * size) + tau2);
    return times({ lower: Math.max(0, 1 - reach) ** 2, upper: (1 + reach) ** 2 }, centre);
  };
  const limits = isAllowedFor ? wideLimits : chanceLimits;
  return {
    phi,
    isAllowedFor,
    isScatterKnown,
    outside: (area) => {
      if (isAllowedFor) return placeOf(zOf(area));
      const [wide, narrow] = [limits(area.size, 0.998), limits(area.size, 0.95)];
      if (area.value > wide.upper) return 'above-998';
      if (area.value < wide.lower) return 'below-998';
      return area.value > narrow.upper ? 'above-95' : area.value < narrow.lower ? 'below-95' : 'inside';
    },
    limitsAt: (size) => {
      const [narrow, wide] = [limits(size, 0.95), limits(size, 0.998)];
      return {
        size,
        lower95: narrow.lower,
        upper95: narrow.upper,
        lower998: wide.lower,
        upper998: wide.upper,
      };
    },
  };
}

const times = ({ lower, upper }: Interval, by: number): Interval => ({ lower: lower * by, upper: upper * by });

/** Shares scatter on their own scale, rates on the root of observed over expected, where chance is alike everywhere. */
function scatterOf({ statistic, per }: Facts, centre: number, scale: number, { size, value }: Placed): Scatter {
  if (statistic === 'proportion') {
    const share = centre / per;
    return { off: value / per - share, variance: (share * (1 - share)) / size };
  }
  return { off: Math.sqrt(value / centre) - 1, variance: 1 / (4 * centre * scale * size) };
}

function placeOf(z: number): Outside {
  const [far, out] = [normalWidth(0.998), normalWidth(0.95)];
  if (z > far) return 'above-998';
  if (z < -far) return 'below-998';
  return z > out ? 'above-95' : z < -out ? 'below-95' : 'inside';
}
