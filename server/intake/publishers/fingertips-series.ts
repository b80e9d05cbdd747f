import type { Described } from '../formats/indicators.ts';
import { decimalOf } from '../formats/point.ts';

/** Cells of one row as printed, trimmed. */
export interface PrintedRow {
  id: string;
  name: string;
  sex: string;
  age: string;
  /** Indicator, sex and age. */
  series: string;
  area: string;
  areaType: string;
  category: string;
  period: string;
  value: string;
  lower: string;
  upper: string;
  count: string;
  denominator: string;
  note: string;
}

const scales = [1, 100, 1_000, 10_000, 100_000];
/** Values are printed rounded, sometimes to one place. */
const within = 0.01;

/**
 * By series: what a value is count ÷ denominator times of, where every row that has both gives the same. The file does not
 * say the unit; where counts do not give the value (it is standardised, or a mean) there is none.
 */
export function usualPer(rows: readonly PrintedRow[]): Map<string, number> {
  const found = new Map<string, number | null>();
  for (const { series, count, denominator, value } of rows) {
    const [some, all, printed] = [decimalOf(count), decimalOf(denominator), decimalOf(value)];
    if (some === null || all === null || printed === null || some <= 0 || all <= 0) continue;
    const per = scales.find((scale) => Math.abs(printed / ((some / all) * scale) - 1) < within) ?? null;
    const known = found.get(series);
    found.set(series, known === undefined || known === per ? per : null);
  }
  return new Map([...found].flatMap(([series, per]): [string, number][] => (per === null ? [] : [[series, per]])));
}

const saidUnits: [RegExp, string][] = [
  [/percentage|per cent|%/i, 'percent'],
  [/(?:rate\/|per )100,000/i, 'per 100,000'],
  [/(?:rate\/|per )1,000/i, 'per 1,000'],
];
const longestName = 150;

/** @param per null where the counts do not give the value */
export function describeSeries(row: PrintedRow, per: number | null): { code: string; facts: Described } {
  const who = [row.sex, row.age].filter((part) => part !== '').join(', ');
  const slug = `${row.sex} ${row.age}`
    .toLowerCase()
    .replaceAll('+', ' plus')
    .replaceAll('<', 'under ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const tail = who === '' ? '' : ` (${who.toLowerCase()})`;
  const named =
    row.name.length + tail.length > longestName ? `${row.name.slice(0, longestName - tail.length - 1)}…` : row.name;
  const said = saidUnits.find(([pattern]) => pattern.test(row.name))?.[1];
  const unit =
    per === 100
      ? 'percent'
      : per === null || per === 1
        ? (said ?? 'as published')
        : `per ${per.toLocaleString('en-GB')}`;
  return {
    code: `fingertips-${row.id}${slug === '' ? '' : `-${slug}`}`.slice(0, 64),
    facts: {
      name: `${named}${tail}`,
      unit,
      per: per ?? 1,
      good_direction: 'none',
      pillar: 'Public health',
      outcome: 'well',
      lag_months: 0,
      withheld_up_to: 0,
      source: `OHID Fingertips, indicator ${row.id}`,
      caveat:
        unit === 'as published'
          ? 'The export does not say the unit or which is better: see the publisher’s page of the indicator.'
          : 'The export does not say which is better: see the publisher’s page of the indicator.',
    },
  };
}
