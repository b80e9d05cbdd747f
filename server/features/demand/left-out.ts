import { coversWhole, lengthNames } from '../words/periods.ts';
import type { Catalogue } from './catalogue.ts';
import type { Period, Scope } from './scope.ts';
import type { DatasetRow } from './store.ts';
import { withheldIn } from './withheld.ts';

/** A dataset that the question asks for and no figure has, with the reason as the end of a sentence. */
export interface NotCounted {
  code: string;
  name: string;
  why: string;
}

/** What an answer cannot do with a dataset, so that it is left out whole and named. */
export interface Needs {
  /** Counts month by month: what counts by a longer period has none. */
  months?: boolean;
  /** Counts of any length are taken as they lie: whoever asks leaves out those that its own periods would cut. */
  anyLength?: boolean;
  /** A number for every area: what its sender withheld has none. */
  allNumbers?: boolean;
}

const numbers = new Intl.NumberFormat('en-GB');

/**
 * Takes out of a question the datasets that it cannot have a true figure of: a quarter is not cut into months, and a
 * withheld cell is not a zero.
 */
export function leaveOut(
  catalogue: Catalogue,
  scope: Scope,
  period: Period,
  needs: Needs,
): { scope: Scope; leftOut: NotCounted[] } {
  const leftOut: NotCounted[] = [];
  const out = new Set<number>();
  for (const dataset of scope.datasets) {
    const why = lengthWhy(dataset, period, needs) ?? withheldWhy(catalogue, scope, dataset, period, needs);
    if (why === null) continue;
    leftOut.push({ code: dataset.code, name: dataset.name, why });
    out.add(dataset.id);
  }
  if (out.size === 0) return { scope, leftOut };
  return {
    leftOut,
    scope: {
      ...scope,
      series: scope.series.filter((one) => !out.has(one.dataset_id)),
      datasets: scope.datasets.filter(({ id }) => !out.has(id)),
    },
  };
}

/** Why a dataset that counts by longer periods has no true figure of a period; null where it has. */
export function lengthWhy({ period: length }: DatasetRow, period: Period, needs: Needs = {}): string | null {
  if (length === 'month' || needs.anyLength === true) return null;
  const [one, many] = lengthNames[length];
  if (needs.months === true) return `it counts by ${one}, which cannot be told by month`;
  return coversWhole(period, length)
    ? null
    : `it counts by ${one}, and the period asked for is not one of whole ${many}`;
}

function withheldWhy(
  catalogue: Catalogue,
  scope: Scope,
  dataset: DatasetRow,
  { from, to }: Period,
  needs: Needs,
): string | null {
  if (needs.allNumbers !== true || catalogue.withheld.size === 0) return null;
  const series = scope.series.filter((one) => one.dataset_id === dataset.id);
  const found = withheldIn(catalogue, series, (month) => month >= from && month < to);
  if (found === null || found.placed === 0) return null;
  return `its sender withheld ${numbers.format(found.placed)} of its counts, which are not 0 and cannot be added up`;
}
