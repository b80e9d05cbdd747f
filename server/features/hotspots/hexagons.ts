import { publishCount } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { HexagonsQuery } from './contract.ts';
import { type AskedPoints, askPoints } from './points.ts';
import type { HotspotRoom } from './room.ts';

export interface Hexagons extends AskedPoints {
  cellMetres: number;
  /** Hexagons with too few incidents to be shown. */
  withheld: number;
  cells: { longitude: number; latitude: number; corners: [number, number][]; count: Published<Figure> }[];
}

/** Incidents by hexagons of one size, which unlike districts are not chosen by anybody. Throws Refusal without points. */
export async function hexagons(room: HotspotRoom, query: HexagonsQuery): Promise<Hexagons> {
  const question = await askPoints(room, query);
  const rows = await room.store.hexagons(question.points, query.cellMetres);
  const all = rows.map(({ longitude, latitude, shape, count }) => ({
    longitude,
    latitude,
    count: publishCount(count, question.withheldUpTo),
    corners: cornersOf(shape),
  }));
  const cells = all.filter(({ count }) => typeof count === 'number');
  return { ...question, cellMetres: query.cellMetres, cells, withheld: all.length - cells.length };
}

const cornersOf = (shape: string): [number, number][] =>
  (JSON.parse(shape) as { coordinates: [number, number][][] }).coordinates[0] ?? [];
