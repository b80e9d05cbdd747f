import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Knex } from 'knex';
import { type NetworkFile, networkFileKinds } from '../../intake/networks/network-file.ts';
import { networkFileStore } from './file-store.ts';
import { type BricksOfAreas, groundOf } from './refit-patients.ts';
import { sayPatientsUnplaced } from './say-unplaced.ts';

/**
 * Marks a file as loaded; of one that counts by small area the rows are kept, to be placed anew when those change.
 * @returns what of it has no place, in a sentence; null where all has
 */
export async function keepFile(
  trx: Knex,
  editionId: number,
  sha256: string,
  name: string,
  file: NetworkFile,
  bricksOf: BricksOfAreas,
): Promise<string | null> {
  const { reopen } = file;
  const unplaced = reopen === null ? null : await sayPatientsUnplaced(trx, editionId, name, file, bricksOf);
  await networkFileStore(trx).put({
    sha256,
    name,
    what: networkFileKinds[file.kind],
    counted_on: file.day,
    rows_read: file.read,
    rows_kept: file.kept,
    turned_away: file.turnedAway,
    packed: reopen === null ? null : await packedFrom(reopen),
    fitted_to: reopen === null ? null : groundOf(bricksOf),
    unplaced,
  });
  return unplaced;
}

async function packedFrom(open: () => Promise<Readable>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await open()).pipe(createGzip()) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
