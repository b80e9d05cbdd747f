import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { mostSheetBytes } from '../intake/formats/sheet.ts';
import { Refusal } from '../refusal.ts';

/** The bytes of a small file that a command was given. */
export async function readSheetFile(path: string): Promise<Buffer> {
  const about = await stat(path).catch(() => null);
  if (about?.isFile() !== true) throw new Refusal('file-unreadable', `${path.slice(0, 200)}: There is no such file.`);
  if (about.size > mostSheetBytes) throw new Refusal('too-large', `${basename(path)}: Give a file of at most 32 MB.`);
  return readFile(path);
}
