import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nothingMayBeSkipped } from './strict.ts';

/** Where a program of another project is; null where this machine lacks it, and its tests are then left out and say so. */
export function programPath(name: string, what: string): string | null {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  const sentence = `${what} was not found: its tests are left out.`;
  if (nothingMayBeSkipped()) throw new Error(sentence);
  process.stderr.write(`\n${sentence}\n`);
  return null;
}
