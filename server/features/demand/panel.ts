import type { Catalogue } from './catalogue.ts';
import type { By, Column, MonthColumns } from './columns.ts';
import { expectSomeLeft, panelWithheld } from './panel-withheld.ts';
import { type Asked, ask, type DemandRoom } from './question.ts';
import { areasOf, type MapQuery, type Part, partsOf } from './service-map.ts';
import { monthsOf, today } from '../words/months.ts';
import type { AreaRow, Which } from './store.ts';

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
  /**
   * By the same keys: for each month, 1 at the areas with a cell that its sender withheld, or null where there is none. A
   * count there is too small by nobody knows how much. Empty unless the panel was asked for with withheld: 'marked'.
   */
  withheld: Map<number, (Uint8Array | null)[]>;
}

export interface PanelOptions {
  /**
   * What becomes of datasets of which cells were withheld: left out whole and named in asked.leftOut, or kept with those
   * cells marked in `withheld`.
   */
  withheld?: 'left-out' | 'marked';
  /** Counts by longer periods than a month: left out, or at the first month of each. */
  longer?: 'left-out' | 'at-first-month';
}

/**
 * Counts by longer periods than a month are left out, and named in asked.leftOut, unless it is asked for otherwise.
 * @param by one entry for each dataset in question, or for each of its series
 */
export async function demandPanel(
  room: DemandRoom,
  query: MapQuery,
  by: By = 'dataset',
  options: PanelOptions = {},
): Promise<DemandPanel> {
  const catalogue = await room.catalogue();
  const anyLength = options.longer === 'at-first-month';
  const asked = ask(catalogue, query, null, {
    months: !anyLength,
    anyLength,
    allNumbers: options.withheld !== 'marked',
  });
  expectSomeLeft(asked);
  const at = query.at ?? today();
  const areas = await areasOf(room, catalogue, asked.which, at);
  const columns = await room.columns.byMonth(catalogue, asked.scope, asked.feeds, by);
  const months = monthsOf(asked.period);
  const areaColumn = await addUp(room, catalogue, asked.which, areas, at);
  const inOrder = (one: MonthColumns) =>
    months.map((month) => {
      if (!one.months.has(month)) return null;
      return areaColumn(one.months.get(month) ?? new Int32Array(catalogue.bricks.length));
    });
  const panel = { asked, catalogue, areas, months };
  const parts =
    asked.withheld === null || query.kind === 'brick' ? null : await partsOf(room, catalogue, areas, asked.which, at);
  return {
    ...panel,
    counts: new Map(columns.map((one) => [one.key, inOrder(one)])),
    withheld: panelWithheld(panel, by, parts),
  };
}

/** Which bricks make up the areas of a panel, by place in panel.areas and catalogue.bricks. */
export const panelParts = (
  room: DemandRoom,
  { areas, asked, catalogue }: DemandPanel,
  at = today(),
): Promise<Part[]> =>
  asked.kind === 'brick'
    ? Promise.resolve(areas.map((_, index) => ({ area: index, brick: index, weight: 1 })))
    : partsOf(room, catalogue, areas, asked.which, at);

async function addUp(
  room: DemandRoom,
  catalogue: Catalogue,
  which: Which,
  areas: AreaRow[],
  at: string,
): Promise<(column: Column) => Float64Array | Int32Array> {
  if (which.kind === 'brick') return (column) => column;
  const parts = await partsOf(room, catalogue, areas, which, at);
  return (column) => {
    const sums = new Float64Array(areas.length);
    for (const { area, brick, weight } of parts) sums[area] = (sums[area] ?? 0) + weight * (column[brick] ?? 0);
    return sums;
  };
}
