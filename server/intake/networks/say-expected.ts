import type { Refusal } from '../../refusal.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import { postcodeReader } from '../geography/postcode-file.ts';
import { describeTable, recogniseTable } from '../geography/recognise.ts';
import { recognisePublisher } from '../publishers/recognise-publisher.ts';
import { networkFileKinds } from './network-file.ts';

/** The two sheets of a workbook need no mention of their own. */
const expected = Object.entries(networkFileKinds).flatMap(([kind, what]) =>
  kind === 'details' || kind === 'partners' ? [] : [what],
);

/** Says what a file is that is none of practices and networks, and what was expected instead. */
export function sayExpected(name: string, header: readonly string[]): Refusal {
  return refuseFile(name, `This is ${whatIs(name, header)}; practices and networks come as ${expected.join('; ')}.`, {
    line: 1,
  });
}

function whatIs(name: string, header: readonly string[]): string {
  if (postcodeReader([...header]) !== null) return 'a file of postcodes, which people-zones postcodes takes';
  const table = recogniseTable(name, [...header]);
  if (table !== null) return `geography (${describeTable(table).replace(/\.$/, '')}), which people-zones load takes`;
  const publisher = recognisePublisher(header);
  if (publisher !== null) return `${publisher.what}, which people-zones indicators import takes`;
  const first = header.slice(0, 3).map((one) => `“${one.slice(0, 30)}”`);
  return `no file that is known here: its first columns are ${first.join(', ')}`;
}
