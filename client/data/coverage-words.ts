import type { Dataset } from '../../server/features/datasets/contract.ts';
import { listWords, monthName, periodWords, plural } from '../words.ts';
import {
  coverageCounts,
  coverageRuns,
  coverageSpan,
  coverageStrip,
  type CoverageState,
  type Run,
  type Span,
} from './coverage.ts';

export const stateWords: Record<CoverageState, string> = {
  full: 'received',
  partial: 'partial: many rows have no place',
  withheld: 'many counts withheld by the sender',
  missing: 'not available',
};

/** The shorthand that stands in a table cell, so that no state is told by colour alone. */
export const stateMarks: Record<CoverageState, string> = {
  full: 'full',
  partial: 'part',
  withheld: '[c]',
  missing: '[x]',
};

/** "March to November 2019", "March 2020", "November 2022 to December 2023". */
export const runWords = ({ first, last }: Span): string => {
  const sameYear = first !== last && first.slice(0, 4) === last.slice(0, 4);
  return sameYear ? `${monthName(first).slice(0, -5)} to ${monthName(last)}` : periodWords(first, last);
};

const mostGapsNamed = 4;

const gapWords = (gaps: readonly Run[]): string => {
  const named = gaps.slice(0, mostGapsNamed).map(runWords);
  const more = gaps.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${plural(more, 'more gap', 'more gaps')}` : listWords(named);
};

/** One strip, read aloud: how many months of the span came, which are partial or withheld, which never came. */
export const stripSentence = (dataset: Pick<Dataset, 'coverage'>, span: Span): string => {
  const strip = coverageStrip(dataset.coverage, span);
  const { received, months, partial, withheld } = coverageCounts(strip);
  if (received === 0) return `None of the ${String(months)} months have come.`;
  const gaps = coverageRuns(strip).filter(({ state }) => state === 'missing');
  return [
    `${String(received)} of ${String(months)} months.`,
    partial > 0 ? `${String(partial)} partial.` : '',
    withheld > 0 ? `${String(withheld)} withheld.` : '',
    gaps.length > 0 ? `Not available: ${gapWords(gaps)}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Everything that came, in one line; `gap` names what no figure is made up for, null when nothing is missing. */
export const allSentence = (datasets: readonly Dataset[]): { opening: string; gap: string | null } => {
  const count = `${numbers[datasets.length] ?? String(datasets.length)} dataset${datasets.length === 1 ? '' : 's'}`;
  const span = coverageSpan(datasets);
  if (!span) return { opening: `${count}; no month has come yet.`, gap: null };
  const strips = datasets.map((dataset) => ({ dataset, strip: coverageStrip(dataset.coverage, span) }));
  const short = strips.filter(({ strip }) => coverageCounts(strip).missing > 0);
  const opening = `${count}, ${runWords(span)}.`;
  if (short.length === 0) return { opening: `${opening} Every month of each has come.`, gap: null };
  const [only] = short;
  if (short.length > 1 || !only) {
    const months = short.reduce((sum, { strip }) => sum + coverageCounts(strip).missing, 0);
    return { opening, gap: `${String(short.length)} of them lack ${String(months)} months between them` };
  }
  const gaps = coverageRuns(only.strip).filter(({ state }) => state === 'missing');
  return { opening, gap: `${only.dataset.name} did not come for ${gapWords(gaps)}` };
};
