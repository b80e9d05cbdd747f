import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Knex } from 'knex';
import { readPatientsByArea } from '../../intake/networks/patients-by-area.ts';
import { loadPatients } from './load-patients.ts';
import { networkFileStore } from './file-store.ts';
import { networkLoadStore } from './load-store.ts';
import type { BrickOfArea } from './rows-store.ts';
import { sayPatientsUnplaced } from './say-unplaced.ts';

export type BricksOfAreas = ReadonlyMap<string, readonly BrickOfArea[]>;

/**
 * Places patients of every kept file anew where codes of areas stand for other small areas than when it was placed, or their
 * people are shared out otherwise. Call it inside the transaction that changed those; footprints are made anew by the caller.
 * @returns what came of it, in sentences; none where nothing had to be placed anew
 */
export async function refitPatients(trx: Knex, editionId: number): Promise<string[]> {
  const [files, store] = [networkFileStore(trx), networkLoadStore(trx)];
  const kept = await files.kept();
  if (kept.length === 0) return [];
  const bricksOf = await store.bricksOfAreas(editionId);
  const ground = groundOf(bricksOf);
  if (kept.every(({ fitted_to }) => fitted_to === ground)) return [];
  const said: string[] = [];
  for (const { sha256, name, counted_on: day } of kept) {
    const packed = await files.packed(sha256);
    const open = (): Promise<Readable> => Promise.resolve(Readable.from([packed]).pipe(createGunzip()));
    const file = await readPatientsByArea(name, open, (area) => bricksOf.has(area), day);
    await store.putPractices(file.practices, name, false);
    const [placed] = await loadPatients(store, file, name, bricksOf);
    const unplaced = await sayPatientsUnplaced(trx, editionId, name, file, bricksOf);
    await files.setOutcome(sha256, {
      fitted_to: ground,
      unplaced,
      rows_kept: file.kept,
      turned_away: file.turnedAway,
    });
    // Of a file of which nobody has a place, what has none says it all.
    if (file.patientsHere.length > 0) said.push(`${name}: placed anew. ${placed ?? ''}`);
    if (unplaced !== null) said.push(unplaced);
  }
  return said;
}

/** Digest of what codes stand for; shares matter only where an area is of several small areas. */
export function groundOf(bricksOf: BricksOfAreas): string {
  const digest = createHash('sha256');
  for (const [area, bricks] of bricksOf) {
    digest.update(area);
    for (const { brickId, people } of bricks) digest.update(` ${brickId}${bricks.length > 1 ? `:${people}` : ''}`);
    digest.update('\n');
  }
  return digest.digest('hex');
}
