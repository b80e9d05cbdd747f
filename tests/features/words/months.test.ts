import { describe, expect, it } from 'vitest';
import { addMonths, monthsOf, runsOf, sayMonths, sayRuns } from '../../../server/features/words/months.ts';

describe('months', () => {
  it('cross the year both ways', () => {
    expect([addMonths('2022-12', 1), addMonths('2022-01', -1), addMonths('2022-05', -36)]).toEqual([
      ...['2023-01', '2021-12', '2019-05'],
    ]);
  });

  it('of a period leave out its end', () => {
    expect(monthsOf({ from: '2022-11', to: '2023-02' })).toEqual(['2022-11', '2022-12', '2023-01']);
    expect(monthsOf({ from: '2023-02', to: '2022-11' })).toEqual([]);
  });

  it('are said with the year once where it is one year', () => {
    expect(sayMonths('2019-03', '2019-11')).toBe('March to November 2019');
    expect(sayMonths('2019-11', '2020-03')).toBe('November 2019 to March 2020');
    expect(sayMonths('2020-03', '2020-03')).toBe('March 2020');
  });

  it('that follow each other are one run', () => {
    expect(runsOf(['2020-02', '2019-12', '2020-01', '2021-05'])).toEqual([
      ['2019-12', '2020-02'],
      ['2021-05', '2021-05'],
    ]);
    expect(sayRuns(['2019-01', '2019-03', '2019-05'], 1)).toBe('January 2019 and 2 more gaps');
    expect(sayRuns(['2019-01', '2019-03'], 1)).toBe('January 2019 and 1 more gap');
  });
});
