import { incidentsAvoided, type IncidentsAvoided } from '../statistics/incidents-avoided.ts';
import { interruptedTimeSeries } from '../statistics/interrupted-time-series.ts';
import { randomFor } from '../statistics/random.ts';
import { ratioModel, type RatioModel } from '../statistics/ratio-model.ts';
import type { CoreProblem } from '../features/runs/contract.ts';
import type { Panel } from './panel.ts';
import { asPercent } from './words.ts';

export type Model = CoreProblem['models'][number];

export interface Primary {
  plain: RatioModel;
  withTrend: RatioModel | null;
  chosen: RatioModel;
  avoided: IncidentsAvoided;
  signTurnsWithTrend: boolean;
}

/** The ratio model, with and without a trend; the registered one carries the headline interval. */
export function primaryModel(panel: Panel, model: 'ratio' | 'ratio-with-trend', seed: number): Primary {
  const { startIndex, lagMonths, zone, comparison } = panel;
  const input = { treated: zone, comparison, startIndex, lagMonths };
  const plain = ratioModel(input);
  const withTrend = unlessImpossible(() => ratioModel({ ...input, trend: true }));
  const chosen = model === 'ratio-with-trend' && withTrend !== null ? withTrend : plain;
  return {
    plain,
    withTrend,
    chosen,
    avoided: incidentsAvoided({
      observed: zone,
      unchanged: chosen.unchanged,
      coefficients: chosen.coefficients,
      dispersion: chosen.dispersion,
      fromIndex: startIndex + lagMonths,
      widening: chosen.rateRatio.standardErrors.widening,
      random: randomFor(seed, 'incidents avoided'),
    }),
    signTurnsWithTrend:
      withTrend !== null && Math.sign(withTrend.rateRatio.value - 1) !== Math.sign(plain.rateRatio.value - 1),
  };
}

export const ratioAsModel = (code: string, name: string, fit: RatioModel, role: string, note: string): Model => ({
  code,
  name,
  role,
  note,
  value: asPercent(fit.rateRatio.value),
  lower: asPercent(fit.rateRatio.lower),
  upper: asPercent(fit.rateRatio.upper),
  p: null,
  page: 'ratio-model.md',
});

/** Trend and two harmonics of a season cannot be told apart in less than two years. */
export const fewestMonthsAlone = 24;

/** The zone alone: shown, and never asked to agree, since it takes a fall after a chance rise for an effect. */
export function seriesAlone(panel: Panel): Model | null {
  const { zoneWhole, startIndex, lagMonths, months } = panel;
  const before = zoneWhole.slice(0, startIndex).filter((count) => count !== null).length;
  if (before < fewestMonthsAlone) return null;
  const fit = unlessImpossible(() =>
    interruptedTimeSeries({
      counts: zoneWhole,
      startIndex,
      lagMonths,
      firstCalendarMonth: Number((months[0] ?? '').slice(5)),
      season: 'harmonics',
    }),
  );
  if (fit === null) return null;
  return {
    code: 'series-alone',
    name: 'The zone’s own series',
    role: 'descriptive',
    value: asPercent(fit.stepRatio.value),
    lower: asPercent(fit.stepRatio.lower),
    upper: asPercent(fit.stepRatio.upper),
    p: null,
    note: 'Trend and seasons of the zone alone. It mistakes a return from a spike for an effect, so nothing rests on it.',
    page: 'interrupted-time-series.md',
  };
}

/** An estimator that cannot be had from these months is left out of the record; it is not a failure of the run. */
export function unlessImpossible<T>(estimate: () => T): T | null {
  try {
    return estimate();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
