import type { FootprintKind } from '../words/contract.ts';
import type { Catalogue } from './catalogue.ts';
import type { BrickColumns } from './columns.ts';
import type { Remember } from './remembered.ts';
import { type Feed, feedsOf, type Filters, missingOf, type Period, type Scope, scopeOf } from './scope.ts';
import type { DatasetRow, DemandStore } from './store.ts';

/** What every part of the demand service works with. */
export interface DemandRoom {
  store: DemandStore;
  remember: Remember;
  columns: BrickColumns;
  catalogue: () => Promise<Catalogue>;
  /** What this installation serves, for the figure of all small areas together. */
  place: string;
}

/** A question with all that is said about any answer to it, whatever its figures. */
export interface Asked {
  kind: FootprintKind;
  footprint: string | null;
  filters: Filters;
  period: Period;
  scope: Scope;
  feeds: Feed[];
  missing: string[];
  monthsReceived: number;
  categoryName: string | null;
  agencyName: string | null;
  datasetName: string | null;
  /** Those that sent anything in the period. */
  sources: string[];
  /** By dataset code. */
  sourceOf: Map<string, string>;
  isDemonstration: boolean;
}

export function ask(
  catalogue: Catalogue,
  query: Filters & Period & { kind: FootprintKind },
  footprint: string | null = null,
): Asked {
  const period = { from: query.from, to: query.to };
  const scope = scopeOf(catalogue, query);
  const feeds = feedsOf(catalogue, scope, period);
  const missing = missingOf(feeds, period);
  return {
    ...{ kind: query.kind, footprint, period, scope, feeds, missing },
    filters: { category: query.category, agency: query.agency, dataset: query.dataset },
    monthsReceived: new Set(feeds.flatMap((feed) => feed.months)).size,
    categoryName: nameOf(catalogue.categories, query.category),
    agencyName: nameOf(catalogue.agencies, query.agency),
    datasetName: nameOf(catalogue.datasets, query.dataset),
    sources: feeds.flatMap((feed) => (feed.months.length > 0 ? [sourceOf(catalogue, feed.dataset)] : [])),
    sourceOf: new Map(scope.datasets.map((dataset) => [dataset.code, sourceOf(catalogue, dataset)])),
    isDemonstration: catalogue.isDemonstration,
  };
}

const nameOf = (rows: { code: string; name: string }[], code: string | undefined): string | null =>
  rows.find((row) => row.code === code)?.name ?? null;

const sourceOf = (catalogue: Catalogue, dataset: DatasetRow): string =>
  `${catalogue.agencies.find((agency) => agency.id === dataset.agency_id)?.name ?? ''}: ${dataset.name}`;
