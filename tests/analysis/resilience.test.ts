import { describe, expect, it } from 'vitest';
import type { InputIndicator } from '../../server/analysis/inputs.ts';
import { resilience } from '../../server/analysis/resilience.ts';

const codes = Array.from({ length: 30 }, (_, at) => `A${at}`);
/** Areas drift a little, each in its own way. */
const indicator = (at: number, changes: Partial<InputIndicator> = {}): InputIndicator => ({
  ...{ code: `m${at}`, name: `Measure ${at}`, unit: '%', goodDirection: 'up', pillar: `pillar ${at % 2}`, weight: 1 },
  ...{ source: 'Survey', caveat: '', baseline: { mean: 50, sd: 10 } },
  zone: { before: 45, after: 60 },
  areas: codes.map((code, place) => ({ code, before: 50, after: 50 + (((place * 7 + at * 3) % 11) - 5) / 2 })),
  ...changes,
});
const four = [0, 1, 2, 3].map((at) => indicator(at));
const found = (indicators: InputIndicator[]) => resilience(indicators, codes, 1);
const first = (changes: Partial<InputIndicator>) => {
  const [one] = found([indicator(0, changes)]).indicators;
  if (one === undefined) throw new Error('There is no measure.');
  return one;
};

describe('social resilience', () => {
  it('measures a change in the spread of the baseline year, less that of comparison areas', () => {
    const usual = first({ areas: codes.map((code) => ({ code, before: 50, after: 55 })) });
    expect(usual.change?.value).toBeCloseTo(1.5 - 0.5, 9);
    expect(usual.comparison).toEqual({ before: 50, after: 55 });
  });

  it('turns a measure round of which less is better', () => {
    expect(first({ goodDirection: 'down' }).change?.value).toBeCloseTo(-(first({}).change?.value ?? 0), 9);
  });

  it('says nothing of a measure without a baseline, or without a value of the zone', () => {
    for (const one of [first({ baseline: null }), first({ zone: { before: 45, after: null } })]) {
      expect([one.change, one.p, one.q]).toEqual([null, null, null]);
    }
  });

  it('has no p among fewer than 20 areas', () => {
    const few = resilience([indicator(0)], codes.slice(0, 18), 1).indicators[0];
    expect([few?.p, few?.change === null]).toEqual([null, false]);
    expect(resilience([indicator(0)], codes.slice(0, 19), 1).indicators[0]?.p).toBe(1 / 20);
  });

  it('counts an area that changed exactly as much as one that changed at least as much', () => {
    const rise = (by: number) => ({ before: 45, after: 45 + by });
    const areas = codes.map((code, at) => ({ code, ...rise(at === 0 ? 15 : 0) }));
    expect(first({ areas, zone: rise(15) }).p).toBe(2 / 31);
  });

  it('scores an index while a quarter of the weight is missing, and no more', () => {
    const missing = { zone: { before: null, after: null } };
    const alike = [0, 1, 2, 3].map((at) => indicator(at, { pillar: 'one' }));
    const lacking = (count: number) => alike.map((one, at) => (at < count ? { ...one, ...missing } : one));
    expect(found(lacking(1)).index?.value).toBeGreaterThan(1);
    expect([found(lacking(2)).index, found(lacking(2)).robustness]).toEqual([null, null]);
  });

  it('places the zone among the areas, and says how far that hangs on weights and measures', () => {
    const { index, robustness } = found(four);
    expect(index?.p).toBe(1 / 31);
    expect(robustness?.weightsLower).toBeLessThanOrEqual(index?.value ?? 0);
    expect(robustness?.weightsUpper).toBeGreaterThanOrEqual(index?.value ?? 0);
    expect(robustness?.leaveOneOut.map(({ without }) => without)).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect(found([indicator(0)]).robustness).toBeNull();
  });

  it('gives no place where places under other weights overlap', () => {
    const unlike = four.map((one, at) => ({
      ...one,
      areas: codes.map((code, place) => ({ code, before: 50, after: 50 + ((place * (at + 3) * 13) % 17) - 8 })),
    }));
    expect(found(unlike).robustness?.rank).toBeNull();
  });

  it('gives one place to everybody’s best under any weights', () => {
    const order = four.map((one) => ({
      ...one,
      areas: codes.map((code, place) => ({ code, before: 50, after: 50 - place / 4 })),
    }));
    expect(found(order).robustness?.rank).toEqual({ value: 1, lower: 1, upper: 1, areas: 31 });
  });

  it('gives the same for the same seed, and the same to areas of other names', () => {
    expect(found(four)).toEqual(found(four));
    const named = four.map((one) => ({ ...one, areas: one.areas.map((area) => ({ ...area, code: `x${area.code}` })) }));
    const renamed = resilience(
      named,
      codes.map((code) => `x${code}`),
      1,
    );
    expect(renamed).toEqual(found(four));
  });

  it('says how many measures improved, and for how many chance is unlikely', () => {
    expect(found(four).sentence).toMatch(/^4 of 4 measures improved more than in comparison areas; for 4 of them/);
    const none = found(four.map((one) => ({ ...one, baseline: null })));
    expect(none.sentence).toMatch(/^None of the measures/);
  });
});
