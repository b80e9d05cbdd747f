import { publishCount, publishDerived, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import type { AreaMonths } from '../demand/area-months.ts';
import { upTo } from '../trends/series.ts';
import { type Counted, sumOf } from './counted.ts';
import { againstExpected, dispersionOf } from './scatter.ts';

export interface Driver {
  code: string;
  name: string;
  count: Published<Figure>;
  expected: Published<Figure>;
  excess: PublishedRate;
  ratio: PublishedRate;
  isBeyondChance: boolean | null;
  dispersion: number;
}

const most = 0.05;

/** Each category beside what this many people would have at the rate of all areas together; the largest excess first. */
export function driversOf({ catalogue, footprint }: AreaMonths, rows: readonly Counted[]): Driver[] {
  const people = footprint.people;
  const share = people === null || catalogue.people === null || people <= 0 ? null : people / catalogue.people;
  const used = catalogue.categories.flatMap(({ id, code, name }) => {
    const own = rows.filter(({ series }) => series.category_id === id);
    return own.length === 0 ? [] : [{ code, name, own }];
  });
  const judged = used.map(({ code, name, own }) => {
    const ids = new Set(own.map(({ series }) => series.dataset_id));
    const limit = upTo(catalogue.datasets.filter((one) => ids.has(one.id)));
    const raw = own.reduce((sum, { area }) => sum + sumOf(area), 0);
    const whole = own.reduce((sum, row) => sum + sumOf(row.whole), 0);
    const expected = share === null ? null : share * whole;
    const dispersion = dispersionOf(own);
    const count = publishCount(raw, limit);
    const test = expected === null ? null : againstExpected(raw, expected, dispersion);
    return { code, name, raw, expected, count, dispersion, test, wholeCount: publishCount(whole, limit) };
  });
  const shares = benjaminiHochberg(judged.map(({ count, test }) => (count === '[c]' ? null : (test?.p ?? null))));
  return judged
    .map(({ code, name, raw, expected, count, dispersion, test, wholeCount }, at): Driver => {
      const from = [count, wholeCount];
      const scaled = (move: number, by: number) =>
        test === null
          ? null
          : { value: (raw - move) / by, lower: (test.lower - move) / by, upper: (test.upper - move) / by };
      const q = shares[at] ?? null;
      return {
        code,
        name,
        count,
        dispersion,
        expected: publishDerived(expected, [wholeCount]),
        excess: publishEstimate(expected === null ? null : scaled(expected, 1), from),
        ratio: publishEstimate(expected === null || expected <= 0 ? null : scaled(0, expected), from),
        isBeyondChance: q === null ? null : q <= most,
      };
    })
    .sort((one, other) => rank(other) - rank(one) || (one.code < other.code ? -1 : 1));
}

/** By what is published, so that the place of a withheld figure tells nothing. */
function rank({ excess, count }: Driver): number {
  if (typeof excess.value === 'number') return excess.value;
  return typeof count === 'number' ? count - 1e9 : -2e9;
}
