import type { Catalogue } from './catalogue.ts';
import type { By, Column, MonthColumns } from './columns.ts';
import { type Asked, ask, type DemandRoom } from './question.ts';
import { areasOf, type MapQuery, type Part, partsOf } from './service-map.ts';
import { monthsOf, today } from '../words/months.ts';
import type { AreaRow } from './store.ts';

/**
 * Counts by area and month as they are held, for statistics that are worked out inside the service. Nothing of it may be
 * shown: a figure made from it goes through the disclosure room first.
 */
export interface DemandPanel {
  asked: Asked;
  catalogue: Catalogue;
  /** In order of code. */
  areas: AreaRow[];
  /** Every month of the period, whether anything came or not. */
  months: string[];
  /** By dataset id (or series id): for each month the counts in the order of areas, or null where the month did not come. */
  counts: Map<number, (Float64Array | Int32Array | null)[]>;
}

/** @param by one entry for each dataset in question, or for each of its series */
export async function demandPanel(room: DemandRoom, query: MapQuery, by: By = 'dataset'): Promise<DemandPanel> {
  const catalogue = await room.catalogue();
  const asked = ask(catalogue, query);
  const at = query.at ?? today();
  const areas = await areasOf(room, catalogue, query.kind, at);
  const columns = await room.columns.byMonth(catalogue, asked.scope, asked.feeds, by);
  const months = monthsOf(asked.period);
  const areaColumn = await addUp(room, catalogue, query.kind, areas, at);
  const inOrder = (one: MonthColumns) =>
    months.map((month) => {
      if (!one.months.has(month)) return null;
      return areaColumn(one.months.get(month) ?? new Int32Array(catalogue.bricks.length));
    });
  return { asked, catalogue, areas, months, counts: new Map(columns.map((one) => [one.key, inOrder(one)])) };
}

/** Which bricks make up the areas of a panel, by place in panel.areas and catalogue.bricks. */
export const panelParts = (
  room: DemandRoom,
  { areas, asked, catalogue }: DemandPanel,
  at = today(),
): Promise<Part[]> =>
  asked.kind === 'brick'
    ? Promise.resolve(areas.map((_, index) => ({ area: index, brick: index, weight: 1 })))
    : partsOf(room, catalogue, areas, `${asked.kind} ${at}`);

async function addUp(
  room: DemandRoom,
  catalogue: Catalogue,
  kind: MapQuery['kind'],
  areas: AreaRow[],
  at: string,
): Promise<(column: Column) => Float64Array | Int32Array> {
  if (kind === 'brick') return (column) => column;
  const parts = await partsOf(room, catalogue, areas, `${kind} ${at}`);
  return (column) => {
    const sums = new Float64Array(areas.length);
    for (const { area, brick, weight } of parts) sums[area] = (sums[area] ?? 0) + weight * (column[brick] ?? 0);
    return sums;
  };
}
