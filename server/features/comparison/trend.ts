import { publishCount } from '../../disclosure/publish.ts';
import { notAvailable, withheld } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import type { DemandService } from '../demand/service.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { Feed } from '../demand/scope.ts';
import { addUp, type Group, oneOf } from '../profiles/groups.ts';
import { type Change, changeOf } from '../trends/change.ts';
import { comparableOf } from '../trends/comparable.ts';
import { type Mark, marksOf } from '../trends/marks.ts';
import { type AreaSeries, upTo } from '../trends/series.ts';
import type { ShockRow } from '../shocks/store.ts';
import type { Period } from '../words/contract.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import { type ComparedAreas } from './areas.ts';
import { differencesOf, type Row, type Value } from './figures.ts';

const yearMonths = 12;

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
  const all = { ...facts, code: 'change-all-demand', name: 'Change of all demand', source: '' };
  const panel = await demand.panel({ kind: 'brick', from, to, agency }, 'dataset').catch(notPossible);
  if (panel instanceof Refusal) {
    const none = { ...noValue, note: panel.message };
    const nowhere = compared.areas.map(() => null);
    return [{ ...all, values: compared.areas.map(() => none), reference: none, differences: nowhere, ratios: nowhere }];
  }
  const rowOf = (about: typeof all, feeds: readonly Feed[]): Row => {
    const changeIn = changes(panel, feeds, shocks);
    const known = new Map<number, Value>();
    const changeAt = (place: number): Value => {
      const found = known.get(place) ?? changeIn(oneOf(compared.group, place));
      known.set(place, found);
      return found;
    };
    const { differences } = differencesOf(compared.pairs, (place) => ({ value: changeAt(place), counts: [] }));
    return {
      ...{ ...about, values: compared.areas.map((_, place) => changeAt(place)), reference: changeIn(whole) },
      // One change as a share of another is easily misread: the difference in points says it.
      ...{ differences, ratios: compared.areas.map(() => null) },
    };
  };
  const { feeds, sources } = panel.asked;
  const agencies = panel.catalogue.agencies.flatMap(({ id, code, name }): Row[] => {
    const own = feeds.filter(({ dataset, months }) => dataset.agency_id === id && months.length > 0);
    const source = own.map(({ dataset }) => `${name}: ${dataset.name}`).join('; ');
    return own.length === 0
      ? []
      : [rowOf({ ...all, code: `change-agency-${code}`, name: `Change, ${name}`, source }, own)];
  });
  return [rowOf({ ...all, source: sources.join('; ') }, feeds), ...(agencies.length > 1 ? agencies : [])];
}

const notPossible = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.type === 'not-possible') return error;
  throw error;
};

const noValue = { value: notAvailable, lower: notAvailable, upper: notAvailable, count: notAvailable };

const yearsOf = (counts: readonly (number | null)[]): number[] =>
  [0, yearMonths].map((from) =>
    counts.slice(from, from + yearMonths).reduce<number>((sum, count) => sum + (count ?? 0), 0),
  );

function changes(panel: DemandPanel, feeds: readonly Feed[], shocks: readonly ShockRow[]): (one: Group) => Value {
  const { asked, catalogue, months } = panel;
  const comparable = comparableOf(feeds, months);
  const used = new Set(comparable.datasets.map(({ id }) => id));
  const series = asked.scope.series.filter((one) => used.has(one.dataset_id));
  const marks: Mark[] = marksOf(catalogue, shocks, series, comparable.datasets, months);
  const columns = months.map((_, t) => {
    const sum = new Float64Array(catalogue.bricks.length);
    for (const { id } of comparable.came[t] ?? []) {
      const column = panel.counts.get(id)?.[t];
      if (column != null) for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0);
    }
    return sum;
  });
  return (one) => {
    const counts = columns.map((column, t) => (comparable.came[t]?.length === 0 ? null : (addUp(one, column)[0] ?? 0)));
    const published = counts.map((count, t) => publishCount(count, upTo(comparable.came[t] ?? [])));
    if (yearsOf(counts).some((count) => publishCount(count, upTo(comparable.datasets)) === withheld)) {
      const hidden = { value: withheld, lower: withheld, upper: withheld, count: withheld };
      return { ...hidden, note: 'One of the two years is withheld.' };
    }
    const area: AreaSeries = { months, comparable, series, counts, published, whole: [] };
    const found: { change: Change } | { why: string } =
      one.brick.length === 0 ? { why: 'No small area lies in it.' } : changeOf(area, marks, null);
    if ('why' in found) return { ...noValue, note: found.why };
    const { percent, later } = found.change;
    return { ...percent, count: later.count, note: null };
  };
}
