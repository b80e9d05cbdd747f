import type { Readable } from 'node:stream';
import { csvRecords } from '../files/csv-records.ts';
import { decodeText } from '../files/decode-text.ts';
import { plainColumn } from '../geography/area-columns.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import { isAreaCode, isPracticeCode, noPeople, noPracticeCode, peopleIn } from './codes.ts';
import { dayIn } from './day.ts';
import { said } from './turn-away.ts';

/** Besides these a file says its day (EXTRACT_DATE), the practice’s name and a sex; older ones put spaces into the names. */
export const patientColumns = ['practicecode', 'lsoacode', 'numberofpatients'] as const;
/** As printed for patients whose address is in no area known: NO2011, NO2021. */
const noArea = /^NO\d{4}$/;

export interface PatientRow {
  line: number;
  practice: string;
  name: string;
  area: string;
  /** ALL, MALE or FEMALE; ALL where the file has no such column. */
  sex: string;
  patients: number;
  day: string | null;
  /** Why the row is not to be believed. */
  fault: string | null;
}

/** Rows of a file of patients by practice and LSOA, some thousands at a time. */
export async function* patientRows(name: string, open: () => Promise<Readable>): AsyncGenerator<PatientRow[]> {
  let header: string[] | null = null;
  let day: string | null = null;
  for await (const { records, lines } of csvRecords(decodeText(await open()))) {
    const from: number = header === null ? 1 : 0;
    header ??= (records[0] ?? []).map(plainColumn);
    const known = header;
    const [practiceAt, areaAt, patientsAt] = patientColumns.map((column) => known.indexOf(column));
    if (practiceAt === undefined || areaAt === undefined || patientsAt === undefined || patientsAt < 0)
      throw refuseFile(name, 'The columns PRACTICE_CODE, LSOA_CODE and NUMBER_OF_PATIENTS are needed.');
    const [dayAt, nameAt, sexAt] = ['extractdate', 'practicename', 'sex'].map((column) => known.indexOf(column));
    const rows: PatientRow[] = [];
    for (let at = from; at < records.length; at += 1) {
      const cells = records[at] ?? [];
      const cell = (index: number | undefined): string => cells[index ?? -1]?.trim() ?? '';
      const [practice, area] = [cell(practiceAt).toUpperCase(), cell(areaAt).toUpperCase()];
      const [people, printedDay] = [cell(patientsAt), cell(dayAt)];
      const patients = peopleIn(people);
      const own = printedDay === '' ? null : dayIn(printedDay);
      let fault: string | null = null;
      if (!isPracticeCode(practice)) fault = noPracticeCode;
      else if (!isAreaCode(area) && !noArea.test(area)) fault = 'There is no code of an LSOA.';
      else if (patients === null) fault = noPeople(people);
      else if (printedDay !== '' && own === null) fault = `The day of the extract is no day: ${said(printedDay)}.`;
      else if (day !== null && own !== null && own !== day)
        fault = 'The row is of another day than the rows before it.';
      else day ??= own;
      const sex = cell(sexAt).toUpperCase() || 'ALL';
      rows.push({ line: lines[at] ?? 0, practice, name: cell(nameAt), area, sex, patients: patients ?? 0, day, fault });
    }
    yield rows;
  }
}
