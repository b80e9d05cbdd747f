import { describe, expect, it } from 'vitest';
import { firstMonth } from '../../../server/features/evaluations/window.ts';
import { monthsOf } from '../../../server/features/words/months.ts';
import { planWith } from './evaluated-county.ts';

const dataset = {
  id: 1,
  code: 'd',
  name: 'D',
  agency_id: 1,
  grain: 'point' as const,
  withheld_up_to: 0,
  period: 'month' as const,
};
const begins = (months: string[], start: string): string =>
  firstMonth(planWith({ start, preMonths: 36 }), [{ dataset, received: new Set(months) }], []);

describe('the time before the start', () => {
  it('begins after a gap with a month that came itself', () => {
    const came = ['2019-01', '2019-02', ...monthsOf({ from: '2019-12', to: '2022-11' })];
    expect(begins(came, '2021-04')).toBe('2019-12');
  });

  it('begins where it was planned when no more than two months of a year are missing', () => {
    const came = monthsOf({ from: '2018-04', to: '2022-04' }).filter(
      (month) => !['2019-05', '2019-09'].includes(month),
    );
    expect(begins(came, '2021-04')).toBe('2018-04');
  });
});
