import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageByYear,
  coverageCounts,
  coverageRuns,
  coverageSpan,
  coverageStrip,
  type CoverageState,
} from '../../../client/data/coverage.ts';
import { addMonths } from '../../../client/months.ts';
import type { CoverageMonth } from '../../../server/features/datasets/contract.ts';

const came = (month: string, state: CoverageState = 'full'): CoverageMonth => ({
  month,
  state,
  read: state === 'missing' ? null : 10,
  placed: state === 'missing' ? null : 9,
  unplaced: state === 'missing' ? null : 1,
  rejected: state === 'missing' ? null : 0,
});

describe('the span of all datasets', () => {
  it('runs from the first month that came to the last, over all of them', () => {
    const datasets = [{ coverage: [came('2021-03')] }, { coverage: [came('2020-12'), came('2022-01', 'partial')] }];
    expect(coverageSpan(datasets)).toEqual({ first: '2020-12', last: '2022-01' });
  });

  it('does not begin at a month that never came', () => {
    expect(coverageSpan([{ coverage: [came('2019-01', 'missing'), came('2021-03')] }])).toEqual({
      first: '2021-03',
      last: '2021-03',
    });
  });

  it('is nothing when nothing came', () => {
    expect(coverageSpan([{ coverage: [] }])).toBeNull();
    expect(coverageSpan([])).toBeNull();
  });
});

describe('the strip of a dataset', () => {
  it('says missing, with no figures, for a month that was not named', () => {
    const strip = coverageStrip([came('2021-01'), came('2021-03')], { first: '2021-01', last: '2021-03' });
    expect(strip.map(({ state }) => state)).toEqual(['full', 'missing', 'full']);
    expect(strip[1]).toMatchObject({ read: null, placed: null, unplaced: null, rejected: null });
  });

  it('has exactly the months of the span, whatever came outside it', () => {
    const strip = coverageStrip([came('2018-01'), came('2030-01')], { first: '2021-01', last: '2021-02' });
    expect(strip.map(({ month }) => month)).toEqual(['2021-01', '2021-02']);
  });

  it('joins neighbours of one state, and loses no month', () => {
    const states = fc.array(fc.constantFrom<CoverageState>('full', 'partial', 'missing', 'withheld'), { minLength: 1 });
    fc.assert(
      fc.property(states, (list) => {
        const strip = list.map((state, step) => came(addMonths('2010-01', step), state));
        const runs = coverageRuns(strip);
        expect(runs.reduce((sum, { months }) => sum + months, 0)).toBe(strip.length);
        runs.slice(1).forEach((run, step) => {
          expect(run.state).not.toBe(runs[step]?.state);
        });
      }),
    );
  });

  it('lays years out from January to December, with nothing outside the span', () => {
    const [first, second] = coverageByYear(coverageStrip([came('2021-12')], { first: '2021-12', last: '2022-01' }));
    expect(first?.year).toBe('2021');
    expect(first?.months[10]).toBeNull();
    expect(first?.months[11]?.state).toBe('full');
    expect(second?.months[0]?.state).toBe('missing');
    expect(second?.months).toHaveLength(12);
  });

  it('counts a withheld month as received and a missing month as not', () => {
    const strip = [
      came('2021-01'),
      came('2021-02', 'withheld'),
      came('2021-03', 'missing'),
      came('2021-04', 'partial'),
    ];
    expect(coverageCounts(strip)).toEqual({ full: 1, partial: 1, missing: 1, withheld: 1, months: 4, received: 3 });
  });
});
