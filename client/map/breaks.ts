/** Where one colour ends and the next begins. Pure; knows nothing of maps. */

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The nearest number that is easy to read: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten. */
export const niceNumber = (value: number): number => {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const scaled = value / power;
  const nearest = steps.reduce((best, step) =>
    Math.abs(Math.log(step / scaled)) < Math.abs(Math.log(best / scaled)) ? step : best,
  );
  // Multiplying by 0.1 or 0.01 leaves a tail of binary digits.
  return Number((nearest * power).toPrecision(3));
};

const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
};

export interface Scale {
  /** Lower bounds of the second class and those after it, ascending; as many as there are classes less one. */
  breaks: number[];
  least: number;
  most: number;
}

const classes = 5;
const manyZeros = 0.2;

const ascending = (values: readonly number[], least: number, most: number): number[] =>
  values.filter((value, index) => value > least && value <= most && value > (values[index - 1] ?? -Infinity));

/**
 * Five classes with about as many areas in each (quantiles), their bounds rounded to readable numbers. Where at least a
 * fifth of the areas are zero, zero has the first class to itself. Fewer classes when the values are too few or too alike;
 * null when there is no number at all. `whole` keeps the bounds of counts whole.
 */
export const scaleOf = (values: readonly number[], whole: boolean): Scale | null => {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const positive = sorted.filter((value) => value > 0);
  const zeroFirst = positive.length > 0 && sorted.length - positive.length >= manyZeros * sorted.length;
  const lowest = positive[0] ?? 0;
  const round = (value: number): number => (whole ? Math.max(1, Math.round(niceNumber(value))) : niceNumber(value));
  const shares = Array.from({ length: classes - 1 }, (_, index) => (index + 1) / classes);
  const bounds = zeroFirst
    ? [Math.min(lowest, round(lowest)), ...[0.25, 0.5, 0.75].map((share) => round(quantile(positive, share)))]
    : shares.map((share) => round(quantile(sorted, share)));
  return {
    breaks: ascending(
      [...new Set(bounds)].toSorted((a, b) => a - b),
      least,
      most,
    ),
    least,
    most,
  };
};

/** Which class a value lies in, from 0; a value on a bound belongs to the class above it. */
export const classOf = (value: number, breaks: readonly number[]): number =>
  breaks.reduce((place, bound) => (value >= bound ? place + 1 : place), 0);

/** Where a value stands along a ramp of equally wide classes, from 0 to 1. */
export const placeOnRamp = (value: number, { breaks, least, most }: Scale): number => {
  const place = classOf(value, breaks);
  const bounds = [Math.min(least, 0), ...breaks, most];
  const [from, to] = [bounds[place] ?? 0, bounds[place + 1] ?? most];
  const within = to > from ? (Math.min(Math.max(value, from), to) - from) / (to - from) : 0.5;
  return (place + within) / (breaks.length + 1);
};
