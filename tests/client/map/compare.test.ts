import { describe, expect, it } from 'vitest';
import { comparedRows, differenceWords, sortCompared } from '../../../client/map/compare/compare-rows.ts';
import { comparedFile } from '../../../client/map/compare/compare-file.ts';
import { rightSide, sideWords } from '../../../client/map/compare/sides.ts';
import type { Shown } from '../../../client/map/shown.ts';
import type { Figure } from '../../../server/features/words/contract.ts';

const year = { first: '2021-04', last: '2022-03' };
const choice = { category: 'asb', agency: null };
const sideOf = (search: string, earliest = '2019-01') => rightSide(new URLSearchParams(search), choice, year, earliest);

const shown = (codes: string[], value: Figure[]): Shown => ({
  measure: 'rate',
  question: {
    ...{ kind: 'ward', footprint: null, category: null, agency: null, dataset: null },
    period: { from: '2021-04', to: '2022-04' },
  },
  ...{ title: '', sentence: '', unit: 'incidents', valueUnit: 'per 1,000 people a year', source: [] },
  ...{ monthsReceived: 12, monthsMissing: [], isDiverging: false, whole: null, basis: null },
  ...{ method: null, against: null, hotspots: null },
  areas: {
    ...{ code: codes, name: codes, people: codes.map(() => 1_000), count: value, value },
    ...{ lower: null, upper: null, rate: null, isBeyondChance: null, spot: null, q: null },
  },
});

describe('the right side of a comparison', () => {
  it('is the same a year earlier when nothing else is asked', () => {
    expect(sideOf('')).toEqual({ category: 'asb', agency: null, span: { first: '2020-04', last: '2021-03' } });
    expect(sideOf('', '2021-01').span).toEqual(year);
  });

  it('is what the address says of it', () => {
    const search = 'right-category=all&right-agency=fire&right-from=2020-01&right-to=2020-02';
    expect(sideOf(search)).toEqual({ category: null, agency: 'fire', span: { first: '2020-01', last: '2020-02' } });
  });

  it('is labelled by its period and by what makes it different', () => {
    const nameOf = { category: (code: string | null) => code ?? 'All demand', agency: () => 'all agencies' };
    const left = { ...choice, span: year };
    expect(sideWords(left, { ...left, category: null }, nameOf)).toBe('asb, April 2021 to March 2022');
    expect(sideWords(left, { ...left, span: { first: '2020-01', last: '2020-01' } }, nameOf)).toBe(
      'April 2021 to March 2022',
    );
  });
});

describe('two answers area by area', () => {
  const rows = comparedRows(shown(['a', 'b', 'c', 'd'], [5, 2, '[c]', 3]), shown(['b', 'a', 'c'], [4, '[c]', 1]));

  it('have a difference only where both are numbers, and otherwise the reason for none', () => {
    expect(rows.map(({ difference }) => difference)).toEqual(['[c]', -2, '[c]', '[x]']);
    expect(sortCompared(rows, { key: 'difference', order: 'descending' }).map(({ code }) => code)).toEqual([
      'b',
      'a',
      'c',
      'd',
    ]);
  });

  it('are taken away with the same numbers', () => {
    const [, first, second] = comparedFile(rows, 'now', 'then');
    expect(first).toEqual(['a', 'a', 5, null, null, '[c]', null, null, '[c]']);
    expect(second).toEqual(['b', 'b', 2, null, null, 4, null, null, -2]);
  });

  it('say differences with their sign, and those of percentages in points', () => {
    expect(differenceWords(-2, { valueUnit: 'incidents' })).toBe('−2.0');
    expect(differenceWords(12, { valueUnit: '%' })).toBe('+12');
  });
});
