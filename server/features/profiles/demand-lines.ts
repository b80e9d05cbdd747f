import { branchOf } from '../demand/scope.ts';
import type { CategoryRow, DatasetRow, SeriesRow } from '../demand/store.ts';
import { type DemandGround, sayWithout } from './demand-ground.ts';

/** What one indicator of demand counts: an agency, or a category of the shared tree. */
export interface DemandLine {
  code: string;
  name: string;
  group: string;
  definition: string;
  series: SeriesRow[];
  datasets: DatasetRow[];
  /** What would belong in it and is left out, in words; empty where nothing is. */
  without: string;
}

export const agenciesGroup = { code: 'agencies', name: 'Demand by agency' };
export const categoriesGroup = { code: 'categories', name: 'Demand by category' };

const unmapped = 'unmapped';

/**
 * Every agency with all that it sent; every top category, and those below a top category that branch again. A category that
 * counts just what an agency does is told once.
 */
export function demandLines(ground: DemandGround): DemandLine[] {
  const { catalogue, datasets, series } = ground;
  const lineOf = (
    about: Pick<DemandLine, 'code' | 'name' | 'group' | 'definition'>,
    own: SeriesRow[],
    isOf: (series: SeriesRow) => boolean,
  ): DemandLine => {
    const used = new Set(own.map((one) => one.dataset_id));
    return {
      ...about,
      series: own,
      datasets: datasets.filter(({ id }) => used.has(id)),
      without: sayWithout(ground, isOf),
    };
  };
  const agencyOf = new Map(catalogue.datasets.map((one) => [one.id, one.agency_id]));
  const agencies = catalogue.agencies.flatMap(({ id, code, name }) => {
    const own = new Set(datasets.filter((one) => one.agency_id === id).map((one) => one.id));
    const counted = series.filter((one) => own.has(one.dataset_id));
    if (counted.length === 0) return [];
    const definition = `Incidents and requests for service that ${name} sent, for each 1,000 people who live in the area, a year.`;
    const about = { code: `agency-${code}`, name, group: agenciesGroup.code, definition };
    return [lineOf(about, counted, (one) => agencyOf.get(one.dataset_id) === id)];
  });
  const told = new Set(agencies.map(keyOf));
  const categories = mainCategories(catalogue.categories).flatMap(({ id, code, name }) => {
    const branch = branchOf(catalogue, id);
    const counted = series.filter((one) => branch.has(one.category_id));
    if (counted.length === 0) return [];
    const definition = `Incidents and requests for service of the category ${name}, from whichever agency, for each 1,000 people who live in the area, a year.`;
    const about = { code: `category-${code}`, name, group: categoriesGroup.code, definition };
    const line = lineOf(about, counted, (one) => branch.has(one.category_id));
    return told.has(keyOf(line)) ? [] : [line];
  });
  return [...agencies, ...categories];
}

const keyOf = ({ series }: DemandLine): string => series.map(({ id }) => id).join(' ');

function mainCategories(categories: readonly CategoryRow[]): CategoryRow[] {
  const parents = new Set(categories.flatMap(({ parent_id }) => parent_id ?? []));
  const top = categories.filter((one) => one.parent_id === null && one.code !== unmapped);
  return top.flatMap((one) => [one, ...categories.filter((two) => two.parent_id === one.id && parents.has(two.id))]);
}
