import type { Described } from '../formats/indicators.ts';
import { cellReader } from '../geography/table.ts';
import { columnNamed } from './column-named.ts';
import { printedPeriod } from './printed-period.ts';
import { figureIn, publisherFile, type PublisherFormat, twice } from './publisher-file.ts';

const what = 'monthly A&E attendances by NHS trust (NHS England)';
const columns = {
  trust: 'nhstrust22code',
  month: 'date',
  attendances: 'totalattendances',
  late: 'attendancesover4hours',
  admissions: 'totalemergencyadmissions',
  lateAdmissions: 'emergencyadmissionsover4hours',
  lateShare: 'pctattendanceover4hours',
  lateAdmissionShare: 'pctemergencyadmissionsover4hours',
};
const about: Described = {
  pillar: 'Hospital care',
  outcome: 'well',
  lag_months: 1,
  withheld_up_to: 0,
  source: 'NHS England, A&E attendances and emergency admissions',
  caveat:
    'Figures of a hospital trust, wherever its patients live: they are not of residents and are never shared out.',
};
const indicators: Record<string, Described> = {
  'ae-attendances': { ...about, name: 'A&E attendances', unit: 'attendances', per: 1, good_direction: 'none' },
  'ae-over-4-hours': {
    ...about,
    name: 'A&E attendances over four hours',
    unit: 'percent of attendances',
    per: 100,
    good_direction: 'down',
  },
  'ae-admissions': { ...about, name: 'Emergency admissions', unit: 'admissions', per: 1, good_direction: 'none' },
  'ae-admissions-over-4-hours': {
    ...about,
    name: 'Emergency admissions over four hours',
    unit: 'percent of admissions',
    per: 100,
    good_direction: 'down',
  },
};
/** Fractions are printed with two places. */
const printedWithin = 0.0051;

/** A row a trust and month; the month is in words, and what is called a percentage is a fraction of 1. */
export const emergencyDepartments: PublisherFormat = {
  what,
  columns: Object.values(columns),
  read(table) {
    const { file, lineOf, turnAway, describe, add } = publisherFile(what, table);
    const at = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, cellReader(table, columnNamed(table, column))]),
    );
    for (const [code, facts] of Object.entries(indicators)) describe(code, 1, facts);
    table.rows.forEach((_, row) => {
      const line = lineOf(row);
      const cell = (name: keyof typeof columns): string => at[name]?.(row) ?? '';
      const trust = cell('trust').toUpperCase();
      if (!/^R[A-Z0-9]{2,4}$/.test(trust)) return turnAway(line, 'There is no code of an NHS trust.');
      const month = printedPeriod(cell('month'));
      if (month === null)
        return turnAway(line, `The month is none, such as April 2021: "${cell('month').slice(0, 30)}".`);
      const counts = (['attendances', 'late', 'admissions', 'lateAdmissions'] as const).map((name) =>
        figureIn(cell(name)),
      );
      const [attendances = null, late = null, admissions = null, lateAdmissions = null] = counts;
      if (attendances === null || late === null || admissions === null || lateAdmissions === null) {
        return turnAway(line, 'A count is no number of 0 or more.');
      }
      const agrees = (some: number, all: number, printed: string): boolean =>
        printed === '' || (all > 0 && Math.abs(some / all - (figureIn(printed) ?? Infinity)) < printedWithin);
      const hasShares =
        agrees(late, attendances, cell('lateShare')) && agrees(lateAdmissions, admissions, cell('lateAdmissionShare'));
      if (!hasShares) return turnAway(line, 'A printed share is not that of its counts (it is a fraction of 1).');
      const one = { line, kind: 'trust' as const, area: trust, ...month };
      if (!add({ ...one, code: 'ae-attendances', value: attendances })) return turnAway(line, twice);
      add({ ...one, code: 'ae-over-4-hours', numerator: late, denominator: attendances });
      add({ ...one, code: 'ae-admissions', value: admissions });
      add({ ...one, code: 'ae-admissions-over-4-hours', numerator: lateAdmissions, denominator: admissions });
    });
    return file;
  },
};
