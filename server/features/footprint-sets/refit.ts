import { gunzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { readSetFile } from '../../intake/footprint-sets/read-set-file.ts';
import { Refusal } from '../../refusal.ts';
import { counted } from '../geography/say-shapes.ts';
import { fitFile } from './fit-file.ts';
import { type FileOutcome, type KeptSetFile, setFileStore } from './file-store.ts';
import { keepAreas } from './keep.ts';
import { refitStore } from './refit-store.ts';
import { sayUnplaced } from './say-unplaced.ts';
import { footprintSetStore, type SetRow } from './store.ts';

/**
 * Makes the areas of every set anew from the files that they came in, load by load, on the small areas now in use. Call it
 * inside the transaction that changed those, or what codes stand for. Areas keep their ids and codes; a set of which nothing
 * has a place stays, with its files, until there are small areas that it fits.
 * @returns in sentences what has no place now
 */
export async function refitSets(trx: Knex, editionId: number): Promise<string[]> {
  const [files, store] = [setFileStore(trx), refitStore(trx)];
  const kept = await files.all();
  const codes = [...new Set(kept.map(({ set_code }) => set_code))];
  const sets = await store.described();
  for (const code of codes) {
    const set = sets.find((one) => one.code === code);
    if (set === undefined) continue;
    await store.removeVersions(code);
    for (const file of kept.filter(({ set_code }) => set_code === code)) {
      await files.setOutcome(code, file.number, await refitFile(trx, editionId, set, file));
    }
    await store.removeAreasWithoutVersion(code);
  }
  const unplaced = (await files.outcomes()).map(sayUnplaced);
  const withoutFile = await files.setsWithoutFile();
  const left = await store.retireOtherEditions(withoutFile, editionId);
  return [
    ...(codes.length > 0
      ? [`The areas of ${counted(codes.length, 'set', 'sets')} were made anew from their files.`]
      : []),
    ...unplaced,
    ...left.map((code) => `The set ${code} was loaded before files were kept: send its file again.`),
  ];
}

async function refitFile(trx: Knex, editionId: number, set: SetRow, kept: KeptSetFile): Promise<FileOutcome> {
  const { from, column, ...described } = kept.said;
  const bytes = gunzipSync(await setFileStore(trx).packed(kept.set_code, kept.number));
  try {
    const file = await readSetFile(kept.name, bytes, column);
    const fitted = await fitFile(trx, editionId, file);
    const said = { ...set, ...described };
    const options = { from, dryRun: false, isAnew: true };
    await keepAreas(footprintSetStore(trx), trx, editionId, said, options, fitted, set);
    return { rows_read: file.read, rows_used: fitted.used, turned_away: file.turnedAway.list() };
  } catch (error) {
    // Geography must not be held up by a file that can no longer be read: what it is about is said instead.
    if (!(error instanceof Refusal)) throw error;
    return { rows_read: 1, rows_used: 0, turned_away: [{ reason: error.message, rows: 1, first: kept.name }] };
  }
}
