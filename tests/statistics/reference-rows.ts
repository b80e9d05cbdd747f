import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { shared } from '../support/shared.ts';

/** Rows of a file of OHID's expected values, beside the project. */
export function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(`${shared ?? ''}refcases/phe_fingertips/${file}`), { columns: true, bom: true });
}
