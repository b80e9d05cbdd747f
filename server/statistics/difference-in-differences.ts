import type { PrePost } from './pre-post-totals.ts';

export interface Observation {
  value: number;
  treated: boolean;
  after: boolean;
  /** What hangs together: the unit that was seen before and after. */
  cluster: number;
}

export interface GroupMean {
  mean: number;
  /** Of the mean, with divisor n − 1; null for a single observation. */
  standardError: number | null;
  n: number;
}

export interface DifferenceInDifferences {
  estimate: number;
  groups: { treatedBefore: GroupMean; treatedAfter: GroupMean; controlBefore: GroupMean; controlAfter: GroupMean };
  /** One variance for all, as ordinary least squares prints. */
  classical: number;
  /** Four means as if drawn apart from each other. */
  independent: number | null;
  /** Robust to unequal variances (HC1). */
  robust: number;
  /** Clustered, without and with the factor G/(G−1) × (N−1)/(N−4). Null for fewer than 2 clusters. */
  clusteredCr0: number | null;
  clusteredCr1: number | null;
  observations: number;
  clusters: number;
}

/**
 * Question: by how much more did the treated change than the others?
 * Formula: (mean of treated after − before) − (mean of others after − before), which is the interaction of the regression
 * y ~ treated × after; every standard error is that of this coefficient, and its row of influence is ± residual / n of its
 * group.
 * Units: the value's. Errors: RangeError for a value that is not finite, an empty group and fewer than 5 observations.
 * Source: Card and Krueger 1994 (American Economic Review 84: 772–793); clustering after Liang and Zeger, with the factor of
 * Stata and fixest.
 * Checked against: Card and Krueger's table 3 and R's sandwich, to 1e-6.
 */
export function differenceInDifferences(observations: readonly Observation[]): DifferenceInDifferences {
  if (!observations.every(({ value }) => Number.isFinite(value))) throw new RangeError('Give finite values.');
  if (observations.length < 5) throw new RangeError('Give at least 5 observations.');
  const sums = new Float64Array(4);
  const sizes = new Float64Array(4);
  for (const one of observations) {
    const place = groupOf(one);
    sums[place] = (sums[place] ?? 0) + one.value;
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  if (sizes.includes(0)) throw new RangeError('Give observations of both groups before and after.');
  const means = sums.map((sum, place) => sum / (sizes[place] ?? 1));
  const squares = new Float64Array(4);
  const byCluster = new Map<number, number>();
  let influence = 0;
  for (const one of observations) {
    const place = groupOf(one);
    const residual = one.value - (means[place] ?? 0);
    const share = (signs[place] * residual) / (sizes[place] ?? 1);
    squares[place] = (squares[place] ?? 0) + residual ** 2;
    influence += share ** 2;
    byCluster.set(one.cluster, (byCluster.get(one.cluster) ?? 0) + share);
  }
  const n = observations.length;
  const groups = ([0, 1, 2, 3] as const).map((place): GroupMean => {
    const size = sizes[place] ?? 0;
    const standardError = size < 2 ? null : Math.sqrt((squares[place] ?? 0) / (size - 1) / size);
    return { mean: means[place] ?? 0, standardError, n: size };
  }) as [GroupMean, GroupMean, GroupMean, GroupMean];
  const errors = groups.map((group) => group.standardError);
  const squared = squares.reduce((sum, one) => sum + one, 0);
  const clusters = byCluster.size;
  const cr0 = clusters < 2 ? null : Math.sqrt([...byCluster.values()].reduce((sum, one) => sum + one ** 2, 0));
  return {
    estimate: groups[0].mean - groups[1].mean - (groups[2].mean - groups[3].mean),
    groups: { treatedAfter: groups[0], treatedBefore: groups[1], controlAfter: groups[2], controlBefore: groups[3] },
    classical: Math.sqrt((squared / (n - 4)) * sizes.reduce((sum, size) => sum + 1 / size, 0)),
    independent: errors.includes(null) ? null : Math.hypot(...errors.map((error) => error ?? 0)),
    robust: Math.sqrt((n / (n - 4)) * influence),
    clusteredCr0: cr0,
    clusteredCr1: cr0 === null ? null : cr0 * Math.sqrt((clusters / (clusters - 1)) * ((n - 1) / (n - 4))),
    observations: n,
    clusters,
  };
}

export interface ChangeDifference {
  estimate: number;
  treated: GroupMean;
  control: GroupMean;
  /** Two samples of changes with their own variances (Welch); null for a group of one. */
  standardError: number | null;
}

/**
 * Question: the same for units that were all seen twice. Formula: mean change of the treated less that of the others.
 * Units: the value's. Errors: RangeError for an empty group. Source and check: as above.
 */
export function differenceOfChanges(treated: readonly PrePost[], control: readonly PrePost[]): ChangeDifference {
  const [first, second] = [meanChange(treated), meanChange(control)];
  const apart = first.standardError === null || second.standardError === null;
  return {
    estimate: first.mean - second.mean,
    treated: first,
    control: second,
    standardError: apart ? null : Math.hypot(first.standardError ?? 0, second.standardError ?? 0),
  };
}

const signs = [1, -1, -1, 1] as const;

function groupOf({ treated, after }: Observation): 0 | 1 | 2 | 3 {
  if (treated) return after ? 0 : 1;
  return after ? 2 : 3;
}

function meanChange(units: readonly PrePost[]): GroupMean {
  const n = units.length;
  if (n === 0) throw new RangeError('Give at least one unit in each group.');
  const changes = units.map(({ before, after }) => after - before);
  const mean = changes.reduce((sum, change) => sum + change, 0) / n;
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return { mean, standardError: n < 2 ? null : Math.sqrt(squares / (n - 1) / n), n };
}
