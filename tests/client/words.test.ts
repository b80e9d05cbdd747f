import { describe, expect, it } from 'vitest';
import { answersQuestion } from '../../client/api.ts';
import { addMonths, endAfter, lastBefore, monthList } from '../../client/months.ts';
import {
  areaWords,
  dateName,
  figureSentence,
  figureWords,
  listWords,
  monthName,
  periodWords,
  plural,
  rateNumber,
  rateWords,
  shareWords,
} from '../../client/words.ts';

describe('words', () => {
  it('name months, dates and periods in full', () => {
    expect(monthName('2021-04')).toBe('April 2021');
    expect(dateName('2021-04-09')).toBe('9 April 2021');
    expect(periodWords('2021-04', '2022-03')).toBe('April 2021 to March 2022');
    expect(periodWords('2021-04', '2021-04')).toBe('April 2021');
  });

  it('never say a withheld or missing figure as a number', () => {
    expect(figureWords('[c]')).toBe('[c]');
    expect(figureWords('[x]')).toBe('[x]');
    expect(figureWords(0)).toBe('0');
    expect(figureSentence('[c]')).toBe('withheld to protect people');
    expect(figureSentence('[x]')).toBe('not available');
  });

  it('give a rate the decimals that carry meaning', () => {
    expect([0, 0.456, 9.1, 24.19, 1_204.4].map(rateNumber)).toEqual(['0', '0.46', '9.1', '24.2', '1,204']);
    const rate = { value: 24.2, lower: 19.1, upper: 30.2, confidence: 0.95, unit: 'per 1,000 people a year' };
    expect(rateWords(rate)).toBe('24.2 per 1,000 people a year (95% interval 19.1 to 30.2)');
    expect(rateWords({ ...rate, value: '[c]', lower: '[c]', upper: '[c]' })).toBe('Rate withheld to protect people');
  });

  it('say shares, areas, plurals and lists plainly', () => {
    expect([0, 0.001, 0.425, 1].map(shareWords)).toEqual(['0%', 'under 1%', '43%', '100%']);
    expect([42_000, 2_345_000].map(areaWords)).toEqual(['4 hectares', '2.3 km²']);
    expect([plural(1, 'month'), plural(0, 'month'), plural(1_200, 'person', 'people')]).toEqual([
      '1 month',
      '0 months',
      '1,200 people',
    ]);
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('months', () => {
  it('step over the turn of the year', () => {
    expect(addMonths('2021-11', 3)).toBe('2022-02');
    expect(addMonths('2021-01', -1)).toBe('2020-12');
    expect(monthList('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(monthList('2022-02', '2021-11')).toEqual([]);
    expect(lastBefore(endAfter('2021-12'))).toBe('2021-12');
  });
});

describe('an answer', () => {
  const answer = {
    question: { kind: 'ward', category: 'asb', agency: null, period: { from: '2021-04', to: '2022-04' } },
  };
  const asked = 'kind=ward&category=asb&from=2021-04&to=2022-04';

  it('is taken when it repeats the question', () => {
    expect(answersQuestion(answer, new URLSearchParams(asked))).toBe(true);
    expect(answersQuestion({ items: [] }, new URLSearchParams(asked))).toBe(true);
  });

  it('is turned away when it is the answer to another one', () => {
    for (const other of [
      asked.replace('asb', 'violence'),
      asked.replace('2022-04', '2022-05'),
      asked.replace('category=asb&', ''),
      `${asked}&agency=fire`,
      asked.replace('ward', 'brick'),
    ]) {
      expect(answersQuestion(answer, new URLSearchParams(other))).toBe(false);
    }
  });
});
