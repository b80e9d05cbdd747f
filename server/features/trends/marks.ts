import type { Catalogue } from '../demand/catalogue.ts';
import { branchOf } from '../demand/scope.ts';
import type { DatasetRow, SeriesRow } from '../demand/store.ts';
import type { ShockRow } from '../shocks/store.ts';

/** What is on record about the months of a period, of the series in question. */
export interface Mark {
  kind: 'shock' | 'break';
  from: string;
  to: string | null;
  text: string;
  dataset: string | null;
  category: string | null;
  leaveOut: boolean;
}

/**
 * Shocks that lie in the months, and breaks between two of them: one at the first month or before has nothing to part.
 * @param series those that count; a mark of a series that does not count is none
 */
export function marksOf(
  catalogue: Catalogue,
  shocks: readonly ShockRow[],
  series: readonly SeriesRow[],
  datasets: readonly DatasetRow[],
  months: readonly string[],
): Mark[] {
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  const used = new Set(datasets.map(({ id }) => id));
  return shocks
    .filter((shock) => {
      const branch = shock.category_id === null ? null : branchOf(catalogue, shock.category_id);
      return series.some(
        (one) =>
          used.has(one.dataset_id) &&
          (shock.dataset_id === null || shock.dataset_id === one.dataset_id) &&
          (branch === null || branch.has(one.category_id)),
      );
    })
    .map((shock) => ({
      kind: shock.kind,
      from: shock.from_month.slice(0, 7),
      to: shock.to_month?.slice(0, 7) ?? null,
      text: shock.text,
      dataset: shock.dataset,
      category: shock.category,
      leaveOut: shock.leave_out,
    }))
    .filter(({ kind, from, to }) =>
      kind === 'break' ? from > first && from <= last : from <= last && (to === null || to > first),
    );
}

export const isIn = (month: string, mark: Mark): boolean =>
  month >= mark.from && (mark.kind === 'break' || mark.to === null || month < mark.to);

/** The runs of months that no break parts, as places [from, to). */
export function stretchesOf(months: readonly string[], marks: readonly Mark[]): { from: number; to: number }[] {
  const starts = months.flatMap((month, at) =>
    at === 0 || marks.some((mark) => mark.kind === 'break' && mark.from === month) ? [at] : [],
  );
  return starts.map((from, order) => ({ from, to: starts[order + 1] ?? months.length }));
}
