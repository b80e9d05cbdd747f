import { describe, expect, it } from 'vitest';
import { allSentence, runWords, stripSentence } from '../../../client/data/coverage-words.ts';
import type { CoverageState } from '../../../client/data/coverage.ts';
import type { CoverageMonth, Dataset } from '../../../server/features/datasets/contract.ts';

const came = (month: string, state: CoverageState = 'full'): CoverageMonth => ({
  month,
  state,
  read: 10,
  placed: 10,
  unplaced: 0,
  rejected: 0,
});
const dataset = (name: string, coverage: CoverageMonth[]): Dataset => ({
  code: name.toLowerCase(),
  name,
  agency: 'police',
  agencyName: 'Police',
  licence: 'OGL',
  grain: 'point',
  period: 'month',
  note: null,
  format: 'police-uk-street',
  withheldUpTo: 0,
  coverage,
  sentence: '',
});

describe('a run of months in words', () => {
  it('names one month once and a year once', () => {
    expect(runWords({ first: '2020-03', last: '2020-03' })).toBe('March 2020');
    expect(runWords({ first: '2019-03', last: '2019-11' })).toBe('March to November 2019');
    expect(runWords({ first: '2022-11', last: '2023-12' })).toBe('November 2022 to December 2023');
  });
});

describe('the sentence of one strip', () => {
  const span = { first: '2020-01', last: '2020-06' };

  it('names the gaps and counts what is partial or withheld', () => {
    const months = [came('2020-01'), came('2020-02', 'partial'), came('2020-05', 'withheld'), came('2020-06')];
    expect(stripSentence({ coverage: months }, span)).toBe(
      '4 of 6 months. 1 partial. 1 withheld. Not available: March to April 2020.',
    );
  });

  it('says in words that nothing came', () => {
    expect(stripSentence({ coverage: [] }, span)).toBe('None of the 6 months have come.');
  });
});

describe('the sentence of all datasets', () => {
  it('names the gap when only one dataset has one', () => {
    const whole = dataset('Fires', [came('2021-01'), came('2021-02'), came('2021-03')]);
    const short = dataset('Crime', [came('2021-01'), came('2021-03')]);
    expect(allSentence([whole, short])).toEqual({
      opening: 'Two datasets, January to March 2021.',
      gap: 'Crime did not come for February 2021',
    });
  });

  it('counts the months when several have gaps', () => {
    const one = dataset('Fires', [came('2021-01')]);
    const other = dataset('Crime', [came('2021-03')]);
    expect(allSentence([one, other]).gap).toBe('2 of them lack 4 months between them');
  });

  it('says when all is there and when nothing is', () => {
    expect(allSentence([dataset('Fires', [came('2021-01')])]).opening).toBe(
      'One dataset, January 2021. Every month of each has come.',
    );
    expect(allSentence([dataset('Fires', [])])).toEqual({ opening: 'One dataset; no month has come yet.', gap: null });
  });
});
