import type { OutcomePanel } from './complete-periods.ts';
import { completePeriods } from './complete-periods.ts';
import { nelderMead } from './nelder-mead.ts';
import { nearestMixture, productsOf } from './simplex-quadratic.ts';
import { othersThan, scaledPredictors } from './synthetic-control.ts';

export interface Importance {
  /** One for each predictor, at least 0, sum 1. */
  importance: number[];
  /** Mean squared gap over the periods that were judged. */
  loss: number;
}

export interface ImportanceOptions {
  donors?: readonly number[];
  /** The periods of the panel whose gap is judged, [from, to); those before the start where not given. */
  judged?: readonly [number, number];
}

/**
 * Question: which importance V of the predictors makes the mixture follow the treated unit best?
 * Formula: V = argmin over V of the mean squared gap in the judged periods of the weights W(V) of matchingOnPredictors;
 * Nelder–Mead over log v, from equal importance, started again where it ended until nothing is gained. For V by
 * cross-validation give the predictors of a training window and judge a later one.
 * The loss has many minima: other software finds other V with nearly the same weights. That is why nothing else in this
 * product chooses V by search, and why it is here: to compare with published figures.
 * Source: Abadie, Diamond and Hainmueller, JASA 105 (2010) appendix B; by cross-validation: AJPS 59 (2015) 495–510.
 * Checked against: the published weights of California (0.02) and of West Germany (0.02).
 */
export function importanceByFit(
  outcomes: OutcomePanel,
  treated: number,
  predictors: readonly (readonly number[])[],
  options: ImportanceOptions = {},
): Importance {
  const panel = completePeriods(outcomes);
  const donors = options.donors ?? othersThan(treated, panel.series.length);
  const scaled = scaledPredictors(predictors);
  if (scaled.length !== panel.series.length) throw new RangeError('Give one row of predictors for each unit.');
  if (panel.series[treated] === undefined) throw new RangeError('Name only units of the panel.');
  const [from, to] = options.judged ?? [0, outcomes.prePeriods];
  const judged = panel.kept.flatMap((period, at) => (period >= from && period < to ? [at] : []));
  if (judged.length === 0) throw new RangeError('Judge at least one period that every unit has.');
  const loss = (point: readonly number[]): number => {
    const roots = sharesOf(point).map(Math.sqrt);
    const products = productsOf(scaled.map((row) => row.map((value, at) => value * (roots[at] ?? NaN))));
    const { weights } = nearestMixture(products, treated, donors);
    const mixed = (at: number): number =>
      donors.reduce((sum, donor, i) => sum + (weights[i] ?? NaN) * ((panel.series[donor] ?? [])[at] ?? NaN), 0);
    return (
      judged.reduce((sum, at) => sum + (((panel.series[treated] ?? [])[at] ?? NaN) - mixed(at)) ** 2, 0) / judged.length
    );
  };
  const equal = (scaled[0] ?? []).map(() => 1 / (scaled[0] ?? []).length);
  let best = nelderMead(loss, equal, { step: 0.1 });
  for (let round = 0; round < 8; round += 1) {
    const next = nelderMead(loss, sharesOf(best.point), { step: 0.1 / (1 + round) });
    const gained = best.value - next.value;
    if (next.value < best.value) best = next;
    if (gained <= 1e-6 * best.value) break;
  }
  return { importance: sharesOf(best.point), loss: best.value };
}

/** Shares that add up to 1, from numbers of any size and sign. */
function sharesOf(point: readonly number[]): number[] {
  const sum = point.reduce((total, part) => total + Math.abs(part), 0);
  return point.map((part) => Math.abs(part) / sum);
}
