import { describe, expect, it } from 'vitest';
import { reachedLooks } from '../../../server/features/evaluations/looks.ts';
import { type Feed, seriesOf, windowOf, worstYear } from '../../../server/features/evaluations/window.ts';
import { monthsOf } from '../../../server/features/words/months.ts';
import { planWith } from './evaluated-county.ts';

const feed = (name: string, months: string[]): Feed => ({
  dataset: { id: 1, code: name, name, agency_id: 1, grain: 'brick', withheld_up_to: 0, period: 'month' },
  received: new Set(months),
});
const all = monthsOf({ from: '2020-01', to: '2024-01' });
const without = (...months: string[]): string[] => all.filter((month) => !months.includes(month));

describe('the months that are looked at', () => {
  it('begin when every dataset in question has begun', () => {
    const late = feed('late', monthsOf({ from: '2020-06', to: '2024-01' }));
    expect(windowOf(planWith(), '2023-07', [feed('whole', all), late], []).from).toBe('2020-06');
  });

  it('leave out a month that any dataset lacks, naming those that did not come', () => {
    const feeds = [feed('Police', without('2021-03')), feed('Council', without('2021-03', '2021-08'))];
    const { leftOut, missing } = windowOf(planWith(), '2022-07', feeds, []);
    expect(missing).toEqual(['2021-03', '2021-08']);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'Police and Council did not come for this month.',
      'Council did not come for this month.',
    ]);
  });

  it('are 0 where the file came and held nothing, and null where it did not come', () => {
    const window = windowOf(planWith(), '2022-07', [feed('Police', without('2021-03'))], []);
    const series = seriesOf(window, new Map([['2021-04', 7]]));
    const at = (month: string) => series[window.months.indexOf(month)];
    expect([at('2021-02'), at('2021-03'), at('2021-04')]).toEqual([0, null, 7]);
  });

  it('count more than two absent months of any twelve as a gap', () => {
    const months = monthsOf({ from: '2020-01', to: '2022-01' });
    expect(worstYear(['2020-03', '2021-02'], months, 2)).toBeNull();
    expect(worstYear(['2020-03', '2020-09', '2021-03'], months, 2)).toBeNull();
    expect(worstYear(['2020-03', '2020-09', '2021-02'], months, 2)).toMatch(/March 2020.*February 2021/);
  });

  it('go on with a shock that has no end yet', () => {
    const shock = { kind: 'shock' as const, from: '2022-05', to: null, text: 'Strike', leaveOut: false };
    expect(windowOf(planWith(), '2022-07', [feed('Police', all)], [shock]).shocks[0]?.to).toBe('2022-07');
  });
});

describe('a look', () => {
  const plan = planWith({ lagMonths: 3, looks: [6, 12] });

  it('is reached when its last month after the lag has come from every dataset', () => {
    const until = (month: string) => feed('Police', monthsOf({ from: '2020-01', to: month }));
    expect(reachedLooks(plan, [until('2023-03')])).toEqual({ at: null, end: '2023-03' });
    expect(reachedLooks(plan, [until('2023-04')])).toEqual({ at: 6, end: '2023-04' });
    expect(reachedLooks(plan, [until('2024-01'), until('2023-05')]).at).toBe(6);
    expect(reachedLooks(plan, [until('2024-01')])).toEqual({ at: 12, end: '2023-10' });
  });

  it('is refused when it is not registered or not reached', () => {
    const feeds = [feed('Police', monthsOf({ from: '2020-01', to: '2023-06' }))];
    expect(() => reachedLooks(plan, feeds, 24)).toThrow('not registered');
    expect(() => reachedLooks(plan, feeds, 12)).toThrow('every month up to September 2023');
  });
});
