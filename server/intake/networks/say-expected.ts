import type { Refusal } from '../../refusal.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import { postcodeReader } from '../geography/postcode-file.ts';
import { describeTable, recogniseTable } from '../geography/recognise.ts';
import { recognisePublisher } from '../publishers/recognise-publisher.ts';
import { hasColumns } from './grid.ts';
import { type NetworkFileKind, networkFileKinds } from './network-file.ts';
import { OtherFile } from './other-file.ts';

/** The two sheets of a workbook need no mention of their own. */
const expected = Object.entries(networkFileKinds).flatMap(([kind, what]) =>
  kind === 'details' || kind === 'partners' ? [] : [what],
);

/** By the names that publishers print, in plain letters. */
const kindsByColumns: { kind: NetworkFileKind; columns: Record<string, string | RegExp> }[] = [
  {
    kind: 'partners',
    columns: {
      'Partner Organisation Code': 'partnerorganisationcode',
      'PCN Code': 'pcncode',
      'Practice to PCN Relationship Start Date': /relationshipstartdate$/,
      'Practice to PCN Relationship End Date': /relationshipenddate$/,
    },
  },
  {
    kind: 'patients-by-area',
    columns: { PRACTICE_CODE: 'practicecode', LSOA_CODE: 'lsoacode', NUMBER_OF_PATIENTS: 'numberofpatients' },
  },
  {
    kind: 'details',
    columns: { 'PCN Code': 'pcncode', 'PCN Name': 'pcnname', 'Open Date': 'opendate', 'Close Date': 'closedate' },
  },
];
const missingOf = (header: readonly string[], columns: Record<string, string | RegExp>): string[] =>
  Object.entries(columns).flatMap(([printed, column]) => (hasColumns(header, [column]) ? [] : [printed]));

/** Says what a file is that is none of practices and networks, and what was expected instead. */
export function sayExpected(name: string, header: readonly string[]): Refusal {
  const nearly = kindsByColumns.find(({ columns }) => missingOf(header, columns).length === 1);
  if (nearly !== undefined) {
    const [missing = ''] = missingOf(header, nearly.columns);
    const detail = `This looks like ${networkFileKinds[nearly.kind]}, but the column ${missing} is not there.`;
    return refuseFile(name, detail, { line: 1 });
  }
  const known = whatIs(name, header);
  if (known !== null) return new OtherFile(name, known, ': it tells nothing of practices and networks.', { line: 1 });
  const first = header.slice(0, 3).map((one) => `“${one.slice(0, 30)}”`);
  const what = `no file that is known here: its first columns are ${first.join(', ')}`;
  return new OtherFile(name, what, `; practices and networks come as ${expected.join('; ')}.`, { line: 1 });
}

/** Null for what no command takes: only then is it of use to be told of every kind. */
function whatIs(name: string, header: readonly string[]): string | null {
  if (postcodeReader([...header]) !== null) return 'a file of postcodes, which people-zones postcodes takes';
  const table = recogniseTable(name, [...header]);
  if (table !== null) return `geography (${describeTable(table).replace(/\.$/, '')}), which people-zones load takes`;
  const publisher = recognisePublisher(header);
  return publisher === null ? null : `${publisher.what}, which people-zones indicators import takes`;
}
