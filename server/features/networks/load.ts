import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { type NetworkFile, networkFileKinds } from '../../intake/networks/network-file.ts';
import { readNetworkFile } from '../../intake/networks/read-network-file.ts';
import { Refusal } from '../../refusal.ts';
import { brickStore } from '../geography/brick-store.ts';
import { soundShapes } from '../geography/sound-shapes.ts';
import type { NetworkMethod } from '../words/contract.ts';
import { loadMemberships } from './load-memberships.ts';
import { loadPatients } from './load-patients.ts';
import { keepFile } from './keep-file.ts';
import { networkFileStore, type KnownFile } from './file-store.ts';
import { networkLoadStore, type NetworkLoadStore } from './load-store.ts';
import { type BricksOfAreas, refitPatients } from './refit-patients.ts';
import { remakeNetworkFootprints } from './remake.ts';
import type { TurnedAwayRows } from './rows-store.ts';

export interface FileToLoad {
  path: string;
  name: string;
  /** The day that its figures are of, for a file that does not say. */
  day: string | null;
}

/** What became of a file and its rows: read = kept + passedOver + turned away. */
export interface LoadedFile {
  name: string;
  changed: boolean;
  what: string;
  read: number;
  kept: number;
  passedOver: number;
  turnedAway: TurnedAwayRows[];
  sentences: string[];
}
export interface LoadedNetworks {
  files: LoadedFile[];
  refused: { name: string; refusal: Refusal }[];
  footprints: { method: NetworkMethod; versions: number }[];
  sentences: string[];
}

/** Practices before what is said of them. */
const order = [
  ...(['practices', 'workbook', 'details', 'partners', 'mapping', 'qof-mapping'] as const),
  ...(['list-totals', 'qof-lists', 'patients-by-area', 'catchments'] as const),
];
const notLocatedSaid = 8;

/**
 * Loads files about practices and networks: all are read first, then kept and footprints made anew in one transaction. A
 * file that cannot be read is refused and the others are loaded; the same file again changes nothing.
 * @throws Refusal where there is only one file and it cannot be read, and while no boundaries are loaded
 */
export async function loadNetworks(knex: Knex, files: readonly FileToLoad[]): Promise<LoadedNetworks> {
  const edition = await brickStore(knex).editionInUse();
  if (edition === null) {
    throw new Refusal(
      'not-possible',
      'Load boundaries first: patients are counted by the small areas that they live in.',
    );
  }
  const bricksOf = await networkLoadStore(knex).bricksOfAreas(edition.id);
  const loaded: LoadedNetworks = { files: [], refused: [], footprints: [], sentences: [] };
  const toKeep: { sha256: string; name: string; file: NetworkFile }[] = [];
  for (const { path, name, day } of files) {
    const sha256 = await hashOf(path);
    if (toKeep.some((one) => one.sha256 === sha256)) continue;
    const known = await networkFileStore(knex).file(sha256);
    if (known !== null && !mustBePlacedAgain(known)) {
      loaded.files.push(asBefore(known, name));
      continue;
    }
    try {
      toKeep.push({ sha256, name, file: await readNetworkFile(path, { name, day }, (area) => bricksOf.has(area)) });
    } catch (error) {
      if (!(error instanceof Refusal) || files.length === 1) throw error;
      loaded.refused.push({ name, refusal: error });
    }
  }
  toKeep.sort((one, other) => rankOf(one.file).localeCompare(rankOf(other.file)));
  await knex.transaction(async (trx) => {
    const inside = networkLoadStore(trx);
    for (const { sha256, name, file } of toKeep) {
      const sentences = await keep(trx, inside, name, file, bricksOf);
      const { read, kept, passedOver, turnedAway } = file;
      const what = networkFileKinds[file.kind];
      const unplaced = await keepFile(trx, edition.id, sha256, name, file, bricksOf);
      if (unplaced !== null) sentences.push(unplaced);
      loaded.files.push({ name, changed: true, what, read, kept, passedOver, turnedAway, sentences });
    }
    const located = await inside.locate();
    const refitted = await refitPatients(trx, edition.id);
    loaded.sentences.push(...refitted);
    if (toKeep.length === 0 && located === 0 && refitted.length === 0) return;
    loaded.footprints = await remakeNetworkFootprints(trx);
    loaded.sentences.push(...(await sayNotLocated(inside)));
  });
  return loaded;
}

