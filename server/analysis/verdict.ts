import type { Finding } from '../features/evaluations/contract.ts';

/** The signs from which the finding follows; null where one could not be had. */
export interface Signs {
  /** Why nothing can be said at all; the first of them binds. */
  refusals: readonly string[];
  /** Change in percent against what comparison areas imply, with its limits. */
  effect: { value: number; lower: number; upper: number } | null;
  /** Headline p: the placebo rank, corrected over the looks that were registered. */
  p: number | null;
  /** How many looks the plan registered. */
  looks: number;
  /** A rise is not asked for where the plan registered a fall alone. */
  side: 'two-sided' | 'fall';
  /** The change of which p is the rank, in percent: it and the effect are made in two ways. */
  ranked: number | null;
  /** Changes in percent by each model that may be asked to agree; those that did not pass their gate are left out. */
  models: readonly { name: string; percent: number }[];
  /** With and without a trend, the ratio model says the opposite. */
  signTurnsWithTrend: boolean;
  /** The zone ran apart from comparison areas before the start (placebo p of the pre-trend). */
  preTrendP: number | null;
  /** A drift too small to be seen could leave this much bias, in percent. */
  preTrendBias: number | null;
  /** The drift that was seen before the start, carried on, would make this much change, in percent. */
  driftCarriedOn: number | null;
  syntheticUsable: boolean;
  /**
   * Share of the fall that a place picked at its worst would have shown anyway, 0 to 1. null where the months on which it was
   * picked are not part of the time before: the fall is then no longer measured from them.
   */
  shareExpectedAnyway: number | null;
  wasPicked: boolean;
  /** Shocks and breaks near enough to the start, or inside the window, to be taken for the zone's doing. */
  disturbances: readonly string[];
  /** Shocks inside the months used that stand too far from the start to lower a finding: said, whatever it is. */
  noted: readonly string[];
  exploratory: readonly string[];
  /** Change of zone and rings together, in percent. */
  net: { value: number; lower: number; upper: number } | null;
  /** The smallest fall that could have been found, in percent. */
  detectable: number | null;
}

export interface Decision {
  finding: Finding;
  /** The one reason that decided it. */
  binding: string;
  reasons: string[];
}

/** Some evidence: as rare as 1 in 20 among areas where nothing started. Strong: 1 in 40, and nothing speaks against it. */
const pOfSome = 0.05;
const pOfStrong = 0.025;
const pOfDrift = 0.05;
const mostExpectedAnyway = 0.5;
/** Ranks are fractions such as 2/40: they must not fail by the last bit. */
const slack = 1e-9;

/**
 * Question: what may be said of the zone? The only place that decides it: title, sentence, API and report follow it.
 * Rule: nothing without the refusals' conditions; a change must be rare among areas where nothing started and its interval
 * must leave out no change; what speaks against a fall lowers it to some evidence, a fall that was due anyway to none.
 * Source: docs/methods/verdict.md.
 */
export function decide(signs: Signs): Decision {
  const [refusal] = signs.refusals;
  if (refusal !== undefined)
    return { finding: 'not-evaluable', binding: refusal, reasons: [...signs.refusals, ...signs.noted] };
  const { effect, p } = signs;
  if (effect === null || p === null) {
    const binding = 'No estimate could be made from these months.';
    return { finding: 'not-evaluable', binding, reasons: [binding] };
  }
  const rare = p <= pOfSome + slack;
  const clear = effect.lower > 0 || effect.upper < 0;
  if (!rare || !clear || pointsApart(signs)) return none(signs, rare, clear);
  if (effect.value > 0) {
    const binding = 'Incidents rose more than in areas where nothing started.';
    return { finding: 'harm', binding, reasons: [binding, ...cautions(signs), ...signs.noted] };
  }
  if (signs.wasPicked && (signs.shareExpectedAnyway ?? 0) > mostExpectedAnyway) {
    const binding = 'Most of the fall was to be expected after the high figures on which the place was picked.';
    return { finding: 'none', binding, reasons: [binding, ...cautions(signs), ...signs.noted] };
  }
  const against = cautions(signs);
  const [first] = against;
  if (first !== undefined) return { finding: 'some', binding: first, reasons: [...against, ...signs.noted] };
  if (p > pOfStrong + slack) {
    const binding = 'Changes as large are rare among areas where nothing started, but not as rare as 1 in 40.';
    return { finding: 'some', binding, reasons: [binding, ...signs.noted] };
  }
  const binding = 'The fall is rare, all checks agree, and nothing speaks against it.';
  return { finding: 'strong', binding, reasons: [binding, ...signs.noted] };
}

