import { countRate, type CountMethod } from './count-interval.ts';
import type { Estimate } from './newcombe.ts';

/** One age band (or other stratum) of the area, and the same of the reference population. */
export interface Stratum {
  people: number;
  referenceCount: number;
  referencePeople: number;
}

export interface StandardisedRatio {
  expected: number;
  /** Observed / expected; 1 is as many as the reference population's rates would give. */
  ratio: Estimate;
  /** The ratio times the reference population's crude rate. */
  rate: Estimate;
  method: CountMethod;
}

/**
 * Question: how does the count of an area compare with what its age structure would give at the reference's rates?
 * Formula: E = Σ nᵢ Oᵢʳ/nᵢʳ; ratio = O/E with the limits of O (exact below 10, Byar's from 10) divided by E; rate = ratio ×
 * ΣOʳ/Σnʳ × per.
 * Units: cases; rate per `per` people. E is taken as known.
 * Errors: RangeError for no strata, people below 0, a reference without people, and where nothing is expected.
 * Source: OHID Technical Guide: Confidence intervals; Breslow and Day, Statistical Methods in Cancer Research II (1987).
 * Checked against: OHID's expected indirectly standardised rates and ratios, to 1e-6.
 */
export function standardisedRatio(
  observed: number,
  strata: readonly Stratum[],
  per = 1000,
  confidence = 0.95,
): StandardisedRatio {
  let expected = 0;
  let referenceCount = 0;
  let referencePeople = 0;
  for (const stratum of strata) {
    if (!(stratum.referencePeople > 0)) throw new RangeError('Give a reference population above 0 in every stratum.');
    if (!(stratum.people >= 0 && stratum.referenceCount >= 0)) throw new RangeError('Give numbers of at least 0.');
    expected += (stratum.people * stratum.referenceCount) / stratum.referencePeople;
    referenceCount += stratum.referenceCount;
    referencePeople += stratum.referencePeople;
  }
  if (!(expected > 0)) throw new RangeError('Give strata in which at least something is expected.');
  const crude = referenceCount / referencePeople;
  const { method, ...ratio } = countRate(observed, expected, 1, confidence);
  const scale = crude * per;
  const rate = { value: ratio.value * scale, lower: ratio.lower * scale, upper: ratio.upper * scale };
  return { expected, ratio, rate, method };
}