/** Loaded before files of patients were kept, or before anything of it had a place: what is known of it may be nothing. */
const mustBePlacedAgain = ({ what, is_kept }: KnownFile): boolean =>
  what === networkFileKinds['patients-by-area'] && !is_kept;

const rankOf = ({ kind, day }: NetworkFile): string => `${order.indexOf(kind)} ${day ?? ''}`;

async function keep(
  trx: Knex,
  store: NetworkLoadStore,
  name: string,
  file: NetworkFile,
  bricksOf: BricksOfAreas,
): Promise<string[]> {
  const isHistory = file.kind === 'workbook' || file.kind === 'details' || file.kind === 'partners';
  const histories = [networkFileKinds.workbook, networkFileKinds.details, networkFileKinds.partners];
  const newest = isHistory ? await networkFileStore(trx).lastDay(histories) : null;
  const isOlder = newest !== null && (file.day ?? '') < newest;
  const knowsBetter = (isHistory && !isOlder) || file.kind === 'practices';
  await store.putPractices(file.practices, name, knowsBetter);
  await store.putNetworks(file.networks, name, knowsBetter);
  const said = [...file.notes];
  if (file.memberships.length > 0) {
    said.push(...(await loadMemberships(store, file, name, isHistory ? (isOlder ? 'older' : 'newest') : 'one-day')));
  }
  if (file.lists.length > 0 && file.day !== null) await store.putLists(file.lists, file.day, name, true);
  if (file.kind === 'patients-by-area') said.push(...(await loadPatients(store, file, name, bricksOf)));
  if (file.catchments.length > 0) said.push(...(await loadCatchments(trx, store, file, name)));
  return said;
}

async function loadCatchments(trx: Knex, store: NetworkLoadStore, file: NetworkFile, name: string): Promise<string[]> {
  const shapes = file.catchments.map(({ network, name: called, shape, vertices }) => ({
    code: network,
    name: called,
    districtCode: null,
    districtName: null,
    shape,
    vertices,
  }));
  const sound = await soundShapes(brickStore(trx), shapes, () => undefined);
  for (const { code, name: called, shape } of sound.shapes) await store.putCatchment(code, called, shape, name);
  for (const { code, reason } of sound.turnedAway) {
    file.kept -= 1;
    const firstLine = file.catchments.find(({ network }) => network === code)?.line ?? 0;
    file.turnedAway.push({ reason: `The outline of ${code} is not sound: ${reason}.`, rows: 1, firstLine });
  }
  return sound.mended.map(({ code, reason }) => `The outline of ${code} was mended: ${reason}.`);
}

async function sayNotLocated(store: NetworkLoadStore): Promise<string[]> {
  const found = await store.notLocated();
  if (found.length === 0) return [];
  const said = found.slice(0, notLocatedSaid).map(({ code, postcode }) => `${code} (${postcode})`);
  const more = found.length > notLocatedSaid ? ` and ${found.length - notLocatedSaid} more` : '';
  const are = found.length === 1 ? 'practice is' : 'practices are';
  return [
    `${found.length} ${are} kept without a place, since the postcode is not in the postcode file: ${said.join(', ')}${more}.`,
  ];
}

function asBefore(
  { what, rows_read: read, rows_kept: kept, turned_away: turnedAway, unplaced }: KnownFile,
  name: string,
): LoadedFile {
  const away = turnedAway.reduce((sum, { rows }) => sum + rows, 0);
  const sentences = ['This very file is loaded already: nothing changes.', ...(unplaced === null ? [] : [unplaced])];
  return { name, changed: false, what, read, kept, passedOver: read - kept - away, turnedAway, sentences };
}

async function hashOf(path: string): Promise<string> {
  const sha256 = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) sha256.update(chunk);
  return sha256.digest('hex');
}
