import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Database } from '../../../db/types.ts';
import { Refusal } from '../../refusal.ts';
import { serviceStore } from '../service/store.ts';
import type { GeographyTable } from '../../intake/geography/recognise.ts';
import { readTable } from '../../intake/geography/table.ts';
import { recognisePublisher } from '../../intake/publishers/recognise-publisher.ts';
import { geographyService, type LoadOptions, type Recognised } from './service.ts';

const readExtensions = new Set(['.geojson', '.json', '.csv']);
const maxFileBytes = 300_000_000;

export interface GeographyReport {
  loaded: string[];
  unchanged: string[];
  /** Geography that does not apply to the bricks in use, with the sentence that says so. */
  notUsed: { path: string; sentence: string }[];
  /** Read, but not geography: demand, outlines, anything else. */
  notGeography: string[];
  refused: { path: string; sentence: string }[];
}

interface Found {
  path: string;
  recognised: Recognised;
}

/**
 * Loads files and folder trees of geography in the order in which they build on each other, whatever their names.
 * A single file that cannot be loaded throws its Refusal; in a folder it is reported and the others go on.
 *
 * @param paths files or folders
 * @param report takes one line at a time, for a terminal
 */
export async function loadGeography(
  database: Database,
  paths: string[],
  report: (line: string) => void,
  options: Partial<LoadOptions> = {},
): Promise<GeographyReport> {
  const { knex } = database;
  if ((await serviceStore(knex).fact('demonstration')) === 'true') {
    throw new Refusal(
      'conflict',
      'This holds the demonstration county; run people-zones reset first to load real geography.',
    );
  }
  const service = geographyService(knex);
  const found: Found[] = [];
  const result: GeographyReport = { loaded: [], unchanged: [], notUsed: [], notGeography: [], refused: [] };
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const isSingle = files.length === 1 && files[0] === paths[0];
  const orRefuse = async <T>(path: string, act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Refusal) || isSingle) throw error;
      const list = error.type === 'not-possible' ? result.notUsed : result.refused;
      list.push({ path, sentence: error.message });
      report(`${error.type === 'not-possible' ? 'Not used' : 'Turned away'}: ${error.message}`);
      return null;
    }
  };

  for (const path of files) {
    const recognised = await orRefuse(path, async () => service.recognise(basename(path), await readWhole(path)));
    if (recognised === null) result.notGeography.push(path);
    else found.push({ path, recognised });
  }
  result.notGeography = result.notGeography.filter((path) => !result.refused.some((one) => one.path === path));
  if (isSingle && found.length === 0) throw await notGeography(paths[0] ?? '');
  const newest = newestBrickYear(found);
  const rank = ({ recognised }: Found): number => rankOf(recognised, newest);
  found.sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
  for (const { path, recognised } of found) {
    const name = basename(path);
    const outcome = await orRefuse(path, async () =>
      service.load(name, await readWhole(path), {
        as: 'auto',
        progress: () => undefined,
        referenceDate: null,
        ...options,
      }),
    );
    if (outcome === null) continue;
    result[outcome.outcome].push(path);
    report(`${name}: ${recognised.sentence}`);
    for (const sentence of outcome.said) report(`  ${sentence}`);
  }
  for (const [folder, count] of countByFolder(result.notGeography)) {
    report(`Passed over: ${count} ${count === 1 ? 'file' : 'files'} in ${folder}, not geography.`);
  }
  return result;
}

/** What a file is, in one sentence; null when it is not geography. */
export async function recogniseGeographyFile(database: Database, path: string): Promise<string | null> {
  const found = await geographyService(database.knex).recognise(basename(path), await readWhole(path));
  return found?.sentence ?? null;
}

async function notGeography(path: string): Promise<Refusal> {
  const { header } = await readTable(basename(path), await readWhole(path), 0).catch(() => ({ header: [] }));
  const publisher = recognisePublisher(header);
  const what =
    publisher === null
      ? 'This is no boundary file, look-up or table by small area that is known here.'
      : `This is ${publisher.what}: give it to people-zones indicators import.`;
  return new Refusal('file-unreadable', `${basename(path)}: ${what}`);
}

async function filesUnder(path: string): Promise<string[]> {
  const about = await stat(path).catch(() => null);
  if (about === null) throw new Refusal('file-unreadable', `${path.slice(0, 200)}: There is no such file or folder.`);
  if (about.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile() && readExtensions.has(extname(one.name).toLowerCase()))
    .map((one) => join(one.parentPath, one.name))
    .sort();
}

async function readWhole(path: string): Promise<Buffer> {
  if ((await stat(path)).size > maxFileBytes) {
    throw new Refusal(
      'too-large',
      `${basename(path)}: A geography file may be at most 300 MB; cut it to the area served.`,
    );
  }
  return readFile(path);
}

const tableRanks = {
  changes: 10,
  people: 20,
  households: 30,
  centres: 40,
  'rural-urban': 45,
  'look-up': 70,
  'district-names': 80,
  deprivation: 90,
} satisfies Record<GeographyTable['what'], number>;

/**
 * Bricks of the newest census first, the finest of them before others; then what links, counts and names them; then the
 * areas built on them; last the bricks of older years.
 */
function rankOf(found: Recognised, newestYear: number): number {
  if (found.what === 'boundaries') {
    const isNewest = found.year === newestYear;
    if (found.level === 'oa') return isNewest ? 0 : 95;
    if (found.level === 'lsoa') return isNewest ? 1 : 50;
    return 60;
  }
  const { table } = found;
  const rank = tableRanks[table.what];
  // A later year's residents are what an earlier year's are shared out by.
  if (table.what === 'people')
    return rank + (table.referenceDate === null ? 1 : 1 / Number(table.referenceDate.slice(0, 4)));
  return table.what === 'households' && table.table !== 'tenure' ? rank + 1 : rank;
}

const newestBrickYear = (found: Found[]): number =>
  Math.max(
    0,
    ...found.map(({ recognised }) =>
      recognised.what === 'boundaries' && /^(oa|lsoa)$/.test(recognised.level) ? recognised.year : 0,
    ),
  );

function countByFolder(paths: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(basename(dirname(path)), (counts.get(basename(dirname(path))) ?? 0) + 1);
  return counts;
}
