import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nothingMayBeSkipped } from './strict.ts';

const beside = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** The folder of real open data beside the project, or null where there is none: `describe.skipIf(shared === null)`. */
export const shared: string | null = existsSync(`${beside}data/README.md`) ? beside : null;

if (shared === null && nothingMayBeSkipped()) throw new Error('The real data beside the project were not found.');

/** @param path below the folder of real data, for example `police/2022-02-leicestershire-street.csv` */
export function sharedData(path: string): string {
  if (shared === null)
    throw new Error('There is no real data here: skip this test with describe.skipIf(shared === null).');
  return `${shared}data/${path}`;
}
