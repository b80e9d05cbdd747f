import { addMonths, monthsOf, sayMonths, sayRuns } from '../words/months.ts';
import type { Category, CoverageMonth, Dataset } from './contract.ts';
import type { DatasetWithCoverage } from './service.ts';
import type { CategoryRow, CoverageRow, Decision, MappingRow } from './store.ts';

/** From this share of placed rows upwards a month counts as full. */
const fullShare = 0.95;

export function presentDataset({ dataset, came, span }: DatasetWithCoverage): Dataset {
  const coverage = coverageOf(came, span);
  const { withheld_up_to: withheldUpTo, agency_name: agencyName } = dataset;
  return {
    ...{ code: dataset.code, name: dataset.name, agency: dataset.agency, agencyName, licence: dataset.licence },
    ...{ grain: dataset.grain, note: dataset.note, format: dataset.format, withheldUpTo },
    ...{ coverage, sentence: sayCoverage(coverage) },
  };
}

function coverageOf(came: CoverageRow[], span: DatasetWithCoverage['span']): CoverageMonth[] {
  if (span === null) return [];
  const byMonth = new Map(came.map((row) => [row.month.slice(0, 7), row]));
  return monthsOf({ from: span.first, to: addMonths(span.last, 1) }).map((month) => {
    const row = byMonth.get(month);
    if (row === undefined) {
      return { month, state: 'missing', read: null, placed: null, unplaced: null, rejected: null };
    }
    const { rows_read: read, placed, unplaced, rejected } = row;
    return { month, state: placed >= fullShare * read ? 'full' : 'partial', read, placed, unplaced, rejected };
  });
}

/** "38 of 62 months, January 2019 to February 2024; missing: March to November 2019." */
export function sayCoverage(coverage: readonly CoverageMonth[]): string {
  const [first, last] = [coverage[0]?.month, coverage.at(-1)?.month];
  const missing = coverage.filter(({ state }) => state === 'missing').map(({ month }) => month);
  if (first === undefined || last === undefined || missing.length === coverage.length) return 'Nothing has come yet.';
  const partial = coverage.filter(({ state }) => state === 'partial').length;
  const months = `${String(coverage.length - missing.length)} of ${String(coverage.length)} months`;
  const gaps = missing.length === 0 ? '' : `; missing: ${sayRuns(missing)}`;
  const places = partial === 0 ? '' : ` Of those, ${String(partial)} lack a place for more than 5% of their rows.`;
  return `${months}, ${sayMonths(first, last)}${gaps}.${places}`;
}

const decided = (row: Decision): { decidedBy: string; decidedOn: string; version: number } => ({
  decidedBy: row.decided_by ?? 'Nobody yet',
  decidedOn: row.decided_at?.slice(0, 10) ?? '',
  version: row.version ?? 0,
});

export const presentCategory = (row: CategoryRow): Category => ({
  ...{ code: row.code, parent: row.parent, name: row.name, demandKind: row.demand_kind ?? 'undecided' },
  ...decided(row),
});

export const presentMapping = (row: MappingRow) => ({
  ...{ publisherCategory: row.publisher_category, category: row.category, rows: row.records },
  ...decided(row),
});
