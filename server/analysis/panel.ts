import type { InputArea, RunInputs } from './inputs.ts';

export type Series = readonly (number | null)[];

/** The months and areas that the estimators see. Baseline: months before the start that are not those the place was picked on. */
export interface Panel {
  months: readonly string[];
  startIndex: number;
  lagMonths: number;
  /** The zone; null also in the months it was picked on, where enough others are left. */
  zone: Series;
  /** The zone with the months it was picked on. */
  zoneWhole: Series;
  /** Comparison areas, null in the same months as the zone. */
  areas: (InputArea & { whole: Series })[];
  /** Sum of the comparison areas. */
  comparison: Series;
  comparisonWhole: Series;
  /** Places of months used before and after. */
  before: number[];
  after: number[];
  picked: number[];
  /** The picked months are kept out of the baseline. */
  pickedLeftOut: boolean;
}

/** With fewer months than these besides the picked ones, the baseline keeps them, and the record says so. */
const fewestBaselineMonths = 12;

export function panelOf(inputs: RunInputs): Panel {
  const { months, startIndex, plan } = inputs;
  const firstAfter = startIndex + plan.lagMonths;
  const { pickedOn } = plan;
  const isPicked = (at: number): boolean => {
    const month = months[at] ?? '';
    return at < startIndex && pickedOn !== null && month >= pickedOn.from && month < pickedOn.to;
  };
  const present = (at: number): boolean =>
    (inputs.series[at] ?? null) !== null && inputs.areas.every((area) => (area.series[at] ?? null) !== null);
  const all = [...months.keys()];
  const known = all.filter(present);
  const picked = known.filter(isPicked);
  const baseline = known.filter((at) => at < startIndex && !isPicked(at));
  const pickedLeftOut = picked.length > 0 && baseline.length >= fewestBaselineMonths;
  const after = known.filter((at) => at >= firstAfter);
  const before = pickedLeftOut ? baseline : known.filter((at) => at < startIndex);
  const used = new Set([...before, ...after]);
  const whole = new Set([...known.filter((at) => at < startIndex), ...after]);
  const only = (series: Series, kept: Set<number>): (number | null)[] =>
    all.map((at) => (kept.has(at) ? (series[at] ?? null) : null));
  const areas = inputs.areas.map((area) => ({
    ...area,
    series: only(area.series, used),
    whole: only(area.series, whole),
  }));
  return {
    months,
    startIndex,
    lagMonths: plan.lagMonths,
    areas,
    before,
    after,
    picked,
    pickedLeftOut,
    zone: only(inputs.series, used),
    zoneWhole: only(inputs.series, whole),
    comparison: sumOf(areas.map(({ series }) => series)),
    comparisonWhole: sumOf(areas.map((area) => area.whole)),
  };
}

/** A month that is missing in one of them is missing in the sum. */
export function sumOf(all: readonly Series[]): (number | null)[] {
  const [first] = all;
  if (first === undefined) return [];
  return first.map((_, at) =>
    all.reduce<number | null>((sum, series) => {
      const value = series[at] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
}

export const total = (series: Series, places: readonly number[]): number =>
  places.reduce((sum, at) => sum + (series[at] ?? 0), 0);
