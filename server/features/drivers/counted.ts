import type { AreaMonths } from '../demand/area-months.ts';
import type { SeriesRow } from '../demand/store.ts';

/** One series of one area beside all areas together, by month; null where its dataset did not come. */
export interface Counted {
  series: SeriesRow;
  area: (number | null)[];
  whole: (number | null)[];
}

export function countedOf({ asked, catalogue, months, counts }: AreaMonths): Counted[] {
  const at = new Map(months.map((month, t) => [month, t]));
  const rows = new Map(
    asked.scope.series.flatMap((series): [number, Counted][] => {
      const area = counts.get(series.id) ?? [];
      return area.some((count) => count !== null)
        ? [[series.id, { series, area, whole: area.map((count) => (count === null ? null : 0)) }]]
        : [];
    }),
  );
  for (const { month, series, placed } of catalogue.monthTotals) {
    const [row, t] = [rows.get(series), at.get(month)];
    const sum = t === undefined ? null : (row?.whole[t] ?? null);
    if (row !== undefined && t !== undefined && sum !== null) row.whole[t] = sum + placed;
  }
  return [...rows.values()];
}

export const sumOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** Several series by month, in months in which all of them came. */
export function together(rows: readonly Counted[], of: 'area' | 'whole'): (number | null)[] {
  return (rows[0]?.[of] ?? []).map((_, t) =>
    rows.reduce<number | null>((sum, row) => {
      const count = row[of][t] ?? null;
      return sum === null || count === null ? null : sum + count;
    }, 0),
  );
}
