import type { Group } from './groups.ts';

/** What is said of an indicator, whatever its figures. */
export interface Facts {
  code: string;
  name: string;
  group: string;
  unit: string;
  /** A value is numerator ÷ denominator × this. */
  per: number;
  goodDirection: 'up' | 'down' | 'none';
  decimals: number;
  statistic: 'rate' | 'proportion' | 'mean';
  source: string;
  caveat: string | null;
  definition: string;
  withheldUpTo: number;
}

/** A count with what one of it weighs: a dataset that came for six months of a year counts twice. */
export interface Counted {
  count: number;
  weight: number;
}

/** What a figure of one area is made of; never shown. */
export interface Sums {
  counts: Counted[];
  denominator: number;
  /** Share of the people of the area of whom it is known, 0 to 1. */
  known: number;
  missing: 'withheld' | 'not-available' | null;
  /** As the publisher printed it; null where it is worked out here. */
  printed: { value: number; lower: number | null; upper: number | null } | null;
}

export interface TrendPoint {
  period: string;
  /** What changed in the way of counting as it began or within it; null where nothing did. */
  brokenBy: string | null;
  /** Whether figures before and after what changed are mixed in it. */
  isMixed: boolean;
  /** Of one area alone; null where its figure cannot be held against those of other periods. */
  of: (one: Group) => Sums | null;
}

/** An indicator over one period, ready to be added up to any area. */
export interface Measure {
  facts: Facts;
  /** In words. */
  period: string;
  /** Why there is no figure anywhere; null where there is. */
  whyNone: string | null;
  /** A figure needs at least this share of the people of its area to be known. */
  leastKnown: number;
  of: (group: Group) => (area: number) => Sums;
  /** All bricks together; null where they have no figure. */
  whole: Sums | null;
  /** Oldest first; the last is the period itself or the year that ends with it. */
  points: TrendPoint[];
  /** Values of areas as a publisher printed them, not added up from bricks. */
  isPrinted: boolean;
}

export const noSums: Sums = { counts: [], denominator: 0, known: 0, missing: 'not-available', printed: null };

/** Several areas that share nothing, as one; null where any of them has no counts of its own. */
export function sumOfAll(parts: readonly Sums[]): Sums | null {
  const [first] = parts;
  if (first === undefined || parts.some(({ printed, counts }) => printed !== null || counts.length === 0)) return null;
  const mean = parts.reduce((sum, { known }) => sum + known, 0) / parts.length;
  return {
    counts: first.counts.map(({ weight }, at) => ({
      weight,
      count: parts.reduce((sum, { counts }) => sum + (counts[at]?.count ?? 0), 0),
    })),
    denominator: parts.reduce((sum, { denominator }) => sum + denominator, 0),
    known: mean,
    printed: null,
    missing: parts.find(({ missing }) => missing !== null)?.missing ?? null,
  };
}

/** What is not in a part of the whole; null where either has no counts. */
export function restOf(whole: Sums | null, own: Sums): Sums | null {
  if (whole === null || whole.printed !== null || own.printed !== null) return null;
  if (whole.counts.length !== own.counts.length || own.counts.length === 0) return null;
  const denominator = whole.denominator - own.denominator;
  if (!(denominator > whole.denominator * nothing)) return null;
  return {
    ...whole,
    counts: whole.counts.map(({ count, weight }, at) => ({
      weight,
      count: Math.max(0, count - (own.counts[at]?.count ?? 0)),
    })),
    denominator,
  };
}

/** Sums of fractions of bricks differ by as little. */
const nothing = 1e-9;
