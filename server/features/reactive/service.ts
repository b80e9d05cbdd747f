import { Refusal } from '../../refusal.ts';
import type { Catalogue } from '../demand/catalogue.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { type Asked, ask } from '../demand/question.ts';
import type { Period } from '../demand/scope.ts';
import type { DemandService } from '../demand/service.ts';
import type { DatasetService } from '../datasets/service.ts';
import { type TwoYears, twoYears, windowsOf } from '../measures/two-years.ts';
import type { ShockService } from '../shocks/service.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import { type ReactiveChange, reactiveChange } from './change.ts';
import type { ReactiveQuery } from './contract.ts';
import { type CountAt, counterOf, countsByArea, everywhere, inArea, withheldUpTo } from './counter.ts';
import { type DemandKind, type Parts, publishParts, withoutShare } from './parts.ts';

export interface Decided {
  category: string;
  name: string;
  kind: DemandKind;
  decidedBy: string | null;
  decidedAt: string | null;
  version: number | null;
}

type Named = Parts & { code: string; name: string };

export interface Reactive {
  asked: Asked;
  decisions: Decided[];
  agencies: Named[];
  areas: Named[];
  whole: Parts & { name: string };
  about: Parts & { code: string | null; name: string };
  change: ReactiveChange | null;
  whyNoChange: string | null;
  years: TwoYears;
  months: (Parts & { month: string })[];
}

/**
 * How much of the demand is reactive, by the latest decisions of the partners.
 * @param place what the installation serves, as the name of all small areas together
 */
export function reactiveService(
  demand: DemandService,
  datasets: Pick<DatasetService, 'categories'>,
  shocks: Pick<ShockService, 'onRecord'>,
  place: string,
) {
  return {
    /** @throws Refusal where nothing came, there is no such area, or nothing is decided to be reactive or planned */
    async of(query: ReactiveQuery): Promise<Reactive> {
      const panel = await demand.panel(query, 'series');
      const { asked, catalogue } = panel;
      const { scope, period } = asked;
      refuseNothing(asked);
      const decisions = decisionsOf(catalogue, asked, await datasets.categories());
      const kindOf = kindsOf(catalogue, decisions);
      const counter = counterOf(catalogue, scope, kindOf);
      const all = everywhere(catalogue, scope);
      const area = query.footprint === undefined ? null : placeIn(panel, query.footprint);
      const both = ask(catalogue, { ...query, ...overBoth(query) }, null, { months: true, allNumbers: true });
      const years = twoYears(catalogue, both.scope, period, await shocks.onRecord());
      const countAt = area === null ? all : inArea(panel, area);
      const overYears =
        area === null
          ? everywhere(catalogue, both.scope)
          : inArea(await demand.panel({ ...query, ...overBoth(query) }, 'series'), area);
      const { change, why } = reactiveChange(counterOf(catalogue, both.scope, kindOf), overYears, years);
      const inPeriod = (from: CountAt): Parts => counter.parts(from, scope.datasets, period);
      const agencies = catalogue.agencies.filter(({ id }) => scope.datasets.some((one) => one.agency_id === id));
      const upTo = withheldUpTo(catalogue, scope.datasets, period);
      const isWhole = wholeMonths(asked, catalogue, kindOf);
      const found = area === null ? undefined : panel.areas[area];
      return {
        asked: { ...asked, footprint: query.footprint ?? null },
        decisions,
        years,
        change,
        whyNoChange: why,
        agencies: agencies.map(({ id, code, name }) => {
          const own = scope.datasets.filter((one) => one.agency_id === id);
          return { code, name, ...counter.parts(countAt, own, period) };
        }),
        areas: countsByArea(panel, scope, kindOf).map((counts, at) => ({
          code: panel.areas[at]?.code ?? '',
          name: panel.areas[at]?.name ?? '',
          ...publishParts(counts, upTo),
        })),
        whole: { name: place, ...inPeriod(all) },
        about: { code: found?.code ?? null, name: found?.name ?? place, ...inPeriod(countAt) },
        months: panel.months.map((month) => {
          const parts = counter.parts(countAt, scope.datasets, { from: month, to: addMonths(month, 1) });
          return { month, ...(isWhole(month) ? parts : withoutShare(parts)) };
        }),
      };
    },
  };
}
export type ReactiveService = ReturnType<typeof reactiveService>;

/** From the first month of the earlier year to the end of the later one. */
function overBoth(period: Period): Period {
  const { earlier, later } = windowsOf(period);
  return { from: earlier.from, to: later.to };
}

function placeIn({ areas }: DemandPanel, code: string): number {
  const at = areas.findIndex((area) => area.code === code);
  if (at >= 0) return at;
  throw new Refusal('not-found', 'There is no such area here; ask for one that is listed.');
}

function refuseNothing({ monthsReceived, period }: Asked): void {
  if (monthsReceived > 0) return;
  const said = sayMonths(period.from, addMonths(period.to, -1));
  throw new Refusal('not-possible', `Nothing came for ${said}, so there are no figures: they are not zero.`);
}

/** What holds for every category that the datasets in question use. */
function decisionsOf(
  { categories }: Catalogue,
  { scope }: Asked,
  rows: Awaited<ReturnType<DatasetService['categories']>>,
): Decided[] {
  const used = new Set(scope.series.map((one) => one.category_id));
  const codes = new Set(categories.filter(({ id }) => used.has(id)).map(({ code }) => code));
  const decisions = rows
    .filter(({ code }) => codes.has(code))
    .map((row): Decided => ({
      category: row.code,
      name: row.name,
      kind: row.demand_kind ?? 'undecided',
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      version: row.version,
    }));
  if (decisions.some(({ kind }) => kind === 'reactive' || kind === 'planned')) return decisions;
  throw new Refusal(
    'not-possible',
    'None of these categories is decided to be reactive or planned yet: decide on the page of data, then ask again.',
  );
}

function kindsOf({ categories }: Catalogue, decisions: readonly Decided[]): (category: number) => DemandKind {
  const kinds = new Map(decisions.map(({ category, kind }) => [category, kind]));
  const byId = new Map(categories.map(({ id, code }) => [id, kinds.get(code) ?? 'undecided']));
  return (category) => byId.get(category) ?? 'undecided';
}

/**
 * Whether every dataset of which anything decided came in the period came in a month: a share over fewer would rise or fall
 * because of what is missing.
 */
function wholeMonths(
  { feeds, scope }: Asked,
  { received }: Catalogue,
  kindOf: (category: number) => DemandKind,
): (month: string) => boolean {
  const decided = new Set(
    scope.series
      .filter((one) => ['reactive', 'planned'].includes(kindOf(one.category_id)))
      .map((one) => one.dataset_id),
  );
  const needed = feeds.filter(({ dataset, months }) => months.length > 0 && decided.has(dataset.id));
  return (month) => needed.every(({ dataset }) => received.get(dataset.id)?.has(month) === true);
}
