import { afterAll, describe, expect, it } from 'vitest';
import { hotSpots } from '../../../server/analysis/spatial/hot-spots.ts';
import { inputHash } from '../../../server/analysis/spatial/input-hash.ts';
import { spatialPool } from '../../../server/analysis/spatial/pool.ts';
import { binaryWeights } from '../../../server/statistics/spatial-weights.ts';

const pool = spatialPool(() => new Error('busy'));
afterAll(() => pool.close());

const size = 30;
const ring = binaryWeights(Array.from({ length: size }, (_, at) => [(at + 1) % size, (at + size - 1) % size]));
const input = (permutations = 999, seed = 1) => ({
  ...{ statistic: 'gi' as const, permutations, seed, q: 0.05, weights: ring, whole: null },
  values: Float64Array.from({ length: size }, (_, at) => (at < 5 ? 10 + at : at % 3)),
});

describe('the threads for statistics of maps', () => {
  it('give what the function itself gives, with the hash of the question', async () => {
    const { answer, inputHash: hash } = await pool.run('hotSpots', input());
    expect(answer).toEqual(hotSpots(input()));
    expect(hash).toBe(inputHash('hotSpots', input()));
  });

  it('give the same answer again without working it out again', async () => {
    const [one, other] = await Promise.all([pool.run('hotSpots', input()), pool.run('hotSpots', input())]);
    expect(other.answer).toBe(one.answer);
  });

  it('stop when the one who asked gives up, and go on answering others', async () => {
    const giveUp = new AbortController();
    const asked = pool.run('hotSpots', input(99_999, 2), giveUp.signal);
    giveUp.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    await expect(pool.run('hotSpots', input(999, 3))).resolves.toBeDefined();
  });

  it('refuse when too much waits', async () => {
    const full = spatialPool(() => new Error('busy'));
    const asked = Array.from({ length: 17 }, (_, seed) => full.run('hotSpots', input(999, seed)));
    const outcomes = Promise.allSettled(asked);
    await expect(asked[16]).rejects.toThrow('busy');
    await full.close();
    await outcomes;
  });
});

describe('the hash of a question', () => {
  it('does not depend on the order of names, and does on every figure and setting', () => {
    expect(inputHash('a', { x: 1, y: Float64Array.of(1) })).toBe(inputHash('a', { y: Float64Array.of(1), x: 1 }));
    expect(inputHash('a', input(999, 1))).not.toBe(inputHash('a', input(999, 2)));
    expect(inputHash('a', { x: Float64Array.of(1, 2) })).not.toBe(inputHash('a', { x: Float64Array.of(1, 3) }));
    expect(inputHash('a', { x: null })).not.toBe(inputHash('a', { x: [] }));
  });
});
