import { describe, expect, test } from 'vitest';
import { monthList } from '../../../client/months.ts';
import { quarterSentences, type QuarterAnswers } from '../../../client/zones/quarter-sentence.ts';

const yearsMonths = monthList('2025-10', '2026-09');
const quarter = { from: '2026-07', to: '2026-10' };
const estimate = (value: number, lower: number, upper: number) => ({ value, lower, upper });
const rate = estimate(70, 60, 80);
const trend: NonNullable<QuarterAnswers['trend']> = {
  lastQuarter: { period: quarter, count: 81, expected: 60.2, upper: 77, p: 0.01, isAbove: true, sentence: '' },
  change: {
    earlier: { period: quarter, count: 250, rate },
    later: { period: quarter, count: 275, rate },
    percent: estimate(10, -7.4, 30.6),
    months: yearsMonths,
    dispersion: 1,
    isBeyondChance: false,
    sentence: '',
  },
  whyNoChange: null,
  whyNoQuarter: null,
};
const category = (name: string, excess: number, isBeyondChance: boolean | null) => ({
  code: name,
  name,
  count: 30,
  expected: 20,
  excess: estimate(excess, excess - 5, excess + 5),
  ratio: estimate(1.5, 1.1, 1.9),
  isBeyondChance,
});
const drivers = {
  categories: [category('Drugs', 12, true), category('Burglary', 8, true), category('Noise', 3, false)],
};
const alert = (name: string | null) => ({
  kind: 'exceedance' as const,
  footprint: { kind: 'zone' as const, code: 'a', name: 'A' },
  category: name === null ? null : { code: name, name },
  period: quarter,
  count: 9,
  expected: 3,
  upper: 7,
  p: 0.001,
  q: 0.01,
  change: null,
  ratio: null,
  sentence: '',
});
const alerts = {
  tested: { areas: 1, categories: 9, lacking: 0 },
  items: [alert('Drugs'), alert('Drugs'), alert(null)],
};

describe('the sentence of the quarter', () => {
  test('says the quarter, the year, what lies behind it and what raises an alert, each number with its limits', () => {
    expect(quarterSentences({ trend, drivers, alerts })).toEqual([
      'July to September 2026 brought 81, where about 60 were to be expected and one forecast in 40 would be above 77. That is more than chance.',
      'Against the year before there is no change beyond chance: +10% (95% interval −7% to +31%).',
      'Furthest above what is to be expected here: Drugs, +12 (95% interval +7 to +17); then Burglary.',
      'Drugs and all demand raise an alert.',
    ]);
  });

  test('shows no number where one is withheld or a limit is not available', () => {
    const hidden = quarterSentences({
      trend: {
        ...trend,
        lastQuarter: trend.lastQuarter && { ...trend.lastQuarter, count: '[c]' },
        change: trend.change && { ...trend.change, percent: { value: 10, lower: '[x]', upper: '[x]' } },
      },
      drivers: { categories: [] },
      alerts: { ...alerts, items: [] },
    });
    expect(hidden.join(' ').replace('July to September 2026', '')).not.toMatch(/\d/);
    expect(hidden[0]).toContain('withheld to protect people');
    expect(hidden.at(-1)).toBe('Nothing raises an alert.');
  });

  test('says what is missing instead of a forecast or a change', () => {
    const why = 'Nothing came for 3 of the months before.';
    expect(
      quarterSentences({
        trend: { lastQuarter: null, change: null, whyNoChange: why, whyNoQuarter: why },
        drivers: null,
        alerts: null,
      }),
    ).toEqual([
      'Whether the last quarter was out of the ordinary cannot be told: nothing came for 3 of the months before.',
      'No change over a year can be told: nothing came for 3 of the months before.',
    ]);
  });

  test('says when a year is compared by some of its months only', () => {
    const change = trend.change && { ...trend.change, months: yearsMonths.slice(3) };
    expect(quarterSentences({ trend: { ...trend, change }, drivers: null, alerts: null })[1]).toBe(
      'Against the year before (by the 9 months that came in both years) there is no change beyond chance: +10% (95% interval −7% to +31%).',
    );
  });

  test('is silent where no question was answered', () => {
    expect(quarterSentences({ trend: null, drivers: null, alerts: null })).toEqual([]);
  });
});
