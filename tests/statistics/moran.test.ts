import { describe, expect, it } from 'vitest';
import { geary } from '../../server/statistics/geary.ts';
import { moran, moranPermutation } from '../../server/statistics/moran.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { binaryWeights, rowStandardised } from '../../server/statistics/spatial-weights.ts';
import { squareMap } from './square-map.ts';

const board = binaryWeights(squareMap(6));
const chess = Array.from({ length: 36 }, (_, area) => (Math.floor(area / 6) + area) % 2);
const slope = Array.from({ length: 36 }, (_, area) => area % 6);

describe('Moran and Geary', () => {
  it('a chess board is as unlike its neighbours as can be: I is −1', () => {
    expect(moran(chess, board)?.index).toBeCloseTo(-1, 12);
    expect(geary(chess, board)?.ratio).toBeCloseTo((2 * 35) / 36, 12);
  });

  it('a slope is like its neighbours', () => {
    expect(moran(slope, board)?.normal?.pGreater).toBeLessThan(0.001);
    expect(geary(slope, board)?.ratio).toBeLessThan(0.5);
  });

  it('neither unit nor origin of the values moves them', () => {
    const other = slope.map((value) => 1000 - 7 * value);
    expect(moran(other, board)?.index).toBeCloseTo(moran(slope, board)?.index ?? NaN, 12);
    expect(geary(other, board)?.randomisation?.z).toBeCloseTo(geary(slope, board)?.randomisation?.z ?? NaN, 9);
  });

  it('the mean and the variance over permutations are those of the formulas, with an island too', () => {
    const random = randomFor(3, 'moments');
    const lists = [...squareMap(4), []];
    const weights = rowStandardised(binaryWeights(lists));
    const values = lists.map(() => random.uniform() ** 3);
    const draws = Array.from({ length: 4000 }, () => {
      const dealt = [...values];
      for (let left = dealt.length; left > 1; left -= 1) {
        const chosen = Math.floor(random.uniform() * left);
        [dealt[chosen], dealt[left - 1]] = [dealt[left - 1] ?? 0, dealt[chosen] ?? 0];
      }
      return { i: moran(dealt, weights)?.index ?? NaN, c: geary(dealt, weights)?.ratio ?? NaN };
    });
    const mean = (of: number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
    const variance = (of: number[]): number => mean(of.map((value) => (value - mean(of)) ** 2));
    const [i, c] = [draws.map((draw) => draw.i), draws.map((draw) => draw.c)];
    const [formula, formulaC] = [moran(values, weights), geary(values, weights)];
    expect(mean(i)).toBeCloseTo(formula?.expected ?? NaN, 1);
    expect(variance(i) / (formula?.randomisation?.variance ?? NaN)).toBeCloseTo(1, 0.9);
    expect(variance(c) / (formulaC?.randomisation?.variance ?? NaN)).toBeCloseTo(1, 0.9);
  });

  it('values that are all alike, and maps without neighbours, have no index', () => {
    expect(
      moran(
        slope.map(() => 0.1),
        board,
      ),
    ).toBeNull();
    expect(
      geary(
        slope.map(() => 0.1),
        board,
      ),
    ).toBeNull();
    expect(moran([1, 2], binaryWeights([[], []]))).toBeNull();
    expect(
      moranPermutation(
        slope.map(() => 0),
        board,
        9,
        randomFor(1, 'a'),
      ),
    ).toBeNull();
  });

  it('where each is the neighbour of all there is an index and no test', () => {
    const all = binaryWeights([0, 1, 2, 3, 4].map((area) => [0, 1, 2, 3, 4].filter((other) => other !== area)));
    const { index, randomisation } = moran([1, 2, 3, 4, 9], all) ?? {};
    expect(index).toBeCloseTo(-0.25, 12);
    expect(randomisation).toBeNull();
  });

  it('one seed gives one p', () => {
    const p = () => moranPermutation(slope, board, 199, randomFor(5, 'same'));
    expect(p()).toEqual(p());
    expect(p()?.pGreater).toBe(1 / 200);
  });

  it('equal permutations count on both sides', () => {
    const two = binaryWeights([[1], [0]]);
    expect(moranPermutation([1, 2], two, 99, randomFor(1, 'tie'))).toMatchObject({ pGreater: 1, pTwoSided: 1 });
  });

  it('values that cannot be are refused', () => {
    expect(() => moran([1, 2], board)).toThrow(RangeError);
    expect(() =>
      geary(
        slope.map((_, at) => (at === 3 ? NaN : at)),
        board,
      ),
    ).toThrow(RangeError);
    expect(() => moranPermutation(slope, board, 0, randomFor(1, 'a'))).toThrow(RangeError);
  });
});
