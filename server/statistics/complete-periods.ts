/** Outcomes of units by period: one row a unit, all of one length; null where a period did not come. */
export interface OutcomePanel {
  outcomes: readonly (readonly (number | null)[])[];
  /** The first so many periods lie before the start. */
  prePeriods: number;
}

export interface CompletePanel {
  /** One series a unit, of the periods that every unit has. */
  series: Float64Array[];
  /** How many of those periods lie before the start. */
  pre: number;
  /** Which periods of the panel they are. */
  kept: number[];
  /** Which periods were left out, because at least one unit lacks them. */
  missing: number[];
}

/**
 * Question: which periods can be compared between all units?
 * A period that one unit lacks is left out for every unit and listed; nothing is filled in.
 * Errors: RangeError for fewer than two units, rows of different length, values that are not finite, fewer than two
 * complete periods before the start or none after it.
 */
export function completePeriods({ outcomes, prePeriods }: OutcomePanel): CompletePanel {
  const length = outcomes[0]?.length ?? 0;
  if (outcomes.length < 2) throw new RangeError('Give at least two units.');
  if (outcomes.some((row) => row.length !== length)) throw new RangeError('Give every unit the same periods.');
  if (outcomes.some((row) => row.some((value) => value !== null && !Number.isFinite(value))))
    throw new RangeError('Give outcomes that are finite numbers, or null where a period did not come.');
  const kept: number[] = [];
  const missing: number[] = [];
  for (let at = 0; at < length; at += 1) (outcomes.every((row) => row[at] !== null) ? kept : missing).push(at);
  const pre = kept.filter((at) => at < prePeriods).length;
  if (pre < 2) throw new RangeError('Give at least two periods before the start that every unit has.');
  if (pre === kept.length) throw new RangeError('Give at least one period after the start that every unit has.');
  return { series: outcomes.map((row) => Float64Array.from(kept, (at) => row[at] ?? NaN)), pre, kept, missing };
}

/** A value for each period of the panel: null for those that were left out. */
export function inEveryPeriod(panel: CompletePanel, values: ArrayLike<number>): (number | null)[] {
  const full: (number | null)[] = new Array<number | null>(panel.kept.length + panel.missing.length).fill(null);
  panel.kept.forEach((period, at) => (full[period] = values[at] ?? null));
  return full;
}
