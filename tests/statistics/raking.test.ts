import { describe, expect, it } from 'vitest';
import { rakedReplicates } from '../../server/statistics/raked-replicates.ts';
import { type Margin, rakedWeights } from '../../server/statistics/raking.ts';
import { randomFor } from '../../server/statistics/random.ts';

const sex: Margin = { name: 'sex', groups: ['F', 'F', 'F', 'M', 'M', 'M'], population: { F: 60, M: 40 } };
const age: Margin = {
  name: 'age',
  groups: ['young', 'old', 'old', 'young', 'young', 'old'],
  population: { young: 30, old: 70 },
};
const ones = [1, 1, 1, 1, 1, 1];
const weigh = (weights: readonly number[], { groups }: Margin, group: string) =>
  weights.reduce((sum, weight, i) => (groups[i] === group ? sum + weight : sum), 0);

describe('raking', () => {
  it('makes the sample weigh what the population counts, in every margin', () => {
    const { weights, largestMarginError } = rakedWeights(ones, [sex, age]);
    expect(largestMarginError).toBeLessThan(1e-10);
    expect(weigh(weights, sex, 'F')).toBeCloseTo(60, 7);
    expect(weigh(weights, age, 'old')).toBeCloseTo(70, 7);
  });

  it('does not mind the unit of the base weights', () => {
    const one = rakedWeights([1, 2, 3, 1, 2, 3], [sex, age], { tolerance: 1e-13 });
    const other = rakedWeights([10, 20, 30, 10, 20, 30], [sex, age], { tolerance: 1e-13 });
    other.weights.forEach((weight, i) => expect(weight).toBeCloseTo(one.weights[i] ?? NaN, 9));
  });

  it('cuts weights far from the mean, and meets the margins again', () => {
    const base = [1, 1, 1, 1, 1, 60];
    const free = rakedWeights(base, [sex, age]);
    const cut = rakedWeights(base, [sex, age], { trim: [0.3, 1.5] });
    expect(cut.trimmed).toBeGreaterThan(0);
    expect(Math.max(...cut.weights)).toBeLessThan(Math.max(...free.weights));
    expect(cut.largestMarginError).toBeLessThan(1e-10);
  });

  it('keeps the first margin’s total where another was perturbed, and says so', () => {
    const perturbed = { ...age, population: { young: 30.1, old: 70.2 } };
    const { weights, rescaled } = rakedWeights(ones, [sex, perturbed]);
    expect(rescaled).toEqual(['age']);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 7);
  });

  it('leaves a group without people and without respondents alone', () => {
    const { largestMarginError } = rakedWeights(ones, [{ ...age, population: { ...age.population, oldest: 0 } }]);
    expect(largestMarginError).toBeLessThan(1e-10);
  });

  it('refuses a group that nobody in the sample belongs to, and names it', () => {
    const wanting = { ...age, population: { young: 30, old: 60, oldest: 10 } };
    expect(() => rakedWeights(ones, [sex, wanting])).toThrow(/No respondent has age “oldest”/);
  });

  it('refuses a weight of zero, a group without population, margins of two populations, and nobody', () => {
    expect(() => rakedWeights([1, 1, 1, 1, 1, 0], [sex])).toThrow(/weights above 0/);
    expect(() => rakedWeights(ones, [{ ...sex, population: { F: 60 } }])).toThrow(/sex “M”/);
    expect(() => rakedWeights(ones, [sex, { ...age, population: { young: 300, old: 700 } }])).toThrow(/differ/);
    expect(() => rakedWeights([], [sex])).toThrow(RangeError);
    expect(() => rakedWeights(ones, [])).toThrow(RangeError);
    expect(() => rakedWeights(ones, [{ ...sex, groups: ['F'] }])).toThrow(/every respondent/);
  });

  it('refuses margins that contradict each other', () => {
    const same = { name: 'same', groups: sex.groups, population: { F: 40, M: 60 } };
    expect(() => rakedWeights(ones, [sex, same], { maxIterations: 50 })).toThrow(/No weights meet all margins/);
  });
});

describe('repeated samples', () => {
  const answers: number[] = Array.from({ length: 80 }, (_, i) => (i % 4 === 0 ? 1 : 0));
  const one: Margin = { name: 'all', groups: answers.map(() => 'all'), population: { all: 80 } };
  const base = answers.map(() => 1);

  it('scatter as the standard error of a proportion says', () => {
    const { weights, unraked } = rakedReplicates(base, [one], randomFor(1, 'replicates'), { replicates: 2000 });
    const shares = weights.map((set) => answers.reduce((sum, answer, i) => sum + answer * (set[i] ?? 0), 0) / 80);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const sd = Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length);
    expect(unraked).toBe(0);
    expect(sd / Math.sqrt((0.25 * 0.75) / 80)).toBeCloseTo(1, 1);
  });

  it('are the same for the same seed, and others for another', () => {
    const sets = (seed: number) => rakedReplicates(base, [one], randomFor(seed, 'a'), { replicates: 3 }).weights;
    expect(sets(5)).toEqual(sets(5));
    expect(sets(5)).not.toEqual(sets(6));
  });

  it('draw whole sampling units', () => {
    const units = answers.map((_, i) => `street ${Math.floor(i / 8)}`);
    const { weights } = rakedReplicates(base, [one], randomFor(2, 'a'), { replicates: 5, design: { units } });
    for (const set of weights) for (let i = 0; i < 80; i += 8) expect(new Set(set.slice(i, i + 8)).size).toBe(1);
  });

  it('with two units in each of many strata scatter as the strata say', () => {
    const strata = answers.map((_, i) => `stratum ${Math.floor(i / 2)}`);
    const values: number[] = answers.map((_, i) => i % 2);
    const { weights } = rakedReplicates(base, [one], randomFor(3, 'a'), { replicates: 2000, design: { strata } });
    const means = weights.map((set) => values.reduce((sum, value, i) => sum + value * (set[i] ?? 0), 0) / 80);
    const variance = means.reduce((sum, mean) => sum + (mean - 0.5) ** 2, 0) / means.length;
    // 40 strata of two units that differ by 1: Σ 2 × 2 × (½/80)².
    expect(variance / (40 * 4 * (0.5 / 80) ** 2)).toBeCloseTo(1, 1);
  });

  it('refuse a stratum of one unit', () => {
    const strata = answers.map((_, i) => (i === 0 ? 'alone' : 'others'));
    expect(() => rakedReplicates(base, [one], randomFor(3, 'a'), { design: { strata } })).toThrow(/two sampling units/);
  });

  it('refuse groups so small that most samples lack them', () => {
    const rare = { name: 'rare', groups: ['a', 'b', 'c', 'd'], population: { a: 1, b: 1, c: 1, d: 1 } };
    expect(() => rakedReplicates([1, 1, 1, 1], [rare], randomFor(1, 'a'))).toThrow(/fewer than half/);
  });
});
