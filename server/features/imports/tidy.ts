import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { undoDays } from './can-undo.ts';
import { stagingStore } from './staging-store.ts';
import { type ImportStore, importStore } from './store.ts';

const silentSeconds = 30;

/**
 * At the start: what a killed process left half done is taken back, and rows nobody can undo any more are let go.
 * @param ownFolder no other process can be at work on this database
 * @returns how many imports were taken back
 */
export async function tidyImports(knex: Knex, ownFolder: boolean): Promise<number> {
  const store = importStore(knex);
  const silence = ownFolder ? 0 : silentSeconds;
  const message = 'It was interrupted; nothing of it was stored. Import the file again.';
  let takenBack = 0;
  for (const { id } of await store.interrupted(silence)) {
    if (!(await store.takeBack(id, { state: 'failed', message }, silence))) continue;
    takenBack += 1;
    await letUploadGo(store, id);
  }
  await stagingStore(knex).discardRows(await store.pastUndo(undoDays));
  for (const { id, stored_as } of await store.uploadsPast(undoDays)) await removeUpload(store, id, stored_as);
  return takenBack;
}

/** An upload is kept for one thing: that its dry run can be imported. */
export async function letUploadGo(store: ImportStore, id: number): Promise<void> {
  const row = await store.one(id);
  if (row === null || row.stored_as === null || row.state === 'dry-run') return;
  await removeUpload(store, id, row.stored_as);
}

async function removeUpload(store: ImportStore, id: number, path: string): Promise<void> {
  if (await store.releaseUpload(id, path)) await rm(path, { force: true });
}
