import type { FootprintKind } from '../words/contract.ts';
import type { Catalogue } from './catalogue.ts';
import type { DemandRoom } from './question.ts';
import type { Period, Scope } from './scope.ts';
import type { AreaRow, Cell } from './store.ts';

/** The areas that hold a withheld cell, by place in the list of areas: 1 where one does. */
export function areasWithheld(
  areas: readonly AreaRow[],
  byBrick: Int32Array,
  parts: readonly { area: number; brick: number; weight: number }[] | null,
): Uint8Array {
  const marks = new Uint8Array(areas.length);
  if (parts === null) for (let i = 0; i < marks.length; i += 1) marks[i] = (byBrick[i] ?? 0) > 0 ? 1 : 0;
  else for (const { area, brick, weight } of parts) if (weight > 0 && (byBrick[brick] ?? 0) > 0) marks[area] = 1;
  return marks;
}

/**
 * Withheld cells of some areas as rows of the grid that have no count: by best fit, and for zones also in the bricks that
 * the drawn line touches, because nobody knows on which side of it they lie.
 */
export async function withheldGrid(
  room: DemandRoom,
  catalogue: Catalogue,
  kind: FootprintKind,
  areas: readonly number[],
  series: Scope['series'],
  span: Period,
): Promise<Cell[]> {
  const asked = series.filter(({ id }) => catalogue.withheld.has(id));
  if (asked.length === 0 || areas.length === 0) return [];
  const { bestFit, line } = await bricksOf(room, catalogue, kind, areas);
  const cells: Cell[] = [];
  for (const { id } of asked) {
    for (const [month, { bricks, cells: numbers }] of catalogue.withheld.get(id) ?? []) {
      if (month < span.from || month >= span.to) continue;
      for (let i = 0; i < bricks.length; i += 1) {
        const brick = bricks[i] ?? 0;
        const withheld = numbers[i] ?? 0;
        const row = { month: `${month}-01`, series_id: id, count: 0, exact: null };
        for (const area of bestFit.get(brick) ?? []) cells.push({ area, ...row, withheld });
        for (const area of line.get(brick) ?? []) cells.push({ area, ...row, withheldInLine: withheld });
      }
    }
  }
  return cells;
}

type AreasOfBrick = Map<number, number[]>;

async function bricksOf(
  room: DemandRoom,
  catalogue: Catalogue,
  kind: FootprintKind,
  areas: readonly number[],
): Promise<{ bestFit: AreasOfBrick; line: AreasOfBrick }> {
  const place = new Map(catalogue.bricks.map(({ id }, index) => [id, index]));
  const group = (rows: readonly (readonly [area: number, brick: number])[]): AreasOfBrick => {
    const groups: AreasOfBrick = new Map();
    for (const [area, brick] of rows) {
      const index = place.get(brick);
      if (index !== undefined) groups.set(index, [...(groups.get(index) ?? []), area]);
    }
    return groups;
  };
  if (kind === 'brick') return { bestFit: group(areas.map((area) => [area, area])), line: new Map() };
  const weights = await room.store.weights([...areas]);
  const lines = kind === 'zone' ? await room.store.lineBricks([...areas]) : [];
  return {
    bestFit: group(weights.filter(({ weight }) => weight > 0).map((row) => [row.version_id, row.brick_id])),
    line: group(lines.map((row) => [row.version_id, row.brick_id])),
  };
}
