type Value = string | number | null;

/** One figure with its limits. `place` is the month, area, ring, measure or question that it is about. */
export interface Row {
  strand: string;
  figure: string;
  place: string;
  name?: string;
  value: Value;
  lower?: Value;
  upper?: Value;
  /** 0.95 where there are limits; null where those are no limits of confidence. */
  confidence?: number | null;
  p?: Value;
  q?: Value;
  unit: string;
  note?: string;
}

interface Range {
  value: number;
  lower: number | null;
  upper: number | null;
}

export const limits = ({ value, lower, upper }: Range) => ({ value, lower, upper });
