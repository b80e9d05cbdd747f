import type { CoreProblem } from '../features/runs/contract.ts';
import { placeboInTime } from '../statistics/placebo-in-time.ts';
import { ratioModel } from '../statistics/ratio-model.ts';
import type { RunInputs } from './inputs.ts';
import { unlessImpossible } from './models.ts';
import { sumOf, type Panel } from './panel.ts';
import { placeboOf } from './placebo.ts';
import { asPercent, countOf, percent, pWords } from './words.ts';

/** Starts that were not: would the same test have found something while nothing was done? */
export function inTime(panel: Panel): CoreProblem['inTime'] {
  const { startIndex, months, after } = panel;
  const series = [panel.zoneWhole, ...panel.areas.map(({ whole }) => whole)];
  const pool = panel.areas.map((_, at) => at + 1);
  const monthsAfter = Math.min(after.length, Math.floor(startIndex / 2));
  const fakes = unlessImpossible(() => placeboInTime(series, 0, pool, { start: startIndex, monthsAfter })) ?? [];
  const rare = fakes.filter(({ p }) => p <= 0.05).length;
  return {
    sentence:
      fakes.length === 0
        ? 'There are too few months before the start to pretend another one.'
        : `Of ${countOf(fakes.length, 'start that was not', 'starts that were not')}, ${rare} would have looked like a change (p up to 0.05).`,
    starts: fakes.map(({ start, statistic }) => ({
      start: months[start] ?? '',
      percent: asPercent(Math.exp(statistic)),
    })),
  };
}

/** A kind of demand that the zone cannot affect: a change there speaks of something else that happened. */
export function inOutcome(inputs: RunInputs, panel: Panel): CoreProblem['inOutcome'] {
  const other = inputs.outcomePlacebo;
  if (other === null) return null;
  const used = new Set([...panel.before, ...panel.after]);
  const only = (series: readonly (number | null)[]) => series.map((value, at) => (used.has(at) ? value : null));
  const zone = only(other.series);
  const areas = panel.areas.map((area, at) => ({ ...area, series: only(other.areas[at] ?? []) }));
  const { startIndex, lagMonths } = panel;
  const comparison = sumOf(areas.map(({ series }) => series));
  const fit = unlessImpossible(() => ratioModel({ treated: zone, comparison, startIndex, lagMonths }));
  if (fit === null) return null;
  const { value, lower, upper } = fit.rateRatio;
  const p = unlessImpossible(() => placeboOf({ ...panel, areas }, zone).p);
  const moved = p !== null && p <= 0.05;
  return {
    sentence:
      `${other.name}, which the zone should not affect, changed by ${percent(asPercent(value))}` +
      `${p === null ? '' : ` (${pWords(p)})`}: ${moved ? 'something else may have happened here' : 'no sign that something else happened here'}.`,
    name: other.name,
    value: asPercent(value),
    lower: asPercent(lower),
    upper: asPercent(upper),
    p,
  };
}
