/** What one area counted in the months before the start and in those after it. */
export interface PrePost {
  before: number;
  after: number;
}

/** Months by their place in the series, half-open: before = [from, to), after = [from, to). */
export interface Windows {
  before: readonly [from: number, to: number];
  after: readonly [from: number, to: number];
}

export interface MatchedTotals {
  areas: PrePost[];
  monthsBefore: number;
  monthsAfter: number;
  /** Places of the months inside the windows that at least one area lacks: left out for all. */
  dropped: number[];
}

export type MonthlySeries = readonly (number | null)[];

/**
 * Question: what did each area count before and after, over the very same months?
 * Formula: sums over the months in which every area has a count; a month that one area lacks is left out for all, so that a
 * gap is never read as a fall.
 * Units: as the counts; months as places in the series.
 * Errors: RangeError for no areas, series of different length, windows outside the series, overlapping windows, a count
 * below 0, or a window in which no month is left.
 * Source: the rule of matched months, as in any comparison of incomplete panels.
 * Checked against: sums by hand.
 */
export function prePostTotals(series: readonly MonthlySeries[], windows: Windows): MatchedTotals {
  const length = series[0]?.length;
  if (length === undefined) throw new RangeError('Give at least one series.');
  if (series.some((one) => one.length !== length)) throw new RangeError('Give series of one length.');
  const [start, end] = [windows.before, windows.after];
  for (const [from, to] of [start, end]) {
    if (!(from >= 0 && from < to && to <= length)) throw new RangeError('Give windows inside the series.');
  }
  if (start[1] > end[0]) throw new RangeError('Give a window after that starts when the one before has ended.');
  const dropped: number[] = [];
  const before = monthsOf(series, start, dropped);
  const after = monthsOf(series, end, dropped);
  if (before.length === 0 || after.length === 0) throw new RangeError('Give windows with a month that every area has.');
  return {
    areas: series.map((one) => ({ before: sumOver(one, before), after: sumOver(one, after) })),
    monthsBefore: before.length,
    monthsAfter: after.length,
    dropped,
  };
}

function monthsOf(series: readonly MonthlySeries[], [from, to]: readonly [number, number], dropped: number[]) {
  const months: number[] = [];
  for (let month = from; month < to; month += 1) {
    if (series.every((one) => one[month] != null)) months.push(month);
    else dropped.push(month);
  }
  return months;
}

function sumOver(series: MonthlySeries, months: readonly number[]): number {
  let sum = 0;
  for (const month of months) {
    const count = series[month] ?? 0;
    if (!(count >= 0)) throw new RangeError('Give counts of at least 0.');
    sum += count;
  }
  return sum;
}
