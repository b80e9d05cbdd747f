import { describe, expect, it } from 'vitest';
import { exactPoissonInterval } from '../../server/statistics/exact-poisson.ts';
import { funnelPlace, proportionFunnel, ratioFunnel } from '../../server/statistics/funnel-limits.ts';
import { funnelOverDispersion } from '../../server/statistics/funnel-over-dispersion.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';

describe('the lines of a funnel', () => {
  it('of ratios run where the observed count just stands out', () => {
    const { lower, upper } = ratioFunnel(20);
    expect(exactPoissonInterval(20).upper).toBeCloseTo(lower.expected, 12);
    expect(lower.ratio).toBeLessThan(1);
    expect(upper?.ratio).toBeGreaterThan(1);
    expect(ratioFunnel(0).upper).toBeNull();
  });

  it('of proportions are those whose Wilson interval touches the baseline', () => {
    const { lower, upper } = proportionFunnel(0.3, 50);
    expect(wilsonInterval(lower, 50).upper).toBeCloseTo(0.3, 12);
    expect(wilsonInterval(upper, 50).lower).toBeCloseTo(0.3, 12);
    expect(proportionFunnel(0.01, 2)).toMatchObject({ lower: 0 });
    expect(() => proportionFunnel(2, 5)).toThrow(RangeError);
    expect(() => proportionFunnel(0.5, 0)).toThrow(RangeError);
  });

  it('a count ten times what is expected lies above both, one as expected inside', () => {
    const place = (observed: number) => funnelPlace(10, (confidence) => exactPoissonInterval(observed, confidence));
    expect([100, 18, 10, 3, 0].map(place)).toEqual(['high 0.001', 'high 0.025', 'inside', 'low 0.025', 'low 0.001']);
  });
});

describe('areas that differ by more than chance', () => {
  const areas = (spread: number) =>
    Array.from({ length: 21 }, (_, i) => ({ observed: 100 * (1 + (spread * (i - 10)) / 10), expected: 100 }));

  it('stand out less once that is allowed for', () => {
    const { tau2, z, adjustedZ } = funnelOverDispersion(areas(0.8));
    expect(tau2).toBeGreaterThan(0);
    z.forEach((value, i) => expect(Math.abs(adjustedZ[i] ?? NaN)).toBeLessThanOrEqual(Math.abs(value)));
  });

  it('are left as they are where chance is enough', () => {
    const { tau2, z, adjustedZ } = funnelOverDispersion(areas(0.05));
    expect(tau2).toBe(0);
    expect(adjustedZ).toEqual(z);
  });

  it('refuses two areas, and one where nothing is expected', () => {
    expect(() => funnelOverDispersion(areas(1).slice(0, 2))).toThrow(RangeError);
    expect(() => funnelOverDispersion([...areas(1), { observed: 1, expected: 0 }])).toThrow(RangeError);
  });
});
