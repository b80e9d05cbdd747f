import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import type { FootprintKind, NetworkMethod } from '../words/contract.ts';
import { addMonths, firstDay, monthsOf, today } from '../words/months.ts';
import { type Came, countOf, figureOf, type PublishedDemand, whatCame } from './figures.ts';
import { type Asked, ask, type DemandRoom } from './question.ts';
import type { Filters, Period } from './scope.ts';
import { categoriesOf } from './categories.ts';
import { cameIn, splitBy, type Split, tally } from './tally.ts';
import type { FootprintRow, GridSource, Which } from './store.ts';
import { type Whole, wholeOf } from './whole.ts';
import type { Catalogue } from './catalogue.ts';
import { withheldGrid } from './withheld-areas.ts';

export type ProfileQuery = Filters & Period & { at?: string | undefined; method?: NetworkMethod | undefined };

export interface TwoCounts {
  count: Published<Figure>;
  exact: Published<Figure>;
}
export interface NamedCounts extends TwoCounts {
  code: string;
  name: string;
}
export interface Profile {
  asked: Asked;
  footprint: FootprintRow;
  /** Best fit; [x] where no brick lies mostly inside. */
  bestFit: PublishedDemand;
  /** Best fit of what is known: where cells were withheld, the count is at least this. */
  known: Published<Figure>;
  /** How many cells of the period and the area senders withheld. */
  withheldHere: number;
  /** Points inside the drawn line; null where there is no line or no dataset in question has points. */
  exact: PublishedDemand | null;
  /** Datasets in question that have no points, so that the exact count cannot cover them. */
  withoutPoints: string[];
  whole: Whole;
  district: (PublishedDemand & { name: string }) | null;
  trend: (TwoCounts & { month: string })[];
  categories: NamedCounts[];
  agencies: NamedCounts[];
}

const trendMonths = 36;
const smallKinds: FootprintKind[] = ['brick', 'lsoa', 'msoa', 'ward', 'zone'];

export const gridSource = (kind: FootprintKind): GridSource =>
  kind === 'brick' ? 'bricks' : kind === 'zone' || kind === 'district' ? 'rollup' : 'weighted';

/** One area: its figures, its months, its categories and agencies, and what they compare with. */
export async function profile(
  room: DemandRoom,
  kind: FootprintKind,
  code: string,
  query: ProfileQuery,
): Promise<Profile> {
  const catalogue = await room.catalogue();
  const asked = ask(catalogue, { ...query, kind }, code);
  const footprint = await footprintOf(room, asked.which, code, query.at ?? null);
  const trendFrom = addMonths(asked.period.to, -trendMonths);
  const span = { from: trendFrom < asked.period.from ? trendFrom : asked.period.from, to: asked.period.to };
  const series = asked.scope.series.map(({ id }) => id);
  const [cells, withheldCells, district] = await Promise.all([
    room.store.grid(gridSource(kind), {
      areas: [footprint.id],
      series,
      from: firstDay(span.from),
      to: firstDay(span.to),
    }),
    withheldGrid(room, catalogue, kind, [footprint.id], asked.scope.series, span),
    smallKinds.includes(kind) ? districtOf(room, catalogue, asked, footprint.district, query.at ?? null) : null,
  ]);
  const counted = tally([...cells, ...withheldCells], asked.scope, asked.period);
  const came = whatCame(asked.feeds);
  const hasBricks = footprint.bricks > 0;
  const two = (split: Split, from: readonly Came[]): TwoCounts => ({
    count: countOf(split.bestFit, hasBricks ? from : [], split.withheld),
    exact: countOf(split.exact, footprint.has_line ? withPoints(from) : [], split.withheldExact),
  });
  const points = footprint.has_line ? withPoints(came) : [];
  const agencies = new Set(asked.scope.datasets.map((one) => one.agency_id));
  return {
    asked,
    footprint,
    bestFit: figureOf(
      (dataset) => counted.whole.bestFit.get(dataset) ?? 0,
      hasBricks ? came : [],
      footprint.people,
      hasAny(counted.whole.withheld, came),
    ),
    known: countOf(counted.whole.bestFit, hasBricks ? came : []),
    withheldHere: withheldCells.reduce(
      (sum, cell) => sum + (cell.month >= firstDay(asked.period.from) ? (cell.withheld ?? 0) : 0),
      0,
    ),
    exact:
      points.length === 0
        ? null
        : figureOf(
            (dataset) => counted.whole.exact.get(dataset) ?? 0,
            points,
            footprint.people_inside,
            hasAny(counted.whole.withheldExact, points),
          ),
    withoutPoints: came.flatMap(({ dataset }) => (dataset.grain === 'point' ? [] : [dataset.name])),
    whole: wholeOf(catalogue, asked, room.place),
    district,
    trend: monthsOf({ from: trendFrom, to: asked.period.to }).map((month) => ({
      month,
      ...two(splitBy(counted.months, month), cameIn(catalogue, asked.scope, month)),
    })),
    categories: categoriesOf(catalogue, asked.scope, counted, came, two, !hasBricks),
    agencies: catalogue.agencies
      .filter((one) => agencies.has(one.id))
      .map((one) => ({
        code: one.code,
        name: one.name,
        ...two(
          counted.whole,
          came.filter(({ dataset }) => dataset.agency_id === one.id),
        ),
      })),
  };
}

const hasAny = (withheld: ReadonlySet<number>, came: readonly Came[]): boolean =>
  came.some(({ dataset }) => withheld.has(dataset.id));

const withPoints = (came: readonly Came[]): Came[] => came.filter(({ dataset }) => dataset.grain === 'point');

/** @throws Refusal when there is no such area, or none on that day */
export async function footprintOf(
  room: DemandRoom,
  which: Which,
  code: string,
  at: string | null,
): Promise<FootprintRow> {
  const day = today();
  const { kind, method } = which;
  const found = await room.remember(`footprint ${kind} ${method ?? ''} ${code} ${at ?? `latest ${day}`}`, () =>
    kind === 'brick' ? room.store.brick(code) : room.store.footprint(which, code, at, day),
  );
  if (found !== null) return found;
  throw new Refusal(
    'not-found',
    at === null ? 'There is no such area here; ask for one that is listed.' : 'There is no such area on that day.',
  );
}

async function districtOf(
  room: DemandRoom,
  catalogue: Catalogue,
  asked: Asked,
  code: string | null,
  at: string | null,
): Promise<Profile['district']> {
  if (code === null) return null;
  const district = await footprintOf(room, { kind: 'district' }, code, at).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (district === null) return null;
  const rows = await room.store.footprintTotals({
    areas: [district.id],
    series: asked.scope.series.map(({ id }) => id),
    from: firstDay(asked.period.from),
    to: firstDay(asked.period.to),
  });
  const withheld = await withheldGrid(room, catalogue, 'district', [district.id], asked.scope.series, asked.period);
  const counts = new Map(rows.map((row) => [row.dataset_id, row.count]));
  return {
    name: district.name,
    ...figureOf((dataset) => counts.get(dataset) ?? 0, whatCame(asked.feeds), district.people, withheld.length > 0),
  };
}
