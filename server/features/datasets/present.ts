import type { Category, Dataset } from './contract.ts';
import { arrivalsOf } from './present-arrivals.ts';
import { coverageOf, sayCoverage } from './present-coverage.ts';
import type { DatasetWithCoverage } from './service.ts';
import type { CategoryRow, Decision, MappingRow } from './store.ts';

export function presentDataset({ dataset, came, span, arrivals }: DatasetWithCoverage): Dataset {
  const coverage = coverageOf(came, span, dataset.period);
  const { withheld_up_to: withheldUpTo, agency_name: agencyName } = dataset;
  return {
    code: dataset.code,
    name: dataset.name,
    agency: dataset.agency,
    agencyName,
    licence: dataset.licence,
    grain: dataset.grain,
    period: dataset.period,
    note: dataset.note,
    format: dataset.format,
    withheldUpTo,
    coverage,
    sentence: sayCoverage(coverage, dataset.period),
    ...arrivalsOf(arrivals, dataset.period),
  };
}

const decided = (row: Decision): { decidedBy: string; decidedOn: string; version: number } => ({
  decidedBy: row.decided_by ?? 'Nobody yet',
  decidedOn: row.decided_at?.slice(0, 10) ?? '',
  version: row.version ?? 0,
});

export const presentCategory = (row: CategoryRow): Category => ({
  code: row.code,
  parent: row.parent,
  name: row.name,
  demandKind: row.demand_kind ?? 'undecided',
  ...decided(row),
});

export const presentMapping = (row: MappingRow) => ({
  publisherCategory: row.publisher_category,
  category: row.category,
  rows: row.records,
  ...decided(row),
});
