import { sampleStandardDeviation } from 'simple-statistics';
import type { OutcomePanel } from './complete-periods.ts';
import { othersThan } from './synthetic-control.ts';
import { didFrom, didMatching, type SyntheticDid, type SyntheticDidOptions } from './synthetic-did.ts';
import { type PlaceboRank, placeboRank } from './synthetic-placebos.ts';

export interface SyntheticDidPlacebos {
  result: SyntheticDid;
  placebos: { unit: number; estimate: number }[];
  /** Of the absolute estimate. */
  rank: PlaceboRank;
  /** Standard deviation of the placebo estimates. */
  spread: number;
}

/**
 * Question: is the estimate larger than those that units without treatment show by chance?
 * Formula: every donor in turn is taken as if treated, with the other donors and never the treated unit as its own; p is the
 * share of units, the treated one among them, whose |estimate| is at least the treated unit's.
 * Errors: as syntheticDid; RangeError for fewer than two donors.
 * Source: Arkhangelsky and others, AER 111 (2021), algorithm 4 (its placebo variance), with ranks in place of a normal law.
 * Checked against: the authors' package, 38 states and their standard deviation.
 */
export function syntheticDidPlacebos(
  outcomes: OutcomePanel,
  treated: number,
  options: SyntheticDidOptions = {},
): SyntheticDidPlacebos {
  const matching = didMatching(outcomes, options);
  const donors = options.donors ?? othersThan(treated, matching.products.size);
  if (donors.length < 2) throw new RangeError('Give at least two donors.');
  const result = didFrom(matching, treated, donors);
  const placebos = donors.map((unit) => {
    const others = donors.filter((donor) => donor !== unit);
    return { unit, estimate: didFrom(matching, unit, others).estimate };
  });
  const estimates = placebos.map(({ estimate }) => estimate);
  return {
    result,
    placebos,
    rank: placeboRank(
      Math.abs(result.estimate),
      estimates.map((estimate) => Math.abs(estimate)),
    ),
    spread: sampleStandardDeviation(estimates),
  };
}
