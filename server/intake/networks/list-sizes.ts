import { refuseFile } from '../geography/refuse-file.ts';
import type { Table } from '../geography/table.ts';
import { isPracticeCode, noPeople, noPracticeCode, peopleIn, postcodeIn } from './codes.ts';
import { dayIn } from './day.ts';
import { gridRows } from './grid.ts';
import { type NetworkFile, networkFile } from './network-file.ts';
import { said, turningAway } from './turn-away.ts';

export const totalColumns = ['extractdate', 'type', 'code', 'sex', 'age', 'numberofpatients'] as const;
const everybody = 'ALL';

/** Totals of patients registered at each practice: the rows of all sexes and ages; others are parts of them. */
export function readListTotals(table: Table): NetworkFile {
  const file = networkFile('list-totals');
  const turnAway = turningAway(file);
  const seen = new Set<string>();
  for (const { line, cell } of gridRows(table)) {
    file.read += 1;
    const isWhole = cell('sex').toUpperCase() === everybody && cell('age').toUpperCase() === everybody;
    if (cell('type').toUpperCase() !== 'GP' || !isWhole) {
      file.passedOver += 1;
      continue;
    }
    const [practice, printed, day] = [cell('code').toUpperCase(), cell('numberofpatients'), dayIn(cell('extractdate'))];
    const patients = peopleIn(printed);
    if (!isPracticeCode(practice)) turnAway(line, noPracticeCode);
    else if (patients === null) turnAway(line, noPeople(printed));
    else if (day === null) turnAway(line, `The day of the extract is no day: ${said(cell('extractdate'))}.`);
    else if (seen.has(practice)) turnAway(line, `The practice ${practice} is in the file already.`);
    else if (file.day !== null && file.day !== day) turnAway(line, 'The row is of another day than the first row.');
    else {
      seen.add(practice);
      file.day = day;
      keep(file, practice, patients, postcodeIn(cell('postcode')));
    }
  }
  if (file.kept === 0 && file.passedOver > 0) {
    const detail =
      'There is no row of a practice (TYPE GP) with everybody in it: give the file of totals, where SEX and AGE are ALL.';
    throw refuseFile(table.file, detail);
  }
  return file;
}

export const qofColumns = ['practicecode', 'groupcode', 'register', 'patientlisttype', 'practicelistsize'] as const;

/**
 * List sizes from one register of all ages; every register of all ages repeats them. @param day that the lists are of
 * @throws Refusal where nobody says the day
 */
export function readQofLists(table: Table, day: string | null): NetworkFile {
  const file = networkFile('qof-lists');
  const turnAway = turningAway(file);
  if (day === null) {
    throw refuseFile(table.file, 'This file prints no day, and nor does its name: say the day, such as 2021-03-31.');
  }
  file.day = day;
  const rows = gridRows(table);
  const known = new Map<string, number>();
  for (const { line, cell } of rows) {
    file.read += 1;
    if (cell('patientlisttype').toUpperCase() !== 'TOTAL') {
      file.passedOver += 1;
      continue;
    }
    const [practice, printed] = [cell('practicecode').toUpperCase(), cell('practicelistsize')];
    const patients = peopleIn(printed);
    const before = known.get(practice);
    if (!isPracticeCode(practice)) turnAway(line, noPracticeCode);
    else if (patients === null) turnAway(line, `The list size is no whole number of 0 or more: ${said(printed)}.`);
    else if (before === undefined) {
      known.set(practice, patients);
      keep(file, practice, patients, null);
    } else if (before === patients) file.passedOver += 1;
    else turnAway(line, 'The list size of all ages is another than in an earlier row of the practice.');
  }
  file.notes.push('The other rows repeat the list sizes or are of registers, which are imported as indicators.');
  return file;
}

function keep(file: NetworkFile, practice: string, patients: number, postcode: string | null): void {
  file.kept += 1;
  file.lists.push({ practice, patients });
  file.practices.push({ code: practice, name: null, postcode, openedOn: null, closedOn: null, commissionerCode: null });
}

/** The last day of the year that a name prints: QOF_PREVALENCE_2021 and 2020-21 are of April 2020 to March 2021. */
export function yearEndIn(name: string): string | null {
  for (const [, first, last] of name.matchAll(/(?<!\d)(?:20)?(\d{2})[-_/]?(\d{2})(?!\d)/g))
    if (Number(last) === Number(first) + 1) return `20${last ?? ''}-03-31`;
  return null;
}
