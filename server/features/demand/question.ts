import type { FootprintKind } from '../words/contract.ts';
import type { Catalogue } from './catalogue.ts';
import type { BrickColumns } from './columns.ts';
import type { Remember } from './remembered.ts';
import { type Feed, feedsOf, type Filters, missingOf, type Period, type Scope, scopeOf } from './scope.ts';
import { publishCount, strictest } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { leaveOut, type Needs, type NotCounted } from './left-out.ts';
import type { DatasetRow, DemandStore, Which } from './store.ts';
import { type WithheldAsked, withheldIn } from './withheld.ts';

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
  which: Which;
  footprint: string | null;
  filters: Filters;
  period: Period;
  scope: Scope;
  feeds: Feed[];
  /** Datasets that were asked for and are in no figure of the answer. */
  leftOut: NotCounted[];
  /** What senders withheld of what is in the figures; null where nothing. */
  withheld: WithheldAsked | null;
  /** Of a question narrowed to a category: what these datasets have under categories that nobody mapped yet. */
  unmapped: { count: Published<Figure>; names: string[] } | null;
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
  query: Filters & Period & Which,
  footprint: string | null = null,
  needs: Needs = {},
): Asked {
  const period = { from: query.from, to: query.to };
  const { scope, leftOut } = leaveOut(catalogue, scopeOf(catalogue, query), period, needs);
  const feeds = feedsOf(catalogue, scope, period);
  const missing = missingOf(feeds, period);
  return {
    kind: query.kind,
    footprint,
    period,
    scope,
    feeds,
    missing,
    leftOut,
    which: { kind: query.kind, method: query.method, set: query.set },
    withheld: withheldIn(catalogue, scope.series, (month) => month >= period.from && month < period.to),
    unmapped: unmappedOf(catalogue, query),
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

const unmappedCode = 'unmapped';

/** Demand that may belong to the category asked for, and is in none yet; null where no category was asked for. */
function unmappedOf(catalogue: Catalogue, query: Filters & Period): Asked['unmapped'] {
  const { category, from, to } = query;
  if (category === undefined || category === unmappedCode) return null;
  const unmapped = catalogue.categories.find(({ code }) => code === unmappedCode);
  const { series, datasets } = scopeOf(catalogue, { agency: query.agency, dataset: query.dataset });
  const datasetOf = new Map(
    series.filter((one) => one.category_id === unmapped?.id).map((one) => [one.id, one.dataset_id]),
  );
  if (datasetOf.size === 0) return null;
  const counts = new Map<number, number>();
  for (const { series: id, month, placed, unplaced } of catalogue.monthTotals) {
    const dataset = datasetOf.get(id);
    if (dataset === undefined || month < from || month >= to) continue;
    counts.set(dataset, (counts.get(dataset) ?? 0) + placed + unplaced);
  }
  const having = datasets.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  if (having.length === 0) return null;
  const sum = having.reduce((all, { id }) => all + (counts.get(id) ?? 0), 0);
  const upTo = strictest(having.map((one) => ({ withheldUpTo: one.withheld_up_to })));
  return { count: publishCount(sum, upTo), names: having.map(({ name }) => name) };
}
