/** How people were drawn: stratum and primary sampling unit of each, in the order of the answers. */
export interface SampleDesign {
  strata?: readonly string[];
  /** Streets, blocks or households that were drawn whole. */
  units?: readonly string[];
}

/**
 * Question: what is the variance of a figure, when each respondent moves it by so much?
 * Formula: Σ over strata of n_h/(n_h − 1) Σ (u_hj − ū_h)², u_hj = summed influence of the sampling unit j, drawn with
 * replacement. Weights are taken as fixed. Without strata or units everyone is a unit of one stratum.
 * Units: the figure's, squared.
 * Errors: RangeError where a stratum has one unit only, and where the design does not name one for each influence.
 * Source: Wolter, Introduction to Variance Estimation (2007), ch. 6; Lumley, Complex Surveys (2010), ch. 2.
 * Checked against: R's survey::svymean and svyglm, to 1e-7 of the standard error.
 */
export function linearisedVariance(influence: readonly number[], design: SampleDesign = {}): number {
  const { strata, units } = design;
  for (const named of [strata, units]) {
    if (named !== undefined && named.length !== influence.length) {
      throw new RangeError('Give a stratum and a sampling unit for every respondent.');
    }
  }
  const sums = new Map<string, Map<string, number>>();
  influence.forEach((moved, i) => {
    const stratum = strata?.[i] ?? '';
    const unit = units?.[i] ?? String(i);
    const held = sums.get(stratum) ?? new Map<string, number>();
    held.set(unit, (held.get(unit) ?? 0) + moved);
    sums.set(stratum, held);
  });
  let variance = 0;
  for (const [stratum, held] of sums) {
    if (held.size < 2) {
      throw new RangeError(
        `Give at least two sampling units in each stratum${stratum === '' ? '' : `: “${stratum}” has one`}.`,
      );
    }
    const mean = [...held.values()].reduce((sum, moved) => sum + moved, 0) / held.size;
    let squares = 0;
    for (const moved of held.values()) squares += (moved - mean) ** 2;
    variance += (held.size / (held.size - 1)) * squares;
  }
  return variance;
}
