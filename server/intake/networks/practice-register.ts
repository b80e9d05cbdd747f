import type { Table } from '../geography/table.ts';
import { isPracticeCode, noPracticeCode, postcodeIn } from './codes.ts';
import { dayIn } from './day.ts';
import { type NetworkFile, networkFile } from './network-file.ts';
import { said, turningAway } from './turn-away.ts';

/** Columns of epraccur, which has no header; from 0. */
const at = { code: 0, name: 1, postcode: 9, opened: 10, closed: 11, status: 12, commissioner: 14, setting: 25 };
const columns = 27;
const gpPractice = '4';

/** Told by the shape of its first row, since there is no header. */
export const isPracticeRegister = (first: readonly string[]): boolean =>
  first.length === columns &&
  /^[A-Z0-9]{6}$/.test((first[at.code] ?? '').trim()) &&
  dayIn(first[at.opened] ?? '') !== null &&
  /^[ACDP]?$/.test((first[at.status] ?? '').trim()) &&
  /^\d{0,2}$/.test((first[at.setting] ?? '').trim());

/** @param table without a header: every row is data */
export function readPracticeRegister(table: Table): NetworkFile {
  const file = networkFile('practices');
  const turnAway = turningAway(file);
  const seen = new Set<string>();
  const withoutPostcode: string[] = [];
  let closedCount = 0;
  table.rows.forEach((cells, row) => {
    const line = table.lines[row] ?? 0;
    const cell = (index: number): string => cells[index]?.trim() ?? '';
    file.read += 1;
    const code = cell(at.code).toUpperCase();
    const [openedOn, closedOn] = [dayIn(cell(at.opened)), dayIn(cell(at.closed))];
    if (cells.length !== columns) return turnAway(line, 'The row has more or fewer than 27 columns.');
    if (cell(at.setting) !== gpPractice) return void (file.passedOver += 1);
    if (!isPracticeCode(code)) return turnAway(line, noPracticeCode);
    if (seen.has(code)) return turnAway(line, `The practice ${code} is in the file already.`);
    if (openedOn === null) return turnAway(line, `The day of opening is no day: ${said(cell(at.opened))}.`);
    if (cell(at.closed) !== '' && closedOn === null)
      return turnAway(line, `The day of closing is no day: ${said(cell(at.closed))}.`);
    if (closedOn !== null && closedOn < openedOn) return turnAway(line, `${code} closed before it opened.`);
    const postcode = postcodeIn(cell(at.postcode));
    if (postcode === null) withoutPostcode.push(code);
    if (closedOn !== null) closedCount += 1;
    seen.add(code);
    file.kept += 1;
    file.practices.push({
      code,
      name: cell(at.name) || code,
      postcode,
      openedOn,
      closedOn,
      commissionerCode: cell(at.commissioner).toUpperCase() || null,
    });
  });
  file.notes.push(
    `${file.kept} rows are GP practices (prescribing setting 4), ${closedCount} of them closed; the others prescribe without being one.`,
  );
  if (withoutPostcode.length > 0)
    file.notes.push(`No postcode can be read for ${withoutPostcode.slice(0, 5).join(', ')}.`);
  return file;
}
