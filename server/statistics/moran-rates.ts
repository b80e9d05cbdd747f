import { checkRates } from './empirical-bayes-rates.ts';

/**
 * Question: how far is each area's rate from the overall rate, on a scale in which small areas do not stand out by chance?
 * Formula: p = x/n; b = Σx/Σn; s² = Σ n (p−b)² / Σn; a = s² − b/n̄; v = a + b/n, and b/n where that is not above 0;
 * z = (p−b)/√v. Moran's I of z (moran, moranPermutation, localMoran) is the index of Assunção and Reis. Null where nothing
 * was counted anywhere.
 * Units: none. Errors: RangeError for no areas, a count below 0, or people not above 0.
 * Source: Assunção and Reis, Statistics in Medicine 18 (1999) 2147–2162.
 * Checked against: North Carolina, two periods, to 1e-6.
 */
export function standardisedRates(counts: ArrayLike<number>, people: ArrayLike<number>): Float64Array | null {
  checkRates(counts, people);
  const n = Float64Array.from(people);
  const rates = Float64Array.from(counts, (count, area) => count / (n[area] ?? 1));
  const everybody = n.reduce((sum, number) => sum + number, 0);
  const overall = Array.from(counts).reduce((sum, count) => sum + count, 0) / everybody;
  if (overall === 0) return null;
  const squares = rates.reduce((sum, rate, area) => sum + (n[area] ?? 0) * (rate - overall) ** 2, 0);
  const between = squares / everybody - overall / (everybody / n.length);
  return rates.map((rate, area) => {
    const chance = overall / (n[area] ?? 1);
    const variance = between + chance;
    return (rate - overall) / Math.sqrt(variance > 0 ? variance : chance);
  });
}
