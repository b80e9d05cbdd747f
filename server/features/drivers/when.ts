import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import { type Counted, sumOf } from './counted.ts';
import { againstExpected } from './scatter.ts';
import type { TimeRow } from './store.ts';

export interface Time {
  /** 1 to 12, 1 to 7, or 0 to 23. */
  number: number;
  count: Published<Figure>;
  expected: number;
  isBeyondChance: boolean | null;
}
export interface Spread {
  limit: number;
  dispersion: number;
}

const most = 0.05;

/** Counts by part of time beside those of all areas together, with the area's own number of each series. */
function spread(
  cells: readonly { number: number; count: number; expected: number }[],
  { limit, dispersion }: Spread,
): Time[] {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  // What is expected adds up to the whole count, and would give a withheld one away.
  if (total === 0 || publishCount(total, limit) === '[c]') return [];
  const published = cells.map(({ count }) => publishCount(count, limit));
  const shares = benjaminiHochberg(
    cells.map(({ count, expected }, at) =>
      published[at] === '[c]' || expected <= 0 ? null : againstExpected(count, expected, dispersion).p,
    ),
  );
  return cells.flatMap(({ number, expected }, at): Time[] => {
    const [count, q] = [published[at], shares[at] ?? null];
    return count === undefined ? [] : [{ number, count, expected, isBeyondChance: q === null ? null : q <= most }];
  });
}

/** January to December; a month of the year that never came is left out. */
export function monthsOfYear(rows: readonly Counted[], months: readonly string[], settings: Spread): Time[] {
  const cells = new Map<number, { number: number; count: number; expected: number }>();
  for (const { area, whole } of rows) {
    const [areaTotal, wholeTotal] = [sumOf(area), sumOf(whole)];
    area.forEach((count, t) => {
      if (count === null) return;
      const number = Number(months[t]?.slice(5));
      const cell = cells.get(number) ?? { number, count: 0, expected: 0 };
      cells.set(number, cell);
      cell.count += count;
      if (wholeTotal > 0) cell.expected += (areaTotal * (whole[t] ?? 0)) / wholeTotal;
    });
  }
  return spread(
    [...cells.values()].sort((one, other) => one.number - other.number),
    settings,
  );
}

/** Weekdays or hours, of the records that tell; null where none does. */
export function timesOf(
  area: readonly TimeRow[],
  whole: readonly TimeRow[],
  part: 'weekday' | 'hour',
  settings: Spread,
): Time[] | null {
  const known = area.filter((row) => row[part] !== null);
  if (known.length === 0) return null;
  const numbers = part === 'weekday' ? { first: 1, last: 7 } : { first: 0, last: 23 };
  const series = new Set(known.map(({ series_id }) => series_id));
  const totals = (rows: readonly TimeRow[], id: number, number: number | null): number =>
    rows.reduce(
      (sum, row) =>
        row.series_id === id && row[part] !== null && (number === null || row[part] === number) ? sum + row.count : sum,
      0,
    );
  const cells = Array.from({ length: numbers.last - numbers.first + 1 }, (_, at) => {
    const number = numbers.first + at;
    let [count, expected] = [0, 0];
    for (const id of series) {
      const all = totals(whole, id, null);
      count += totals(known, id, number);
      if (all > 0) expected += (totals(known, id, null) * totals(whole, id, number)) / all;
    }
    return { number, count, expected };
  });
  return spread(cells, settings);
}
