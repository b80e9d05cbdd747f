import { Refusal } from '../../refusal.ts';
import type { Catalogue } from '../demand/catalogue.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { DemandService } from '../demand/service.ts';
import type { DatasetRow, SeriesRow } from '../demand/store.ts';
import type { ShockRow } from '../shocks/store.ts';
import type { Period } from '../words/contract.ts';
import { addMonths, monthsOf, sayMonths } from '../words/months.ts';
import type { Group } from './groups.ts';

/** A year of a trend. */
export const yearMonths = 12;
export const trendYears = 5;

export const sayPeriod = ({ from, to }: Period): string => sayMonths(from, addMonths(to, -1));
export const nothingCame = (period: Period): string =>
  `Nothing came for ${sayPeriod(period)}, so there is no figure: it is not zero.`;

/** Demand by brick and month over the period asked for and the years that a trend looks back on. */
export interface DemandGround {
  catalogue: Catalogue;
  period: Period;
  /** From the first month of the trend or of the period, whichever is earlier. */
  months: string[];
  shocks: readonly ShockRow[];
  /** Datasets that cannot be told by month, or came in no way that can be added up. */
  leftOut: { code: string; name: string; why: string }[];
  datasets: DatasetRow[];
  series: SeriesRow[];
  panel: DemandPanel | null;
  /** Whether a dataset came in a month. */
  came: (dataset: number, month: string) => boolean;
}

/** @throws Refusal never for what did not come: an indicator says so itself */
export async function demandGround(
  demand: Pick<DemandService, 'panel' | 'catalogue'>,
  shocks: readonly ShockRow[],
  period: Period,
): Promise<DemandGround> {
  const catalogue = await demand.catalogue();
  const first = addMonths(period.to, -trendYears * yearMonths);
  const from = first < period.from ? first : period.from;
  const panel = await demand
    .panel({ kind: 'brick', from, to: period.to }, 'series', { withheld: 'marked' })
    .catch((error: unknown) => {
      if (error instanceof Refusal && error.type === 'not-possible') return null;
      throw error;
    });
  return {
    ...{ catalogue, period, shocks, panel },
    months: monthsOf({ from, to: period.to }),
    leftOut: panel?.asked.leftOut ?? [],
    datasets: panel?.asked.scope.datasets ?? [],
    series: panel?.asked.scope.series ?? [],
    came: (dataset, month) => catalogue.received.get(dataset)?.has(month) === true,
  };
}

/** The counts of a series in the months [from, to) added up, by brick. */
export function seriesColumn({ panel, months }: DemandGround, series: number, { from, to }: Period): Float64Array {
  const sum = new Float64Array(panel?.areas.length ?? 0);
  const columns = panel?.counts.get(series) ?? [];
  const begin = Math.max(0, months.indexOf(from));
  for (let t = begin; t < columns.length && (months[t] ?? to) < to; t += 1) {
    const column = columns[t];
    if (column == null) continue;
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0);
  }
  return sum;
}

/** The counts of a series by month in one area. */
export function seriesInArea({ panel }: DemandGround, series: number, one: Group): Float64Array {
  const columns = panel?.counts.get(series) ?? [];
  const { brick, weight } = one;
  return Float64Array.from(columns, (column) => {
    if (column === null) return 0;
    let sum = 0;
    for (let i = 0; i < brick.length; i += 1) sum += (weight[i] ?? 0) * (column[brick[i] ?? 0] ?? 0);
    return sum;
  });
}

/** 1 at the bricks with a cell of these series and months that its sender withheld; null where there is none. */
export function withheldBricks(
  { catalogue }: Pick<DemandGround, 'catalogue'>,
  series: readonly SeriesRow[],
  { from, to }: Period,
): Uint8Array | null {
  if (catalogue.withheld.size === 0) return null;
  let marks: Uint8Array | null = null;
  for (const { id } of series) {
    for (const [month, { bricks, cells }] of catalogue.withheld.get(id) ?? []) {
      if (month < from || month >= to) continue;
      for (let i = 0; i < bricks.length; i += 1) {
        if ((cells[i] ?? 0) === 0) continue;
        marks ??= new Uint8Array(catalogue.bricks.length);
        marks[bricks[i] ?? 0] = 1;
      }
    }
  }
  return marks;
}
