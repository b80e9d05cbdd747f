import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Refusal } from '../../refusal.ts';
import type { NamedStream } from './named-stream.ts';
import { whyIgnored } from './open-sources.ts';
import type { SourceOptions } from './open-sources.ts';

const megabyte = 1024 * 1024;

/**
 * The CSV files of a zip archive, by name. The whole list of contents is checked before the first is given out: a name
 * that climbs out of the archive, a symbolic link, an encrypted file or too much of anything refuses the archive as a
 * whole. The limits use the declared sizes; yauzl stops a file that unpacks to more than it declares.
 */
export async function* openArchive(path: string, name: string, options: SourceOptions): AsyncGenerator<NamedStream> {
  const entries = await contentsOf(path, name, options.maxEntries ?? 10_000);
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'));
  files.forEach((entry) => checkEntry(entry, options));
  const taken = files.filter((entry) => {
    const why = whyIgnored(entry.fileName, options.policeKind);
    if (why !== null) options.onIgnored?.(entry.fileName, why);
    return why === null;
  });
  checkTotal(taken, options.maxTotalBytes ?? 4096 * megabyte);
  if (taken.length === 0) throw new Refusal('file-unreadable', nothingIn(name, files));
  taken.sort((one, other) => (one.fileName < other.fileName ? -1 : 1));
  for (const entry of taken) {
    yield { name: entry.fileName, bytesTotal: entry.uncompressedSize, open: () => openEntry(path, name, entry) };
  }
}

function nothingIn(name: string, files: Entry[]): string {
  return files.some((entry) => entry.fileName === '[Content_Types].xml')
    ? `"${name}" is a workbook or document; save the sheet as CSV (UTF-8) and give that.`
    : `The archive "${name}" holds no CSV file.`;
}

function checkEntry(entry: Entry, options: SourceOptions): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  const said = JSON.stringify(fileName.slice(0, 100));
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (unixType === 0o120000)
    throw new Refusal('file-unreadable', `The archive holds a symbolic link, ${said}; pack plain files only.`);
  if (entry.isEncrypted())
    throw new Refusal('file-unreadable', `${said} in the archive is encrypted; pack it without a password.`);
  const maxEntryBytes = options.maxEntryBytes ?? 512 * megabyte;
  if (uncompressedSize > maxEntryBytes) {
    throw new Refusal(
      'too-large',
      `${said} in the archive is larger than ${Math.floor(maxEntryBytes / megabyte)} MB unpacked; split it.`,
    );
  }
  // A small file of one row repeated may pack very well, and does no harm.
  const maxRatio = options.maxRatio ?? 100;
  if (uncompressedSize > megabyte && uncompressedSize > compressedSize * maxRatio) {
    throw new Refusal(
      'too-large',
      `${said} in the archive unpacks to more than ${maxRatio} times its packed size; give the file unpacked.`,
    );
  }
}

function checkTotal(entries: Entry[], maxTotalBytes: number): void {
  const totalBytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (totalBytes <= maxTotalBytes) return;
  throw new Refusal(
    'too-large',
    `The archive unpacks to more than ${Math.floor(maxTotalBytes / megabyte)} MB; split it.`,
  );
}

function unreadable(name: string, cause: unknown): Refusal {
  const why = cause instanceof Error ? cause.message : 'unknown fault';
  return new Refusal('file-unreadable', `"${name}" is not a sound zip archive (${why}); make it again.`);
}

function openZip(path: string, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(unreadable(name, error));
      else resolve(zip);
    });
  });
}

async function contentsOf(path: string, name: string, maxEntries: number): Promise<Entry[]> {
  const zip = await openZip(path, name);
  try {
    return await new Promise<Entry[]>((resolve, reject) => {
      const entries: Entry[] = [];
      const tooMany = () => new Refusal('too-large', `The archive holds more than ${maxEntries} files; split it.`);
      if (zip.entryCount > maxEntries) return reject(tooMany());
      zip.on('error', (error: Error) => reject(unreadable(name, error)));
      zip.on('end', () => resolve(entries));
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        if (entries.length > maxEntries) reject(tooMany());
        else zip.readEntry();
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

/** Each opening has a file handle of its own, so that the files of an archive can be read in any order, or twice. */
async function openEntry(path: string, name: string, entry: Entry): Promise<Readable> {
  const zip = await openZip(path, name);
  const packed = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(unreadable(name, error));
      else resolve(stream);
    });
  }).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  return Readable.from(checked(packed, zip, name, entry), { objectMode: false, highWaterMark: 256 * 1024 });
}

/** yauzl checks sizes but not checksums: a damaged archive must not pass for a file with other numbers in it. */
async function* checked(packed: Readable, zip: ZipFile, name: string, entry: Entry): AsyncGenerator<Buffer> {
  let checksum = 0;
  try {
    for await (const chunk of packed as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new Error('a checksum differs');
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(name, error);
  } finally {
    packed.destroy();
    zip.close();
  }
}
