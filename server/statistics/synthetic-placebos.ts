import type { OutcomePanel } from './complete-periods.ts';
import {
  controlFrom,
  type Matching,
  matchingOnOutcomes,
  othersThan,
  type SyntheticControl,
  type SyntheticOptions,
} from './synthetic-control.ts';

export interface PlaceboRank {
  /** Of how many units, the treated one included. */
  units: number;
  /** How many of them have a figure at least as large; the treated one counts, ties count. */
  rank: number;
  /** rank / units: the two-sided p of the placebo test. */
  p: number;
}

export interface SyntheticPlacebos {
  control: SyntheticControl;
  placebos: SyntheticControl[];
  /** Of the absolute mean gap after the start. */
  byMeanGap: PlaceboRank;
  /** Of the root mean square after over before; null where the treated unit's own is undefined. */
  byRmspeRatio: PlaceboRank | null;
}

export interface LeaveOneOut {
  /** Mean gap with one donor of the mixture left out, for each of them. */
  without: { donor: number; meanGap: number }[];
  lowest: number;
  highest: number;
}

/** Two figures nearer than this share are a tie, whatever the last bits say. */
const tie = 1e-9;

/**
 * Question: is the treated unit's gap larger than the gaps that units without treatment show by chance?
 * Formula: every donor in turn is taken as if treated, with the other donors (never the treated unit) as its own. p is the
 * share of units, the treated one among them, whose |mean gap| (or ratio of root mean squares) is at least the treated
 * unit's. A placebo whose ratio is undefined counts as at least as large, which can only raise p.
 * Errors: as syntheticControl; RangeError for fewer than two donors.
 * Source: Abadie, Diamond and Hainmueller, JASA 105 (2010) 493–505.
 * Checked against: both statistics of all 39 states (Proposition 99) and all 17 countries (reunification).
 */
export function syntheticPlacebos(
  outcomes: OutcomePanel,
  treated: number,
  options: SyntheticOptions = {},
): SyntheticPlacebos {
  return placebosFrom(matchingOnOutcomes(outcomes, options.demeaned), treated, options.donors);
}

/** The placebo test on a matching that was prepared before. */
export function placebosFrom(matching: Matching, treated: number, among?: readonly number[]): SyntheticPlacebos {
  const donors = among ?? othersThan(treated, matching.products.size);
  if (donors.length < 2) throw new RangeError('Give at least two donors.');
  const control = controlFrom(matching, treated, donors);
  const placebos = donors.map((unit) =>
    controlFrom(
      matching,
      unit,
      donors.filter((donor) => donor !== unit),
    ),
  );
  const { rmspeRatio } = control;
  return {
    control,
    placebos,
    byMeanGap: placeboRank(
      Math.abs(control.meanGap),
      placebos.map(({ meanGap }) => Math.abs(meanGap)),
    ),
    byRmspeRatio:
      rmspeRatio === null
        ? null
        : placeboRank(
            rmspeRatio,
            placebos.map((placebo) => placebo.rmspeRatio),
          ),
  };
}

/** Rank of the treated unit's figure among its own and those of the placebos; one without a figure counts as large. */
export function placeboRank(own: number, others: readonly (number | null)[]): PlaceboRank {
  const rank = 1 + others.filter((other) => other === null || other >= own * (1 - tie)).length;
  const units = others.length + 1;
  return { units, rank, p: rank / units };
}

/**
 * Question: does the result hang on one donor?
 * Formula: the mean gap again, without each donor that has a weight, one at a time; its lowest and highest.
 * Errors: RangeError where the mixture had one donor to choose from only.
 * Source: Abadie, Diamond and Hainmueller, AJPS 59 (2015) 495–510.
 */
export function leaveOneOut(matching: Matching, control: SyntheticControl): LeaveOneOut {
  if (control.donors.length < 2) throw new RangeError('Give at least two donors.');
  const without = control.donors
    .filter((_, at) => (control.weights[at] ?? 0) > 0)
    .map((left) => {
      const rest = control.donors.filter((donor) => donor !== left);
      return { donor: left, meanGap: controlFrom(matching, control.treated, rest).meanGap };
    });
  const gaps = without.map(({ meanGap }) => meanGap);
  return { without, lowest: Math.min(...gaps), highest: Math.max(...gaps) };
}
