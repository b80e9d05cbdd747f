/**
 * Question: how does a series of counts move, on a scale on which areas of different size can be compared?
 * Formula: log((y + ½) / m), m the mean count of the periods before the start that came. The half keeps a zero finite;
 * an effect of −0.2 on this scale is a fall of about 18%.
 * Units: counts in, natural logarithms out; null stays null. Errors: RangeError for a count below 0, and where nothing was
 * counted before the start, since such an area has no scale of its own.
 * Source: the half is Haldane's, for logarithms of small counts (Annals of Human Genetics 20 (1956) 309–311).
 */
export function logRateIndex(counts: readonly (number | null)[], prePeriods: number): (number | null)[] {
  let sum = 0;
  let came = 0;
  counts.forEach((count, at) => {
    if (count === null) return;
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError('Give counts of at least 0.');
    if (at >= prePeriods) return;
    sum += count;
    came += 1;
  });
  if (!(sum > 0)) throw new RangeError('Give a series in which something was counted before the start.');
  return counts.map((count) => (count === null ? null : Math.log((count + 0.5) / (sum / came))));
}
