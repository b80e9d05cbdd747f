import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../../refusal.ts';
import type { NamedStream } from './named-stream.ts';
import { openArchive } from './zip-archive.ts';

export interface SourceOptions {
  /** What the file is called when the path is only where it was put down, as with an upload. */
  name?: string;
  /** Hears of each file that is passed over, and why; say so to whoever imports. */
  onIgnored?: (name: string, why: string) => void;
  /** Which of the publisher’s kinds of file is wanted of an archive that has all three; street unless given. */
  policeKind?: PoliceKind;
  maxEntries?: number;
  maxEntryBytes?: number;
  maxTotalBytes?: number;
  maxRatio?: number;
}

/**
 * The demand files at a path: the file itself, all CSV files in a folder and its subfolders, or those in a zip archive,
 * by name. Of police.uk's kinds the one that is wanted is taken, and the others are passed over. Nothing is
 * written to disk. Throws Refusal 'file-unreadable' or 'too-large', for an archive before the first file is given out.
 */
export async function* openSources(path: string, options: SourceOptions = {}): AsyncGenerator<NamedStream> {
  const name = options.name ?? basename(path);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Refusal('file-unreadable', `There is no file or folder "${name}".`);
  if (found.isDirectory()) yield* folderSources(path, name, options);
  else if (!found.isFile()) throw new Refusal('file-unreadable', `"${name}" is neither a file nor a folder.`);
  else if (await isZip(path)) yield* openArchive(path, name, options);
  else yield fileSource(path, name, found.size);
}

function fileSource(path: string, name: string, bytesTotal: number): NamedStream {
  return { name, bytesTotal, open: () => Promise.resolve(createReadStream(path, { highWaterMark: 256 * 1024 })) };
}

async function* folderSources(path: string, name: string, options: SourceOptions): AsyncGenerator<NamedStream> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return { full, name: full.slice(join(path, '/').length).replaceAll('\\', '/'), entry };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  let taken = 0;
  for (const file of files) {
    const why = file.entry.isFile() ? whyIgnored(file.name, options.policeKind) : 'a link or device, not a file';
    if (why !== null) {
      options.onIgnored?.(file.name, why);
      continue;
    }
    taken += 1;
    yield fileSource(file.full, file.name, (await stat(file.full)).size);
  }
  if (taken === 0) throw new Refusal('file-unreadable', `The folder "${name}" holds no CSV file.`);
}

export type PoliceKind = 'street' | 'outcomes' | 'stop-and-search';

const policeKinds: [PoliceKind, RegExp, string][] = [
  ['street', /-street\.csv$/i, 'police.uk street-level crime, which is a dataset of its own'],
  ['outcomes', /-outcomes\.csv$/i, 'police.uk outcomes, which are a dataset of their own'],
  ['stop-and-search', /-stop-and-search\.csv$/i, 'police.uk stop and search, which is a dataset of its own'],
];

const notTaken: [RegExp, string][] = [
  [/(?:^|\/)(?:\.|__MACOSX\/)/, 'a hidden file'],
  [/\.(?:zip|gz|tgz|7z|rar|tar|bz2|xz)$/i, 'an archive within; give it by itself'],
  [/\.(?:xlsx?|ods)$/i, 'a workbook; save its sheet as CSV'],
];

/** Why a file of a folder or archive is passed over; null when it is to be read. */
export function whyIgnored(name: string, wanted: PoliceKind = 'street'): string | null {
  const other = policeKinds.find(([kind, pattern]) => kind !== wanted && pattern.test(name));
  if (other !== undefined) return other[2];
  const rule = notTaken.find(([pattern]) => pattern.test(name));
  if (rule !== undefined) return rule[1];
  return /\.csv$/i.test(name) ? null : 'not a CSV file';
}

/** By its first bytes: an upload has no name to go by, and a name can lie. An archive without files starts with PK\5\6. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    return start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006';
  } finally {
    await file.close();
  }
}
