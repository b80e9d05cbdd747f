import { Refusal } from '../../refusal.ts';
import type { Catalogue } from '../demand/catalogue.ts';
import { lengthWhy, type NotCounted } from '../demand/left-out.ts';
import type { DemandPanel } from '../demand/panel.ts';
import type { DemandService } from '../demand/service.ts';
import type { DatasetRow, SeriesRow } from '../demand/store.ts';
import type { ShockRow } from '../shocks/store.ts';
import type { Period } from '../words/contract.ts';
import { addMonths, monthsOf, sayMonths } from '../words/months.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import { monthsOfLength } from '../words/periods.ts';

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
  /** Datasets that the period would cut, or that came in no way that can be added up. */
  leftOut: NotCounted[];
  datasets: DatasetRow[];
  series: SeriesRow[];
  panel: DemandPanel | null;
  /** How many months of a period a dataset came for: of a quarter that came three. */
  came: (dataset: number, period: Period) => number;
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
  const panel = await wholePanel(demand, catalogue);
  const cut = (panel?.asked.scope.datasets ?? []).flatMap((dataset) => {
    const why = lengthWhy(dataset, period);
    return why === null ? [] : [{ id: dataset.id, code: dataset.code, name: dataset.name, why }];
  });
  const out = new Set(cut.map(({ id }) => id));
  const lengthOf = new Map(catalogue.datasets.map((one) => [one.id, monthsOfLength[one.period]]));
  return {
    catalogue,
    period,
    shocks,
    panel,
    months: monthsOf({ from, to: period.to }),
    leftOut: [...(panel?.asked.leftOut ?? []), ...cut.map(({ code, name, why }) => ({ code, name, why }))],
    datasets: (panel?.asked.scope.datasets ?? []).filter(({ id }) => !out.has(id)),
    series: (panel?.asked.scope.series ?? []).filter((one) => !out.has(one.dataset_id)),
    came: (dataset, { from: first, to }) => {
      let months = 0;
      for (const month of catalogue.received.get(dataset) ?? []) if (month >= first && month < to) months += 1;
      return months * (lengthOf.get(dataset) ?? 1);
    },
  };
}

/** Of the datasets that are left out, those with anything of these series; empty where there are none. */
export function sayWithout({ catalogue, leftOut }: DemandGround, isOf: (series: SeriesRow) => boolean): string {
  if (leftOut.length === 0) return '';
  const counted = new Set(catalogue.series.filter(isOf).map((one) => one.dataset_id));
  const codes = new Set(catalogue.datasets.filter(({ id }) => counted.has(id)).map(({ code }) => code));
  return sayNotCountedOf(leftOut.filter(({ code }) => codes.has(code)));
}

const panels = new WeakMap<Catalogue, Promise<DemandPanel | null>>();

/** All months that ever came, the same for every question until the data revision moves; null where there are none. */
function wholePanel(demand: Pick<DemandService, 'panel'>, catalogue: Catalogue): Promise<DemandPanel | null> {
  const known = panels.get(catalogue);
  if (known !== undefined) return known;
  const { span } = catalogue;
  const panel =
    span === null
      ? Promise.resolve(null)
      : demand
          .panel({ kind: 'brick', from: span.first, to: addMonths(span.last, 1) }, 'series', {
            withheld: 'marked',
            longer: 'at-first-month',
          })
          .catch((error: unknown) => {
            if (error instanceof Refusal && error.type === 'not-possible') return null;
            throw error;
          });
  panels.set(catalogue, panel);
  panel.catch(() => panels.delete(catalogue));
  return panel;
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
