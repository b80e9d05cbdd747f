import { cellsOf, type Cells, monthAfter } from './sheet-cells.ts';
import { type Faults, readSheet, refuseHeader } from './sheet.ts';

/** What an indicator is; a later row or file may leave out what has been said once. */
export interface Described {
  name?: string;
  unit?: string;
  per?: number;
  /** none: nobody says which is better, so nothing is judged by it. */
  good_direction?: 'up' | 'down' | 'none';
  pillar?: string;
  outcome?: 'safe' | 'well' | 'skills' | 'resources';
  source?: string;
  lag_months?: number;
  caveat?: string;
  withheld_up_to?: number;
}
/** The last four are areas of the publisher, not of this service: kept as they are, never shared out over small areas. */
export type AreaKind =
  'brick' | 'lsoa' | 'msoa' | 'ward' | 'district' | 'pcn' | 'msoa11' | 'county' | 'trust' | 'practice';

export interface IndicatorValue {
  line: number;
  code: string;
  kind: AreaKind;
  area: string;
  /** Months half-open, 'YYYY-MM'. */
  from: string;
  to: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Its 95% limits, where the publisher prints them. */
  lower: number | null;
  upper: number | null;
  missing: 'withheld' | 'not-available' | null;
  note: string | null;
  /** What changed in the way of measuring as this period began; null where nothing is said of it. */
  breakNote: string | null;
}
export interface IndicatorFile {
  /** By code, with the line on which it is first named. */
  described: Map<string, { line: number; facts: Described }>;
  values: IndicatorValue[];
  faults: Faults;
}

const areaKinds: AreaKind[] = [
  ...(['brick', 'lsoa', 'msoa', 'ward', 'district', 'pcn', 'msoa11', 'county', 'trust', 'practice'] as const),
];
const needed = ['indicator', 'area_kind', 'area_code', 'first_month', 'last_month'];
export const indicatorColumns = [
  ...['indicator', 'name', 'unit', 'per', 'good_direction', 'pillar', 'outcome', 'source', 'lag_months', 'caveat'],
  ...['withheld_up_to', 'area_kind', 'area_code', 'first_month', 'last_month', 'numerator', 'denominator', 'value'],
  ...['note', 'break'],
];
const about = indicatorColumns.slice(1, 11);
const marks: Record<string, 'withheld' | 'not-available'> = { '[c]': 'withheld', '[x]': 'not-available' };

/**
 * Reads a file of indicators (docs/data/indicators.md): a row for each indicator, area and period, with what the
 * indicator is on its first row. Faults are listed, not thrown, so that whoever knows areas and catalogue can add to them.
 */
export async function readIndicators(bytes: Buffer): Promise<IndicatorFile> {
  const { columns, rows, faults } = await readSheet(bytes, indicatorColumns, needed);
  const has = (name: string): boolean => columns.includes(name);
  if (has('numerator') !== has('denominator')) refuseHeader('Give both numerator and denominator, or neither.', 1);
  if (!has('value') && !has('numerator')) refuseHeader('Give numerator and denominator, or value.', 1);

  const described: IndicatorFile['described'] = new Map();
  const values: IndicatorValue[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const cells = cellsOf(row, faults);
    const code = cells.code('indicator');
    const known = described.get(code) ?? { line: row.line, facts: {} };
    described.set(code, known);
    // Most rows say nothing of the indicator itself.
    if (about.some((column) => row.cell(column) !== '')) describe(known.facts, cells);
    const kind = cells.oneOf('area_kind', areaKinds);
    const area = row.cell('area_code').toUpperCase();
    if (area === '') cells.fault('area_code', 'Give the code of the area.');
    const from = cells.month('first_month');
    const last = cells.month('last_month');
    if (last < from)
      cells.fault('last_month', 'Give a last month that is not before the first; both are meant to be included.');
    const key = `${code} ${kind} ${area} ${from} ${last}`;
    if (seen.has(key)) cells.fault('area_code', 'This indicator, area and period is in the file twice.');
    seen.add(key);
    const note = cells.text('note', 500);
    const breakNote = cells.text('break', 200);
    values.push({
      line: row.line,
      code,
      kind,
      area,
      from,
      to: monthAfter(last),
      ...figures(cells, row.cell),
      lower: null,
      upper: null,
      note: note === '' ? null : note,
      breakNote: breakNote === '' ? null : breakNote,
    });
  }
  return { described, values, faults };
}

function describe(facts: Described, cells: Cells): void {
  const settle = <K extends keyof Described>(column: K, read: () => Described[K] | null): void => {
    if (cells.blank(column)) return;
    const said = read();
    if (said == null) return;
    if (facts[column] !== undefined && facts[column] !== said) {
      cells.fault(column, 'An earlier row says something else of this indicator; say it once, on its first row.');
    } else facts[column] = said;
  };
  settle('name', () => cells.text('name', 150));
  settle('unit', () => cells.text('unit', 100));
  settle('per', () => cells.number('per', { from: 0.001, to: 1_000_000 }));
  settle('good_direction', () => cells.oneOf('good_direction', ['up', 'down', 'none'] as const));
  settle('pillar', () => cells.text('pillar', 100));
  settle('outcome', () => cells.oneOf('outcome', ['safe', 'well', 'skills', 'resources'] as const));
  settle('source', () => cells.text('source', 300));
  settle('lag_months', () => cells.number('lag_months', { from: 0, to: 60, whole: true }));
  settle('caveat', () => cells.text('caveat', 500));
  settle('withheld_up_to', () => cells.number('withheld_up_to', { from: 0, to: 100, whole: true }));
}

function figures(
  cells: Cells,
  cell: (column: string) => string,
): Pick<IndicatorValue, 'numerator' | 'denominator' | 'value' | 'missing'> {
  const none = { numerator: null, denominator: null, value: null };
  for (const column of ['value', 'numerator', 'denominator']) {
    const missing = marks[cell(column).toLowerCase()];
    if (missing !== undefined) return { ...none, missing };
  }
  const value = cells.number('value');
  const numerator = cells.number('numerator', { from: 0 });
  const denominator = cells.number('denominator', { from: 0 });
  if (value === null && cells.blank('value') && cells.blank('numerator') && cells.blank('denominator')) {
    cells.fault(
      'value',
      'Give numerator and denominator, or a value; write [c] where it is withheld and [x] where there is none.',
    );
  } else if (cells.blank('numerator') !== cells.blank('denominator')) {
    cells.fault('numerator', 'Give both numerator and denominator, or neither.');
  } else if (value !== null && numerator !== null) {
    cells.fault('value', 'Give numerator and denominator, or a value, not both.');
  }
  return { numerator, denominator, value, missing: null };
}
