import { plainColumn } from '../geography/area-columns.ts';
import { postcodeReader } from '../geography/postcode-file.ts';
import { describeTable, recogniseTable } from '../geography/recognise.ts';
import { dwellingFires } from './dwelling-fires.ts';
import { emergencyDepartments } from './emergency-departments.ts';
import { fingertips } from './fingertips.ts';
import { practiceRegisters } from './practice-registers.ts';
import type { PublisherFormat } from './publisher-file.ts';

const formats: readonly PublisherFormat[] = [dwellingFires, fingertips, emergencyDepartments, practiceRegisters];

/** The publisher's format that has these columns; null for any other file. */
export function recognisePublisher(header: readonly string[]): PublisherFormat | null {
  const columns = new Set(header.map(plainColumn));
  return formats.find((format) => format.columns.every((column) => columns.has(column))) ?? null;
}

const expected = `indicators come in our own sheet (it has the columns indicator, area_kind and area_code), as ${formats
  .slice(0, -1)
  .map(({ what }) => what)
  .join(', ')} or ${formats.at(-1)?.what ?? ''}`;

/** Says what a file is that is none of indicators, and what was expected instead. */
export function sayOtherFile(name: string, header: readonly string[]): string {
  return `This is ${whatIs(name, header)}; ${expected}.`;
}

function whatIs(name: string, header: readonly string[]): string {
  const table = recogniseTable(name, [...header]);
  if (table !== null) return `geography (${describeTable(table).replace(/\.$/, '')}), which people-zones load takes`;
  if (postcodeReader([...header]) !== null) return 'a file of postcodes, which people-zones postcodes takes';
  const columns = new Set(header.map(plainColumn));
  if (columns.has('crimeid') || columns.has('outcometype')) return 'a file of police.uk, which is imported as demand';
  if (columns.has('month') || columns.has('date'))
    return 'perhaps a file of demand, which is imported into its dataset';
  const first = header.slice(0, 3).map((one) => `"${one.slice(0, 30)}"`);
  return `no file that is known here: its first columns are ${first.join(', ')}`;
}
