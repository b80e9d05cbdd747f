import type { Random } from './random.ts';

/**
 * Question: how many of so many trials succeed, this time?
 * Formula: inversion where n·min(p, 1−p) is below 10, else Hörmann's transformed rejection (BTRS).
 * Units: a whole number 0 to trials. Errors: none; the caller gives a whole number of trials and a chance 0 to 1.
 * Source: Hörmann, Journal of Statistical Computation and Simulation 46 (1993) 101–110.
 * Checked against: the mean, variance and shares of the distribution.
 */
export function binomialDraw(trials: number, chance: number, random: Random): number {
  if (trials === 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - binomialDraw(trials, 1 - chance, random);
  return trials * chance < 10 ? byInversion(trials, chance, random) : byRejection(trials, chance, random);
}

/** So many cases dealt to areas in proportion to what is expected in each. `into` is filled anew. */
export function multinomialDraw(cases: number, expected: Float64Array, random: Random, into: Float64Array): void {
  let casesLeft = cases;
  let expectedLeft = expected.reduce((sum, value) => sum + value, 0);
  for (let area = 0; area < expected.length; area += 1) {
    const here = expected[area] ?? 0;
    const last = area === expected.length - 1;
    const drawn = last ? casesLeft : binomialDraw(casesLeft, here / expectedLeft, random);
    into[area] = drawn;
    casesLeft -= drawn;
    expectedLeft -= here;
  }
}

function byInversion(trials: number, chance: number, random: Random): number {
  const odds = chance / (1 - chance);
  const scaled = (trials + 1) * odds;
  for (;;) {
    let share = (1 - chance) ** trials;
    let left = random.uniform();
    let drawn = 0;
    while (left > share && drawn <= trials) {
      left -= share;
      drawn += 1;
      share *= scaled / drawn - odds;
    }
    // Past the end only by rounding of the shares, in about one draw of 1e15: draw again.
    if (drawn <= trials) return drawn;
  }
}

function byRejection(trials: number, chance: number, random: Random): number {
  const deviation = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const easy = 0.92 - 4.2 / b;
  for (;;) {
    const height = random.uniform();
    const u = random.uniform() - 0.5;
    const us = 0.5 - Math.abs(u);
    const drawn = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && height <= easy) return drawn;
    if (drawn < 0 || drawn > trials) continue;
    const mode = Math.floor((trials + 1) * chance);
    const alpha = (2.83 + 5.1 / b) * deviation;
    const bound =
      logFactorial(mode) +
      logFactorial(trials - mode) -
      logFactorial(drawn) -
      logFactorial(trials - drawn) +
      (drawn - mode) * Math.log(chance / (1 - chance));
    if (Math.log((height * alpha) / (a / (us * us) + b)) <= bound) return drawn;
  }
}

const small = [1, 1, 2, 6, 24, 120, 720, 5_040, 40_320, 362_880].map(Math.log);

/** Stirling's series, to 1e-13 from 10 on: a scan draws millions, and a general gamma function costs ten times as much. */
function logFactorial(n: number): number {
  const known = small[n];
  if (known !== undefined) return known;
  const inverse = 1 / (n * n);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / n;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
