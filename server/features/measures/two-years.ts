import type { ShockRow } from '../shocks/store.ts';
import type { Catalogue } from '../demand/catalogue.ts';
import { branchOf, type Period, type Scope } from '../demand/scope.ts';
import type { DatasetRow } from '../demand/store.ts';
import type { LeftOut } from '../words/left-out.ts';
import { addMonths, monthsOf } from '../words/months.ts';

/** Two times of one length and season that share no month, and the datasets that can be compared between them. */
export interface TwoYears {
  earlier: Period;
  later: Period;
  used: DatasetRow[];
  leftOut: LeftOut[];
  /** What passed in these months, on record as shocks. */
  shocks: string[];
}

const yearMonths = 12;

/**
 * The last 12 months of a period, or all of it where it is shorter, and the same months of the year before. A dataset counts
 * only where every month of both came and it was not counted in another way on the way: otherwise it is left out and named.
 */
export function twoYears(catalogue: Catalogue, scope: Scope, period: Period, shocks: readonly ShockRow[]): TwoYears {
  const { earlier, later } = windowsOf(period);
  const months = [...monthsOf(earlier), ...monthsOf(later)];
  const concerns = concernsOf(catalogue, scope);
  const used: DatasetRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const dataset of scope.datasets) {
    const received = catalogue.received.get(dataset.id);
    const missing = months.filter((month) => received?.has(month) !== true);
    const found = shocks.find((one) => {
      const month = one.from_month.slice(0, 7);
      return one.kind === 'break' && month > earlier.from && month < later.to && concerns(one, dataset);
    });
    const changed = found === undefined ? null : { month: found.from_month.slice(0, 7), text: found.text };
    if (missing.length === 0 && changed === null) used.push(dataset);
    else leftOut.push({ name: dataset.name, missing, changed });
  }
  return {
    earlier,
    later,
    used,
    leftOut,
    shocks: shocks
      .filter((one) => one.kind === 'shock' && used.some((dataset) => concerns(one, dataset)) && overlaps(one, months))
      .map(({ text }) => text),
  };
}

export function windowsOf({ from, to }: Period): { earlier: Period; later: Period } {
  const length = Math.min(yearMonths, monthsOf({ from, to }).length);
  const later = { from: addMonths(to, -length), to };
  return { later, earlier: { from: addMonths(later.from, -yearMonths), to: addMonths(to, -yearMonths) } };
}

/** Whether what happened touches any series in question of a dataset. */
function concernsOf(catalogue: Catalogue, scope: Scope): (shock: ShockRow, dataset: DatasetRow) => boolean {
  return (shock, dataset) => {
    if (shock.dataset_id !== null && shock.dataset_id !== dataset.id) return false;
    if (shock.category_id === null) return true;
    const branch = branchOf(catalogue, shock.category_id);
    return scope.series.some((one) => one.dataset_id === dataset.id && branch.has(one.category_id));
  };
}

const overlaps = (shock: ShockRow, months: readonly string[]): boolean =>
  months.some(
    (month) => month >= shock.from_month.slice(0, 7) && (shock.to_month === null || month < shock.to_month.slice(0, 7)),
  );
