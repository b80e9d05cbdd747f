import { type CompletePanel, inEveryPeriod } from './complete-periods.ts';

/** How a treated unit and its mixture of donors went together before the start, and apart after it. */
export interface SyntheticFit {
  /** Outcome of the unit less that of its mixture, by period; null where the period was left out. */
  gaps: (number | null)[];
  /** Mean gap after the start. */
  meanGap: number;
  /** Root mean square of the gaps before and after the start. */
  preRmspe: number;
  postRmspe: number;
  /** After over before; null where the fit before is perfect, so that nothing can be measured against it. */
  rmspeRatio: number | null;
  /** Root mean square before the start over the unit's own standard deviation there; null for a flat series. */
  relativeFit: number | null;
}

/** A fit this near in proportion to the unit's own size is perfect but for rounding. */
const perfect = 1e-7;
/** What is smaller than this in proportion to the series is rounding: it must not decide a rank. */
const rounding = 1e-13;

/** The fit of one unit by given weights of its donors. `level` is added to the mixture in every period. */
export function syntheticFit(
  panel: CompletePanel,
  treated: number,
  donors: readonly number[],
  weights: ArrayLike<number>,
  demeaned: boolean,
): SyntheticFit {
  const own = panel.series[treated] ?? new Float64Array();
  const gaps = Float64Array.from(own);
  donors.forEach((donor, at) => {
    const weight = weights[at] ?? NaN;
    if (weight === 0) return;
    const series = panel.series[donor] ?? [];
    for (let period = 0; period < gaps.length; period += 1)
      gaps[period] = (gaps[period] ?? NaN) - weight * (series[period] ?? NaN);
  });
  if (demeaned) {
    const level = mean(gaps, 0, panel.pre);
    for (let period = 0; period < gaps.length; period += 1) gaps[period] = (gaps[period] ?? NaN) - level;
  }
  const size = Math.sqrt(meanSquare(own, 0, gaps.length, 0));
  for (let period = 0; period < gaps.length; period += 1)
    if (Math.abs(gaps[period] ?? NaN) <= rounding * size) gaps[period] = 0;
  const preRmspe = Math.sqrt(meanSquare(gaps, 0, panel.pre, 0));
  const postRmspe = Math.sqrt(meanSquare(gaps, panel.pre, gaps.length, 0));
  const level = mean(own, 0, panel.pre);
  const spread = Math.sqrt((meanSquare(own, 0, panel.pre, level) * panel.pre) / (panel.pre - 1));
  return {
    gaps: inEveryPeriod(panel, gaps),
    meanGap: mean(gaps, panel.pre, gaps.length),
    preRmspe,
    postRmspe,
    rmspeRatio: preRmspe <= perfect * spread ? null : postRmspe / preRmspe,
    relativeFit: spread <= rounding * size ? null : preRmspe / spread,
  };
}

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += values[at] ?? NaN;
  return sum / (to - from);
}

function meanSquare(values: Float64Array, from: number, to: number, around: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += ((values[at] ?? NaN) - around) ** 2;
  return sum / (to - from);
}
