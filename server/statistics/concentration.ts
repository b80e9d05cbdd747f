/** A place on the curve: this share of the areas, those with the most first, holds this share of the incidents. */
export interface LorenzPoint {
  areas: number;
  demand: number;
}

export interface Concentration {
  areas: number;
  incidents: number;
  /** Counts from the largest down. */
  sorted: Float64Array;
  /** Incidents in the first so many areas, from none to all. */
  running: Float64Array;
}

/**
 * Question: in how few areas do most incidents lie?
 * Formula: areas in order of their count, the largest first, and the running sum.
 * Units: counts, which may be fractional. Errors: RangeError for no areas, a count below 0, and no incidents at all.
 * Source: Lorenz, Publications of the American Statistical Association 9 (1905) 209–219, turned round to begin with the most.
 * Checked against: a list worked out by hand.
 */
export function concentrationOf(counts: ArrayLike<number>): Concentration {
  const sorted = Float64Array.from(counts).sort().reverse();
  if (sorted.length === 0) throw new RangeError('Give at least one area.');
  if (!sorted.every((count) => count >= 0 && Number.isFinite(count)))
    throw new RangeError('Give counts of at least 0.');
  const running = new Float64Array(sorted.length + 1);
  for (let area = 0; area < sorted.length; area += 1) running[area + 1] = (running[area] ?? 0) + (sorted[area] ?? 0);
  const incidents = running[sorted.length] ?? 0;
  if (incidents === 0) throw new RangeError('Give at least one incident.');
  return { areas: sorted.length, incidents, sorted, running };
}

/**
 * Question: which smallest share of the areas holds this share of the incidents?
 * Formula: read off the curve of `concentrationOf`, straight between areas, so that it does not jump by whole areas.
 * Units: shares 0 to 1. Errors: RangeError for a share that is not above 0 and at most 1.
 * Source: Weisburd, Criminology 53 (2015) 133–157, for a quarter and a half.
 * Checked against: a list worked out by hand.
 */
export function smallestShare({ areas, incidents, sorted, running }: Concentration, share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError('Give a share above 0 and at most 1.');
  const wanted = share * incidents;
  let area = 0;
  while (area < areas && (running[area + 1] ?? 0) < wanted) area += 1;
  return Math.min(1, (area + (wanted - (running[area] ?? 0)) / (sorted[area] ?? NaN)) / areas);
}

/** The curve from (0, 0) to (1, 1) in at most so many points. */
export function lorenzCurve({ areas, incidents, running }: Concentration, mostPoints: number): LorenzPoint[] {
  const steps = Math.min(areas, mostPoints - 1);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const area = Math.round((step * areas) / steps);
    return { areas: area / areas, demand: (running[area] ?? 0) / incidents };
  });
}
