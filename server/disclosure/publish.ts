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
