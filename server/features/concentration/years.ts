import type { Catalogue } from '../demand/catalogue.ts';
import type { Period, Scope } from '../demand/scope.ts';
import type { DatasetRow } from '../demand/store.ts';
import { addMonths, monthsOf } from '../words/months.ts';

const yearMonths = 12;
const mostYears = 10;

/** The years of 12 months that end where the period ends and lie inside it, the earliest first. */
export function yearsOf({ from, to }: Period): Period[] {
  const years: Period[] = [];
  let end = to;
  while (years.length < mostYears && addMonths(end, -yearMonths) >= from) {
    const start = addMonths(end, -yearMonths);
    years.unshift({ from: start, to: end });
    end = start;
  }
  return years;
}

export interface YearFeeds {
  /** Datasets that came in every year in which anything came: the others would make a change of their own. */
  used: DatasetRow[];
  leftOut: DatasetRow[];
  /** By year: months of which anything of those came. */
  monthsReceived: number[];
}

export function feedsOverYears(catalogue: Catalogue, scope: Scope, years: readonly Period[]): YearFeeds {
  const cameIn = (dataset: DatasetRow, year: Period): string[] =>
    monthsOf(year).filter((month) => catalogue.received.get(dataset.id)?.has(month) === true);
  const withAny = years.filter((year) => scope.datasets.some((dataset) => cameIn(dataset, year).length > 0));
  const isThroughout = (dataset: DatasetRow): boolean =>
    withAny.length > 0 && withAny.every((year) => cameIn(dataset, year).length > 0);
  const used = scope.datasets.filter(isThroughout);
  return {
    used,
    leftOut: scope.datasets.filter(
      (dataset) => !isThroughout(dataset) && years.some((year) => cameIn(dataset, year).length > 0),
    ),
    monthsReceived: years.map((year) => new Set(used.flatMap((dataset) => cameIn(dataset, year))).size),
  };
}
