/**
 * Question: below which value does this share of the values lie, between two neighbours in proportion?
 * Formula: place = (n − 1) × share among the ascending values; R's type 7, its default.
 * Units: those of the values. Errors: RangeError for no values and a share outside 0 to 1.
 * Source: Hyndman and Fan, The American Statistician 50 (1996) 361–365.
 * Checked against: the limits of winsorising of 300 areas, to 1e-9.
 */
export function linearQuantile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) throw new RangeError('Give at least one value.');
  if (!(share >= 0 && share <= 1)) throw new RangeError('Give a share between 0 and 1.');
  const at = (ascending.length - 1) * share;
  const below = ascending[Math.floor(at)] ?? NaN;
  return below + (at - Math.floor(at)) * ((ascending[Math.ceil(at)] ?? NaN) - below);
}
