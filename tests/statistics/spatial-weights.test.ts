import { describe, expect, it } from 'vitest';
import { distanceWeights } from '../../server/statistics/distance-weights.ts';
import {
  binaryWeights,
  neighboursAmong,
  rowStandardised,
  type SpatialWeights,
  withSelf,
} from '../../server/statistics/spatial-weights.ts';

/** The sums as they are defined, over all pairs. */
function sums({ areas, starts, neighbours, weights }: SpatialWeights): number[] {
  const w = Array.from({ length: areas }, () => new Array<number>(areas).fill(0));
  for (let i = 0; i < areas; i += 1) {
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const row = w[i];
      if (row !== undefined) row[neighbours[at] ?? 0] = weights[at] ?? 0;
    }
  }
  const of = (i: number, j: number): number => w[i]?.[j] ?? 0;
  const all = Array.from(w.keys());
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return [
    sum(w.flat()),
    sum(all.flatMap((i) => all.map((j) => (of(i, j) + of(j, i)) ** 2))) / 2,
    sum(all.map((i) => sum(all.map((j) => of(i, j) + of(j, i))) ** 2)),
  ];
}

describe('weights between areas', () => {
  const lists = [[1, 2], [0], [1, 3], [2], []];
  const binary = binaryWeights(lists);

  it.each([
    ['binary', binary],
    ['row-standardised', rowStandardised(binary)],
    ['with self', withSelf(binary)],
  ])('%s: the three sums are those of the definition, also where a neighbour is named from one side', (_, weights) => {
    const [s0, s1, s2] = sums(weights);
    expect(weights.s0).toBeCloseTo(s0 ?? NaN, 12);
    expect(weights.s1).toBeCloseTo(s1 ?? NaN, 12);
    expect(weights.s2).toBeCloseTo(s2 ?? NaN, 12);
  });

  it('an area without neighbours is an island, also when it is its own neighbour', () => {
    expect([binary, rowStandardised(binary), withSelf(binary)].map(({ islands }) => islands)).toEqual([[4], [4], [4]]);
  });

  it('areas without a figure can be left out; the others keep their neighbours among themselves', () => {
    expect(neighboursAmong(lists, [true, true, false, true, true])).toEqual([[1], [0], [], []]);
  });

  it('distance makes neighbours up to and with the furthest, nearer ones heavier where a power is given', () => {
    const places = [0, 3, 4, 10].map((x) => ({ x, y: 0 }));
    expect(Array.from(distanceWeights(places, 4).neighbours)).toEqual([1, 2, 0, 2, 0, 1]);
    expect(Array.from(distanceWeights(places, 4, 2).weights.subarray(0, 2))).toEqual([1 / 9, 1 / 16]);
    expect(distanceWeights(places, 4).islands).toEqual([3]);
  });

  it('lists that cannot be are refused', () => {
    expect(() => binaryWeights([])).toThrow(RangeError);
    expect(() => binaryWeights([[0]])).toThrow(RangeError);
    expect(() => binaryWeights([[1], [2]])).toThrow(RangeError);
    expect(() => binaryWeights([[1, 1], [0]])).toThrow(RangeError);
    expect(() => withSelf(withSelf(binary))).toThrow(RangeError);
    expect(() => distanceWeights([{ x: 0, y: 0 }], 0)).toThrow(RangeError);
    expect(() => distanceWeights([{ x: NaN, y: 0 }], 1)).toThrow(RangeError);
    const twice = { x: 1, y: 1 };
    expect(() => distanceWeights([twice, twice], 1, 1)).toThrow(RangeError);
  });
});
