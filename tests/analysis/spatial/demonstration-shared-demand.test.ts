import { describe, expect, it } from 'vitest';
import { sharedLoad } from '../../../server/analysis/spatial/shared-load.ts';
import { judgePairs } from '../../../server/features/sharing/pairs.ts';
import { empiricalBayesRates } from '../../../server/statistics/empirical-bayes-rates.ts';
import { toPlane } from '../../../seeds/geography/plane.ts';
import { knownEffects } from '../../../seeds/known-effects.ts';
import { neighboursOf } from '../../../seeds/neighbours.ts';
import { county, counts, everyBrick, seriesOf, total } from '../../seeds/demand-table.ts';

const loadings = new Map(
  knownEffects.flatMap((effect) =>
    effect.kind === 'shared-demand' ? effect.agencies.map((agency): [string, number] => [agency, effect.loading]) : [],
  ),
);
const agencies = [...loadings.keys()];
const people = Float64Array.from(county.bricks, (brick) => brick.people);
const middles = county.bricks.map((brick) => toPlane(brick.centre));

function judged(from: string, to: string) {
  const values = agencies.map((agency) => {
    const cases = Float64Array.from(everyBrick, (brick) => total(counts, seriesOf(agency), [brick], from, to));
    return Float64Array.from(empiricalBayesRates(cases, people).rates, ({ smoothed }) => smoothed);
  });
  // Few dealings: it is the correlation that decides.
  const settings = { permutations: 49, settleAfter: 49, seed: 1, level: 0.05 };
  const around = {
    xs: Float64Array.from(middles, ([x]) => 1_000 * x),
    ys: Float64Array.from(middles, ([, y]) => 1_000 * y),
  };
  const { pairs, hot } = sharedLoad({ ...settings, values, around, neighbours: neighboursOf(county.bricks) });
  return judgePairs(pairs, hot, 0.05).map(({ first, second, isTogether, correlation }) => ({
    loading: Math.min(loadings.get(agencies[first] ?? '') ?? NaN, loadings.get(agencies[second] ?? '') ?? NaN),
    isTogether,
    correlation: correlation ?? NaN,
  }));
}
const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('shared demand of the demonstration county', () => {
  const pairs = judged('2024-10', '2025-10');
  const of = (loading: number) => pairs.filter((pair) => pair.loading === loading);

  it('is found between all five agencies among which it was planted', () => {
    expect(of(0.55).map(({ isTogether }) => isTogether)).toEqual(Array.from({ length: 10 }, () => true));
  });

  it('is not found between anybody and the one that has a pattern of its own', () => {
    expect(of(0).map(({ isTogether }) => isTogether)).toEqual(Array.from({ length: 7 }, () => false));
  });

  it('is less between those that share less of it', () => {
    const means = [0.55, 0.2, 0].map((loading) => meanOf(of(loading).map(({ correlation }) => correlation)));
    expect(means).toEqual(means.toSorted((one, other) => other - one));
  });
});
