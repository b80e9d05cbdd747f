import { describe, expect, it } from 'vitest';
import { clearOfQuiet, type Side } from '../../server/statistics/clear-of-quiet.ts';
import { binaryWeights } from '../../server/statistics/spatial-weights.ts';

/** A street of houses, each next to the one before and after. */
const street = (houses: number) =>
  binaryWeights(
    Array.from({ length: houses }, (_, house) => [house - 1, house + 1].filter((one) => one >= 0 && one < houses)),
  );
const told = (length: number, high: readonly number[], side: Side = 1): (Side | 0)[] =>
  Array.from({ length }, (_, area) => (high.includes(area) ? side : 0));

describe('areas that are themselves clear of the quiet ones', () => {
  // The third house and the fifth are high, the fourth between them is not.
  const values = Float64Array.from([1, 2, 9, 2, 9, 2, 1, 2, 1, 2, 1, 2]);
  const beyond = told(12, [2, 3, 4]);

  it('leave out the quiet area in the middle of a hot spot', () => {
    const placed = clearOfQuiet(values, street(12), beyond, 1);
    expect(placed).toEqual([
      ...['neither', 'neither', 'in it', 'beside it', 'in it', 'neither'],
      ...['neither', 'neither', 'neither', 'neither', 'neither', 'neither'],
    ]);
  });

  it('take in a rim that is higher than 39 in 40 of the quiet areas', () => {
    const many = Float64Array.from({ length: 100 }, (_, area) => (area < 2 ? 50 + area : area % 10));
    const placed = clearOfQuiet(many, street(100), told(100, [0]), 1);
    expect(placed.slice(0, 3)).toEqual(['in it', 'in it', 'neither']);
  });

  it('are told of low ones by the same rule the other way round', () => {
    const placed = clearOfQuiet(
      values.map((value) => -value),
      street(12),
      told(12, [2, 3, 4], -1),
      -1,
    );
    expect(placed).toEqual(clearOfQuiet(values, street(12), beyond, 1));
  });

  it('say nothing of an island, and need no quiet area to be told', () => {
    expect(clearOfQuiet(Float64Array.of(3, 3), binaryWeights([[], []]), [null, null], 1)).toEqual([
      'neither',
      'neither',
    ]);
    expect(clearOfQuiet(Float64Array.of(3, 4), street(2), [1, 1], 1)).toEqual(['in it', 'in it']);
  });
});