/** With a trend in the model, effect and rank may disagree about the sign; then neither is a finding. */
const pointsApart = ({ effect, ranked }: Signs): boolean =>
  effect !== null && ranked !== null && Math.sign(effect.value) * Math.sign(ranked) < 0;

function bindingOfNone({ side, effect, p, looks }: Signs, rare: boolean, clear: boolean): string {
  if (side === 'fall' && (effect?.value ?? 0) > 0) return 'The plan asks for a fall alone, and there was none.';
  if (rare)
    return clear ? 'The change and its rank among areas have opposite signs.' : 'The interval includes no change.';
  return (p ?? 1) / looks <= pOfSome + slack
    ? `Changes as large are rare, but not rare enough for a plan of ${looks} looks: each gives chance one more chance.`
    : 'Areas where nothing started often changed as much.';
}

function none(signs: Signs, rare: boolean, clear: boolean): Decision {
  const binding = bindingOfNone(signs, rare, clear);
  const reasons = [binding];
  if (signs.detectable !== null) {
    reasons.push(`Only a fall of ${Math.round(signs.detectable)}% or more would have been found 4 times in 5.`);
  }
  return {
    finding: 'none',
    binding,
    reasons: [...reasons, ...signs.exploratory, ...signs.disturbances, ...signs.noted],
  };
}

/** What keeps a change from being strong evidence, weightiest first. */
function cautions(signs: Signs): string[] {
  const { effect, net } = signs;
  const sign = Math.sign(effect?.value ?? 0);
  const other = signs.models.filter(({ percent }) => Math.sign(percent) !== sign).map(({ name }) => name);
  const said: (string | false)[] = [
    ...signs.exploratory,
    ...signs.disturbances,
    signs.signTurnsWithTrend && 'With a trend in the model the change has the opposite sign.',
    other.length > 0 && `These estimates have the opposite sign: ${other.join(', ')}.`,
    signs.preTrendP === null && 'Whether zone and comparison areas ran alike before the start could not be tested.',
    (signs.preTrendP ?? 1) <= pOfDrift && 'The zone ran apart from comparison areas already before the start.',
    driftCouldExplain(signs) &&
      'The drift before the start is too small to be told from none, yet carried on it would make half of the change.',
    !signs.syntheticUsable &&
      'No mix of comparison areas follows the zone before the start well enough to check against.',
    sign < 0 &&
      !signs.wasPicked &&
      (signs.shareExpectedAnyway ?? 0) > mostExpectedAnyway &&
      'More than half of the fall was to be expected after high figures.',
    sign < 0 &&
      net !== null &&
      net.value >= 0 &&
      'With the streets round the zone there was no fall: it may have moved next door.',
  ];
  return said.filter((one) => one !== false);
}

/** Too few months to notice a drift are no reason by themselves; a drift that was seen and points the same way is. */
function driftCouldExplain({ effect, preTrendBias, driftCarriedOn }: Signs): boolean {
  if (effect === null || preTrendBias === null || driftCarriedOn === null) return false;
  const sameWay = Math.sign(driftCarriedOn) === Math.sign(effect.value);
  const unnoticed = Math.abs(preTrendBias) >= Math.abs(effect.value);
  return unnoticed && sameWay && Math.abs(driftCarriedOn) >= Math.abs(effect.value) / 2;
}
