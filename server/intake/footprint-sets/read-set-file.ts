import { refuseNoText } from '../geography/say-no-text.ts';
import { readSetOutlines } from './read-outlines.ts';
import { readSetTable } from './read-table.ts';
import type { SetFile } from './set-file.ts';

/**
 * Reads a file of areas: outlines as GeoJSON, else a list of codes or a look-up as CSV.
 * @param file its name, for sentences @param column the column or property with the codes of areas; null to find it
 * @throws Refusal naming the file where nothing of it can be used
 */
export async function readSetFile(file: string, bytes: Buffer, column: string | null): Promise<SetFile> {
  refuseNoText(file, bytes);
  const isJson = /^(\uFEFF)?\s*[{[]/.test(bytes.subarray(0, 1_000).toString('utf8'));
  return isJson ? readSetOutlines(file, bytes, column) : readSetTable(file, bytes, column);
}
