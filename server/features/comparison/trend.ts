import { publishCount } from '../../disclosure/publish.ts';
import { notAvailable, withheld } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import type { DemandService } from '../demand/service.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Feed } from '../demand/scope.ts';
import type { Group } from '../profiles/groups.ts';
import { type Change, changeOf } from '../trends/change.ts';
import { comparableOf } from '../trends/comparable.ts';
import { type Mark, marksOf } from '../trends/marks.ts';
import { type AreaSeries, upTo } from '../trends/series.ts';
import type { ShockRow } from '../shocks/store.ts';
import type { Period } from '../words/contract.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import type { ComparedAreas } from './areas.ts';
import { differencesOf, type Row, type Value } from './figures.ts';

const yearMonths = 12;

type About = Omit<Row, 'values' | 'reference' | 'differences' | 'ratios'>;

/**
 * How demand changed between the last 12 months of the period and the 12 before, in every area as on its page of trends: of
 * all agencies, and of each, as one that came to count in another way stops the change of all.
 */
export async function trendRows(
  demand: Pick<DemandService, 'panel'>,
  shocks: readonly ShockRow[],
  { to }: Period,
  agency: string | undefined,
  compared: ComparedAreas,
  whole: Group,
): Promise<Row[]> {
  const from = addMonths(to, -2 * yearMonths);
  const facts = {
    unit: 'percent',
    goodDirection: 'none',
    decimals: 1,
    period: `${sayMonths(addMonths(to, -yearMonths), addMonths(to, -1))} against the 12 months before`,
    caveat:
      'Limits allow for months that scatter more than by chance alone. Datasets that came for too few of the months are left out.',
  } as const;
  const all: About = { ...facts, code: 'change-all-demand', name: 'Change of all demand', source: '' };
  const panel = await demand.panel({ kind: 'brick', from, to, agency }, 'dataset').catch(notPossible);
  if (panel instanceof Refusal) {
    const none = { ...noValue, note: panel.message };
    const nowhere = compared.areas.map(() => null);
    return [{ ...all, values: compared.areas.map(() => none), reference: none, differences: nowhere, ratios: nowhere }];
  }
  const [sumsAt, wholeSums] = [compared.groups.map((one) => monthsIn(panel, one)), monthsIn(panel, whole)];
  const sides = compared.pairs.flatMap((pair) => (pair === null ? [] : [pair.first, pair.other]));
  const restAt = new Map(
    sides.map(({ at, less }) => [less, less === null ? null : restOf(sumsAt[at] ?? null, monthsIn(panel, less))]),
  );
  const rowOf = (about: About, feeds: readonly Feed[]): Row => {
    const changeIn = changes(panel, feeds, shocks);
    const changesAt = sumsAt.map(changeIn);
    const { differences } = differencesOf(compared.pairs, (side) => {
      const value = side.less === null ? changesAt[side.at] : changeIn(restAt.get(side.less) ?? null);
      return { value: value ?? noValue, counts: [] };
    });
    return {
      ...about,
      values: changesAt,
      reference: changeIn(wholeSums),
      // One change as a share of another is easily misread: the difference in points says it.
      differences,
      ratios: compared.areas.map(() => null),
    };
  };
  const { feeds, sources, leftOut } = panel.asked;
  // A quarter has no months to be held against months: it is in the rates above, and not in the change.
  const agencyOf = new Map(panel.catalogue.datasets.map((one) => [one.code, one.agency_id]));
  const caveatOf = (agencyId: number | null): string => {
    const own = leftOut.filter((one) => agencyId === null || agencyOf.get(one.code) === agencyId);
    return own.length === 0 ? facts.caveat : `${facts.caveat} ${sayNotCountedOf(own)}`;
  };
  const agencies = panel.catalogue.agencies.flatMap(({ id, code, name }): Row[] => {
    const own = feeds.filter(({ dataset, months }) => dataset.agency_id === id && months.length > 0);
    const source = own.map(({ dataset }) => `${name}: ${dataset.name}`).join('; ');
    return own.length === 0
      ? []
      : [rowOf({ ...all, code: `change-agency-${code}`, name: `Change, ${name}`, source, caveat: caveatOf(id) }, own)];
  });
  return [
    rowOf({ ...all, source: sources.join('; '), caveat: caveatOf(null) }, feeds),
    ...(agencies.length > 1 ? agencies : []),
  ];
}

const notPossible = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.type === 'not-possible') return error;
  throw error;
};

const noValue = { value: notAvailable, lower: notAvailable, upper: notAvailable, count: notAvailable };

/** By dataset: the counts of one area by month. Null where it takes in no small area. */
type MonthSums = Map<number, Float64Array>;

function monthsIn({ counts }: DemandPanel, { brick, weight }: Group): MonthSums | null {
  if (brick.length === 0) return null;
  const inArea = (column: Float64Array | Int32Array | null): number => {
    let sum = 0;
    if (column !== null)
      for (let i = 0; i < brick.length; i += 1) sum += (weight[i] ?? 0) * (column[brick[i] ?? 0] ?? 0);
    return sum;
  };
  return new Map([...counts].map(([dataset, columns]) => [dataset, Float64Array.from(columns, inArea)]));
}

/** What is left of an area when a part is taken out, month by month. */
function restOf(own: MonthSums | null, part: MonthSums | null): MonthSums | null {
  if (own === null || part === null) return own;
  return new Map(
    [...own].map(([dataset, sums]) => [
      dataset,
      sums.map((sum, t) => Math.max(0, sum - (part.get(dataset)?.[t] ?? 0))),
    ]),
  );
}

const yearsOf = (counts: readonly (number | null)[]): number[] =>
  [0, yearMonths].map((from) =>
    counts.slice(from, from + yearMonths).reduce<number>((sum, count) => sum + (count ?? 0), 0),
  );

function changes(
  panel: DemandPanel,
  feeds: readonly Feed[],
  shocks: readonly ShockRow[],
): (sums: MonthSums | null) => Value {
  const { asked, catalogue, months } = panel;
  const comparable = comparableOf(feeds, months);
  const used = new Set(comparable.datasets.map(({ id }) => id));
  const series = asked.scope.series.filter((one) => used.has(one.dataset_id));
  const marks: Mark[] = marksOf(catalogue, shocks, series, comparable.datasets, months);
  return (sums) => {
    const counts = months.map((_, t) =>
      comparable.came[t]?.length === 0
        ? null
        : (comparable.came[t] ?? []).reduce((sum, { id }) => sum + (sums?.get(id)?.[t] ?? 0), 0),
    );
    const published = counts.map((count, t) => publishCount(count, upTo(comparable.came[t] ?? [])));
    if (yearsOf(counts).some((count) => publishCount(count, upTo(comparable.datasets)) === withheld)) {
      const hidden = { value: withheld, lower: withheld, upper: withheld, count: withheld };
      return { ...hidden, note: 'One of the two years is withheld.' };
    }
    const area: AreaSeries = { months, comparable, series, counts, published, whole: [] };
    const found: { change: Change } | { why: string } =
      sums === null ? { why: 'No small area lies in it.' } : changeOf(area, marks, null);
    if ('why' in found) return { ...noValue, note: found.why };
    const { percent, later } = found.change;
    return { ...percent, count: later.count, note: null };
  };
}
