/**
 * Question: how many standard errors does a 95% interval take when the standard error came from a Newey–West sum?
 * Formula: 1.9600 + 2.9694 b + 0.4160 b² − 0.5324 b³, b = lag ÷ number of months. With 48 months and a lag of 9 this is 2.53,
 * where the normal value of 1.96 would call chance an effect in one case of five.
 * Units: none. Two-sided 95%, Bartlett weights.
 * Errors: RangeError for a share outside 0 to 1.
 * Source: Kiefer and Vogelsang, Econometric Theory 21 (2005) 1130–1164, table 1.
 * Checked against: the value 1.96 at b = 0, and the coverage of intervals on simulated panels.
 */
export function fixedBCriticalValue(bandwidthShare: number): number {
  if (!(bandwidthShare >= 0 && bandwidthShare <= 1)) throw new RangeError('Give a lag from 0 to the number of months.');
  const b = bandwidthShare;
  return 1.96 + 2.9694 * b + 0.416 * b * b - 0.5324 * b * b * b;
}
