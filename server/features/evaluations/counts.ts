import { grouped } from '../zones/grouped.ts';
import type { PanelRow } from './area-store.ts';
import type { CountedZone } from './counted-zone.ts';
import type { EvaluationRoom } from './room.ts';

type Counts = Map<string, number>;

/**
 * Counts by month of a zone and of areas in one pass, by number: the first is the zone.
 * @param members bricks of the zone and of each area
 */
export async function countsOf(
  room: EvaluationRoom,
  zone: CountedZone,
  members: readonly (readonly number[])[],
  series: readonly number[],
  months: { from: string; to: string },
): Promise<Map<number, Counts>> {
  const rows = await room.areas.panel(members, series, months);
  const counts = new Map([...grouped(rows, ({ area }) => area)].map(([area, own]) => [area, byMonth(own)]));
  if (zone.inside !== undefined) counts.set(0, byMonth(await room.areas.inside(zone.version_id, series, months)));
  return counts;
}

const byMonth = (rows: readonly Pick<PanelRow, 'month' | 'count'>[]): Counts =>
  new Map(rows.map(({ month, count }) => [month.slice(0, 7), count]));
