import { refuseFile } from '../geography/refuse-file.ts';
import { refuseOtherSeparator } from '../geography/say-no-text.ts';
import { cellReader, readTable } from '../geography/table.ts';
import { codesOfFile, noCode } from './area-code.ts';
import type { MemberRow, SetFile } from './set-file.ts';
import { tableFields } from './table-fields.ts';
import { countTurnedAway } from './turned-away.ts';

const longestName = 200;

/**
 * A list of codes or a publisher’s look-up, as CSV.
 * @param column the column of the areas; where null and there are several, the first
 * @throws Refusal for a table without the columns that are needed
 */
export async function readSetTable(file: string, bytes: Buffer, column: string | null): Promise<SetFile> {
  const table = await readTable(file, bytes);
  refuseOtherSeparator(file, table.header);
  const fields = tableFields(file, table.header, column);
  if (table.rows.length === 0) throw refuseFile(file, 'There is no row below the header.');
  const [small, area] = [cellReader(table, fields.smallColumn), cellReader(table, fields.codeColumn)];
  const name = fields.nameColumn === null ? null : cellReader(table, fields.nameColumn);
  const weightOf = fields.weightColumn === null ? null : cellReader(table, fields.weightColumn);
  const codeOf = codesOfFile();
  const turnedAway = countTurnedAway();

  const rows = table.rows.flatMap((_, row): MemberRow[] => {
    const line = table.lines[row] ?? 0;
    const [from, printed] = [small(row), area(row)];
    const turnAway = (reason: string): [] => {
      turnedAway.add(reason, `line ${line}${from === '' ? '' : `, ${from}`}`);
      return [];
    };
    if (from === '') return turnAway(`There is no code in ${fields.smallColumn}.`);
    if (printed === '') return turnAway(`There is no area in ${fields.codeColumn}.`);
    const weight = weightOf === null ? 1 : readWeight(weightOf(row));
    if (weight === null) return turnAway(`A weight above 0 and at most 1 is needed in ${fields.weightColumn ?? ''}.`);
    const code = codeOf(printed);
    if (code === null) return turnAway(noCode);
    const called = (name?.(row) ?? '') || printed;
    return [{ line, area: code, name: called.slice(0, longestName), small: from, weight }];
  });
  const by = fields.isList ? 'code-list' : 'look-up';
  return { by, what: sentenceOf(by, fields, column), read: table.rows.length, turnedAway, rows };
}

function readWeight(text: string): number | null {
  if (!/^\d*\.?\d+(e-\d+)?$/i.test(text)) return null;
  const weight = Number(text);
  return weight > 0 && weight <= 1 ? weight : null;
}

function sentenceOf(
  by: 'code-list' | 'look-up',
  { smallColumn, codeColumn, weightColumn, others }: ReturnType<typeof tableFields>,
  asked: string | null,
): string {
  const what = by === 'code-list' ? 'List of codes' : 'Look-up';
  const weights = weightColumn === null ? '' : `, with shares in ${weightColumn}`;
  const choice =
    others.length > 0 && asked === null
      ? ` There are other columns of codes (${others.slice(0, 10).join(', ')}): say which holds the areas if it is not ${codeColumn}.`
      : '';
  return `${what}: small areas in ${smallColumn}, areas in ${codeColumn}${weights}.${choice}`;
}
