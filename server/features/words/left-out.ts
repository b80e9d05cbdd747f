import { addMonths, sayMonths, sayRuns } from './months.ts';

/** A dataset that cannot be compared between two times, and why. */
export interface LeftOut {
  name: string;
  /** Months of either time that did not come. */
  missing: string[];
  /** A change of the way of counting between them. */
  changed: { month: string; text: string } | null;
}

type Period = Record<'from' | 'to', string>;

const sayOne = ({ name, missing, changed }: LeftOut): string =>
  changed === null
    ? `${name} (nothing came for ${sayRuns(missing)})`
    : `${name} (counted in another way from ${sayMonths(changed.month, changed.month)}: ${changed.text.replace(/[.\s]+$/, '')})`;

/** Which datasets cannot be compared and why; empty when all can. */
export const sayLeftOut = (leftOut: readonly LeftOut[]): string =>
  leftOut.length === 0 ? '' : `Left out, because the two years cannot be compared: ${leftOut.map(sayOne).join('; ')}.`;

const mostNamed = 3;

/** Why there is no change at all. */
export function sayNoPair(earlier: Period, later: Period, leftOut: readonly LeftOut[]): string {
  const period = ({ from, to }: Period): string => sayMonths(from, addMonths(to, -1));
  const more = leftOut.length - mostNamed;
  const named = leftOut.slice(0, mostNamed).map(sayOne).join('; ');
  const why = leftOut.length === 0 ? '' : ` ${named}${more > 0 ? ` and ${String(more)} more` : ''}.`;
  return `No dataset can be compared between ${period(earlier)} and ${period(later)}, so there is no change to show.${why}`;
}
