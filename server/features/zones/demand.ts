import { publishCount, strictest } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { DatasetRow, ZoneDemandStore } from './demand-store.ts';
import { grouped } from './grouped.ts';
import type { Resolved } from './resolve.ts';

/** Half-open; the 12 calendar months up to the last for which any dataset is in force. */
export interface LastYear {
  from: string;
  to: string;
}

export interface AgencyDemand {
  code: string;
  name: string;
  bestFit: Published<Figure>;
  exact: Published<Figure>;
  monthsMissing: number;
}

export interface ZoneDemand {
  period: { from: string; to: string };
  sentence: string;
  agencies: AgencyDemand[];
}

const monthsAYear = 12;

/** @returns null when no month of any dataset is in force */
export function lastYearOf(datasets: readonly DatasetRow[]): LastYear | null {
  const last = datasets[0]?.last_month ?? null;
  if (last === null) return null;
  const number = Number(last.slice(0, 4)) * monthsAYear + Number(last.slice(5, 7)) - 1;
  return { from: monthOf(number - monthsAYear + 1), to: monthOf(number + 1) };
}

const monthOf = (number: number): string =>
  `${Math.floor(number / monthsAYear)}-${String((number % monthsAYear) + 1).padStart(2, '0')}`;

/** Demand of the last 12 full months by agency: of whole bricks, and of the points inside the line. */
export async function demandOf(
  store: ZoneDemandStore,
  datasets: readonly DatasetRow[],
  { outline, takenIn, leftOut }: Resolved,
): Promise<ZoneDemand | null> {
  const year = lastYearOf(datasets);
  if (year === null) return null;
  const touched = [...takenIn, ...leftOut];
  const cut = outline === null ? [] : touched.filter(({ shareInside }) => shareInside > 0 && shareInside < 1);
  const bricks = touched.map((brick) => ({
    id: brick.id,
    takenIn: brick.takenIn,
    whollyInside: brick.shareInside === 1,
  }));
  const ids = datasets.map(({ id }) => id);
  const [whole, points] = await Promise.all([
    bricks.length === 0 ? [] : store.ofBricks(bricks, year, ids),
    cut.length === 0
      ? []
      : store.ofPoints(
          cut.map(({ id }) => id),
          JSON.stringify(outline),
          year.from,
          year.to,
        ),
  ]);
  const wholeOf = new Map(whole.map((row) => [row.dataset_id, row]));
  const pointsOf = new Map(points.map((row) => [row.dataset_id, row]));

  const agencies = [...grouped(datasets, (dataset) => dataset.agency_code)].map(([code, own]): AgencyDemand => {
    const received = new Set(own.flatMap(({ months }) => months));
    const sending = own.filter(({ months }) => months.length > 0);
    const canTell = outline !== null && (cut.length === 0 || sending.every(({ grain }) => grain === 'point'));
    const bestFit = sending.reduce((sum, { id }) => sum + (wholeOf.get(id)?.best_fit ?? 0), 0);
    const exact = sending.reduce(
      (sum, { id }) => sum + (wholeOf.get(id)?.inside ?? 0) + (pointsOf.get(id)?.inside ?? 0),
      0,
    );
    const publish = (count: number | null): Published<Figure> =>
      publishCount(
        received.size === 0 ? null : count,
        strictest(own.map((dataset) => ({ withheldUpTo: dataset.withheld_up_to }))),
      );
    return {
      code,
      name: own[0]?.agency_name ?? code,
      bestFit: publish(takenIn.length === 0 ? null : bestFit),
      exact: publish(canTell ? exact : null),
      monthsMissing: monthsAYear - received.size,
    };
  });
  const hasUntold = points.some(({ untold }) => untold > 0);
  return {
    period: { from: year.from, to: year.to },
    sentence: sayBasis(outline !== null, takenIn.length, hasUntold),
    agencies,
  };
}

function sayBasis(hasOutline: boolean, takenIn: number, hasUntold: boolean): string {
  if (!hasOutline) return 'Counts are of whole small areas (best fit); there is no line to count points inside.';
  const bestFit =
    takenIn === 0
      ? 'No whole small area is taken in, so there is no best-fit count; exact counts the points inside your line.'
      : 'Best fit counts whole small areas; exact counts the points inside your line.';
  const untold = ' Records without a point, in small areas that the line cuts, are not in the exact counts.';
  return hasUntold ? bestFit + untold : bestFit;
}
