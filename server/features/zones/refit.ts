import type { Knex } from 'knex';
import { brickStore } from './brick-store.ts';
import { fitOf } from './fit.ts';
import { grouped } from './grouped.ts';
import { zoneStore } from './store.ts';

/**
 * Tells the fit of every drawn zone anew. Call it inside the transaction that changed the people of bricks: the small areas
 * of a zone stay as they were agreed, but how well they stand for its line is an estimate by people.
 */
export async function refitZones(transaction: Knex, editionId: number): Promise<void> {
  const rows = await brickStore(transaction).fitBricks(editionId);
  const store = zoneStore(transaction);
  for (const [versionId, parts] of grouped(rows, ({ version_id }) => version_id)) {
    const bricks = parts.map((part) => ({ ...part, shareInside: part.share_inside, takenIn: part.taken_in }));
    const fit = fitOf({
      hasOutline: true,
      areaM2: parts[0]?.zone_area_m2 ?? 0,
      takenIn: bricks.filter(({ takenIn }) => takenIn),
      leftOut: bricks.filter(({ takenIn }) => !takenIn),
    });
    await store.setFit(versionId, JSON.stringify(fit));
  }
}
