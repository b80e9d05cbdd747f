import { Refusal } from '../../refusal.ts';
import { monthsOf } from '../words/months.ts';
import { monthsFrom } from '../words/periods.ts';
import type { Catalogue } from './catalogue.ts';
import type { DatasetRow, SeriesRow } from './store.ts';

export interface Filters {
  category?: string | undefined;
  agency?: string | undefined;
  dataset?: string | undefined;
}
export interface Period {
  from: string;
  to: string;
}

/** One dataset in question and the months of the period that came from it. */
export interface Feed {
  dataset: DatasetRow;
  /** Every month that what came covers: three for a quarter. */
  months: string[];
  /** The months that its counts lie at: the first of each period. */
  countedAt: string[];
}

/** What a question is about, once its words are looked up. */
export interface Scope {
  /** Every series of the datasets in question: the rollup over all series of a dataset may be used. */
  everySeries: boolean;
  series: SeriesRow[];
  datasets: DatasetRow[];
}

/** @throws Refusal for a code that nobody has */
export function scopeOf(catalogue: Catalogue, filters: Filters): Scope {
  const agency = known('agency', filters.agency, catalogue.agencies);
  const dataset = known('dataset', filters.dataset, catalogue.datasets);
  const category = known('category', filters.category, catalogue.categories);
  const below = category === null ? null : branchOf(catalogue, category.id);
  const candidates = catalogue.datasets.filter(
    (one) => (agency === null || one.agency_id === agency.id) && (dataset === null || one.id === dataset.id),
  );
  const ids = new Set(candidates.map(({ id }) => id));
  const series = catalogue.series.filter(
    (one) => ids.has(one.dataset_id) && (below === null || below.has(one.category_id)),
  );
  const counted = new Set(series.map((one) => one.dataset_id));
  return {
    everySeries: below === null,
    series,
    datasets: below === null ? candidates : candidates.filter(({ id }) => counted.has(id)),
  };
}

function known<T extends { code: string }>(parameter: string, code: string | undefined, rows: T[]): T | null {
  if (code === undefined) return null;
  const found = rows.find((row) => row.code === code);
  if (found !== undefined) return found;
  const detail = `There is no ${parameter} with this code.`;
  throw new Refusal('parameter-invalid', `${parameter}: ${detail}`, [{ parameter, detail }]);
}

/** A category with all that lie below it. */
export function branchOf(catalogue: Catalogue, top: number): Set<number> {
  const branch = new Set([top]);
  let before = 0;
  while (branch.size > before) {
    before = branch.size;
    for (const one of catalogue.categories) {
      if (one.parent_id !== null && branch.has(one.parent_id)) branch.add(one.id);
    }
  }
  return branch;
}

export const feedsOf = (catalogue: Catalogue, scope: Scope, period: Period): Feed[] => {
  const months = monthsOf(period);
  return scope.datasets.map((dataset) => {
    const countedAt = months.filter((month) => catalogue.received.get(dataset.id)?.has(month) === true);
    return { dataset, countedAt, months: countedAt.flatMap((month) => monthsFrom(month, dataset.period)) };
  });
};

/** Months of the period of which no dataset in question sent anything: missing, never zero. */
export const missingOf = (feeds: readonly Feed[], period: Period): string[] =>
  monthsOf(period).filter((month) => feeds.every((feed) => !feed.months.includes(month)));
