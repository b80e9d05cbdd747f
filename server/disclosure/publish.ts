import type { Weighted } from '../statistics/dobson.ts';
import { type Figure, notAvailable, type Published, withheld } from './published.ts';

/**
 * Primary suppression: counts from 1 up to the agreed number are withheld, a true 0 is not, and what is not known says so.
 *
 * This is primary suppression only. Where a total and all but one of its parts are shown, the missing part can be found
 * by subtraction, and so can the difference of two zones that are nearly alike. Withholding further figures so that
 * nobody can do that (secondary suppression over linked tables) comes with frozen releases, not with live answers;
 * until then a dataset with a number to withhold above 0 must be shown only to people who may see its small counts.
 *
 * @param count null when not known: no file came, or the area has no such figure
 * @param withheldUpTo 0 withholds none
 */
export function publishCount(count: number | null, withheldUpTo: number): Published<Figure> {
  if (count === null || !Number.isFinite(count)) return notAvailable;
  return count > 0 && count <= withheldUpTo ? withheld : (count as Published<number>);
}

export interface PublishedRate {
  value: Published<Figure>;
  lower: Published<Figure>;
  upper: Published<Figure>;
}

/** A rate gives its count away to anybody who knows the people, so it is withheld whenever its count is. */
export function publishRate(rate: Weighted | null, count: Published<Figure>): PublishedRate {
  if (typeof count !== 'number') return { value: count, lower: count, upper: count };
  if (rate === null) return { value: notAvailable, lower: notAvailable, upper: notAvailable };
  return {
    value: rate.value as Published<number>,
    lower: rate.lower as Published<number>,
    upper: rate.upper as Published<number>,
  };
}

/** A number worked out from counts, withheld or not available whenever any of them is; null where there is none. */
export function publishDerived(value: number | null, from: readonly Published<Figure>[]): Published<Figure> {
  if (from.includes(withheld)) return withheld;
  if (value === null || !Number.isFinite(value) || from.includes(notAvailable)) return notAvailable;
  return value as Published<number>;
}

/** An estimate with its limits, made of counts: as publishDerived for each of its three numbers. */
export function publishEstimate(
  estimate: { value: number; lower: number | null; upper: number | null } | null,
  from: readonly Published<Figure>[],
): PublishedRate {
  return {
    value: publishDerived(estimate?.value ?? null, from),
    lower: publishDerived(estimate?.lower ?? null, from),
    upper: publishDerived(estimate?.upper ?? null, from),
  };
}

/** A figure made of several datasets is withheld by the strictest of their agreements. */
export function strictest(datasets: readonly { withheldUpTo: number }[]): number {
  return datasets.reduce((most, { withheldUpTo }) => Math.max(most, withheldUpTo), 0);
}

/** Rounds for people to read; what is withheld or not available stays as it is. */
export function rounded(figure: Published<Figure>, decimals: number): Published<Figure> {
  if (typeof figure !== 'number') return figure;
  const scale = 10 ** decimals;
  return (Math.round(figure * scale) / scale) as Published<number>;
}
