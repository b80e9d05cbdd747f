import { Refusal } from '../../refusal.ts';
import type { Described } from '../formats/indicators.ts';
import { monthText } from '../formats/month.ts';
import { cellReader, type Table } from '../geography/table.ts';
import { columnNamed } from './column-named.ts';
import { figureIn, publisherFile, type PublisherFormat, type SaidOfFile, twice } from './publisher-file.ts';

const what = 'disease registers by GP practice (QOF, NHS England)';
const columns = ['practicecode', 'groupcode', 'register', 'patientlisttype', 'practicelistsize'];
const everybody = 'TOTAL';
const listCode = 'qof-registered-patients';

/** Groups of the Quality and Outcomes Framework, by their published codes. */
const groups: Record<string, string> = {
  AF: 'Atrial fibrillation',
  AST: 'Asthma',
  CAN: 'Cancer',
  CHD: 'Coronary heart disease',
  CKD: 'Chronic kidney disease',
  COPD: 'Chronic obstructive pulmonary disease',
  CVDPP: 'Cardiovascular prevention',
  DEM: 'Dementia',
  DEP: 'Depression',
  DM: 'Diabetes',
  EP: 'Epilepsy',
  HF: 'Heart failure',
  HYP: 'Hypertension',
  LD: 'Learning disability',
  MH: 'Severe mental illness',
  NDH: 'Non-diabetic hyperglycaemia',
  OB: 'Obesity',
  OST: 'Osteoporosis',
  PAD: 'Peripheral arterial disease',
  PC: 'Palliative care',
  RA: 'Rheumatoid arthritis',
  SMOK: 'Smoking',
  STIA: 'Stroke and transient ischaemic attack',
};
const about: Described = {
  good_direction: 'none',
  pillar: 'Long-term conditions',
  outcome: 'well',
  lag_months: 6,
  withheld_up_to: 0,
  source: 'NHS England, Quality and Outcomes Framework',
  caveat:
    'Patients registered with a practice, wherever they live. More on a register may be more illness or more found; list sizes differ by age base, so they are added up over one group of all ages only.',
};

/** A row a practice and register. A register of 0 is one; the list size depends on the ages that the register is of. */
export const practiceRegisters: PublisherFormat = {
  what,
  columns,
  read(table, said) {
    const period = periodOf(said);
    const { file, lineOf, turnAway, describe, add } = publisherFile(what, table);
    const [practice, group, register, base, list] = columns.map((one) => cellReader(table, columnNamed(table, one)));
    const countedIn = groupOfAllAges(table, group, base);
    const listOf = new Map<string, number>();
    table.rows.forEach((_, row) => {
      const line = lineOf(row);
      const area = (practice?.(row) ?? '').toUpperCase();
      if (!/^[A-Z]\d{5}$/.test(area)) return turnAway(line, 'There is no code of a GP practice.');
      const [own, ages] = [(group?.(row) ?? '').toUpperCase(), (base?.(row) ?? '').toUpperCase()];
      const from = /^(\d{2})OV$/.exec(ages)?.[1];
      if (!/^[A-Z0-9]{1,10}$/.test(own)) return turnAway(line, 'There is no code of a register.');
      if (ages !== everybody && from === undefined)
        return turnAway(line, 'The ages are neither TOTAL nor such as 18OV.');
      const [numerator, denominator] = [figureIn(register?.(row) ?? ''), figureIn(list?.(row) ?? '')];
      if (numerator === null || denominator === null) {
        return turnAway(line, 'The register or the list size is no number of 0 or more.');
      }
      if (numerator > denominator) return turnAway(line, 'There are more on the register than on the list.');
      const known = listOf.get(area);
      if (ages === everybody && known !== undefined && known !== denominator) {
        return turnAway(line, 'The list size of all ages is another than in an earlier row of the practice.');
      }
      const code = `qof-${own}${from === undefined ? '' : `-${from}ov`}`.toLowerCase();
      const people = from === undefined ? 'registered patients' : `registered patients aged ${Number(from)} and over`;
      describe(code, line, {
        ...about,
        name: `${groups[own] ?? own}: on the register`,
        unit: `percent of ${people}`,
        per: 100,
      });
      const one = { line, kind: 'practice' as const, area, ...period };
      if (!add({ ...one, code, numerator, denominator })) return turnAway(line, twice);
      if (ages === everybody) listOf.set(area, denominator);
      if (ages === everybody && own === countedIn) {
        describe(listCode, line, { ...about, name: 'Registered patients', unit: 'people', per: 1 });
        add({ ...one, code: listCode, value: denominator });
      }
    });
    return file;
  },
};

type Cell = ((row: number) => string) | undefined;

/** List sizes are kept from one group of all ages: added up over all groups, everybody would count many times. */
function groupOfAllAges(table: Table, group: Cell, base: Cell): string | null {
  const found = table.rows.flatMap((_, row) =>
    base?.(row).toUpperCase() === everybody ? [(group?.(row) ?? '').toUpperCase()] : [],
  );
  return found.reduce<string | null>((first, one) => (first === null || one < first ? one : first), null);
}

const april = 4;

/** As given, else from the name: QOF_PREVALENCE_2021 and 2020-21 are of April 2020 to March 2021. */
function periodOf({ name, period }: SaidOfFile): { from: string; to: string } {
  if (period !== null) return period;
  for (const [, first, last] of name.matchAll(/(?<!\d)(?:20)?(\d{2})[-_/]?(\d{2})(?!\d)/g)) {
    const [from, to] = [monthText(2000 + Number(first), april), monthText(2000 + Number(last), april)];
    if (Number(last) === Number(first) + 1 && from !== null && to !== null) return { from, to };
  }
  const detail =
    'This file does not say its year, and nor does its name: give the first and the last month, such as 2020-04 and 2021-03.';
  throw new Refusal('parameter-invalid', detail, [{ parameter: 'first', detail }]);
}
