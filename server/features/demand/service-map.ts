import { firstDay, today } from '../words/months.ts';
import type { Catalogue } from './catalogue.ts';
import { figureOf, type PublishedDemand, whatCame } from './figures.ts';
import { type Asked, ask, type DemandRoom } from './question.ts';
import type { Filters, Period } from './scope.ts';
import type { AreaRow, Which } from './store.ts';
import { type Whole, wholeOf } from './whole.ts';
import { areasWithheld } from './withheld-areas.ts';

export type MapQuery = Filters & Period & Which & { at?: string | undefined };

export interface DemandMap {
  asked: Asked;
  areas: (Pick<AreaRow, 'code' | 'name' | 'people'> & PublishedDemand)[];
  whole: Whole;
}

type CountOf = (area: number, dataset: number) => number;

/** Demand of every area of a kind, for drawing a map or a table. */
export async function demandMap(room: DemandRoom, query: MapQuery): Promise<DemandMap> {
  const catalogue = await room.catalogue();
  const asked = ask(catalogue, query);
  const at = query.at ?? today();
  const areas = await areasOf(room, catalogue, asked.which, at);
  const countAt = await countsOf(room, catalogue, asked, areas, at);
  const came = whatCame(asked.feeds);
  const marks = await marksOf(room, catalogue, asked, areas, at);
  return {
    asked,
    areas: areas.map((area, index) => {
      // A zone whose best fit takes in no brick has no best-fit figure: nothing counted there is not a zero.
      const { count, rate } = figureOf(
        (dataset) => countAt(index, dataset),
        area.has_bricks ? came : [],
        area.people,
        marks?.[index] === 1,
      );
      // Written out: spreading objects into each other three thousand times costs more than the figures do.
      return { code: area.code, name: area.name, people: area.people, count, rate };
    }),
    whole: wholeOf(catalogue, asked, room.place),
  };
}

/** Which areas hold a withheld cell; null where no sender withheld any. */
async function marksOf(
  room: DemandRoom,
  catalogue: Catalogue,
  asked: Asked,
  areas: AreaRow[],
  at: string,
): Promise<Uint8Array | null> {
  if (asked.withheld === null || asked.withheld.placed === 0) return null;
  const parts = asked.kind === 'brick' ? null : await partsOf(room, catalogue, areas, asked.which, at);
  return areasWithheld(areas, asked.withheld.byBrick, parts);
}

export const areasOf = (room: DemandRoom, catalogue: Catalogue, which: Which, at: string): Promise<AreaRow[]> =>
  which.kind === 'brick'
    ? Promise.resolve(catalogue.bricks)
    : room.remember(`areas ${keyOf(which, at)}`, () => room.store.areas(which, at));

const keyOf = ({ kind, method, set }: Which, at: string): string =>
  [kind, method ?? 'in use', set ?? 'all', at].join(' ');

async function countsOf(
  room: DemandRoom,
  catalogue: Catalogue,
  asked: Asked,
  areas: AreaRow[],
  at: string,
): Promise<CountOf> {
  if (asked.kind === 'zone' || asked.kind === 'district') return rolledUp(room, asked, areas);
  const columns = await room.columns.byDataset(catalogue, asked.scope, asked.feeds);
  if (asked.kind === 'brick') return (area, dataset) => columns.get(dataset)?.[area] ?? 0;
  const parts = await partsOf(room, catalogue, areas, asked.which, at);
  const sums = new Map<number, Float64Array>();
  for (const [dataset, column] of columns) {
    const sum = new Float64Array(areas.length);
    for (const part of parts) sum[part.area] = (sum[part.area] ?? 0) + part.weight * (column[part.brick] ?? 0);
    sums.set(dataset, sum);
  }
  return (area, dataset) => sums.get(dataset)?.[area] ?? 0;
}

async function rolledUp(room: DemandRoom, asked: Asked, areas: AreaRow[]): Promise<CountOf> {
  const rows = await room.store.footprintTotals({
    areas: areas.map(({ id }) => id),
    series: asked.scope.series.map(({ id }) => id),
    from: firstDay(asked.period.from),
    to: firstDay(asked.period.to),
  });
  const counts = new Map(rows.map((row) => [`${String(row.area)} ${String(row.dataset_id)}`, row.count]));
  return (area, dataset) => counts.get(`${String(areas[area]?.id)} ${String(dataset)}`) ?? 0;
}

export interface Part {
  area: number;
  brick: number;
  weight: number;
}

/** Weights by place in the lists of areas and bricks, in one order, so that sums of fractions are always the same. */
export const partsOf = (
  room: DemandRoom,
  catalogue: Catalogue,
  areas: AreaRow[],
  which: Which,
  at: string,
): Promise<Part[]> =>
  room.remember(`parts ${keyOf(which, at)}`, async () => {
    const area = new Map(areas.map(({ id }, index) => [id, index]));
    const brick = new Map(catalogue.bricks.map(({ id }, index) => [id, index]));
    const weights = await room.store.weights([...area.keys()]);
    return weights
      .map((row) => ({
        area: area.get(row.version_id) ?? -1,
        brick: brick.get(row.brick_id) ?? -1,
        weight: row.weight,
      }))
      .filter((part) => part.area >= 0 && part.brick >= 0)
      .sort((one, other) => one.area - other.area || one.brick - other.brick);
  });
