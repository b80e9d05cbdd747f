import { describe, expect, it } from 'vitest';
import type { DemandMapAnswer } from '../../../server/features/demand/contract.ts';
import { axisTicks } from '../../../client/charts/axis.ts';
import { missingRuns } from '../../../client/charts/trend-gaps.ts';
import { fillsFor, figuresOf, tooltipOf, valueWords } from '../../../client/map/area-figures.ts';
import { shownDemand } from '../../../client/map/shown.ts';
import { lengthWords, roundLength } from '../../../client/map/scale.ts';
import { keyTarget, moveHandle } from '../../../client/map/slider-span.ts';
import {
  pageLength,
  pageToShow,
  readSort,
  sortedRows,
  sortParam,
  type SortKey,
} from '../../../client/map/table-rows.ts';

const interval = { confidence: 0.95, unit: 'per 1,000 people a year', method: 'Byar' };
const answer: DemandMapAnswer = {
  question: {
    kind: 'ward',
    footprint: null,
    category: null,
    agency: null,
    dataset: null,
    period: { from: '2021-04', to: '2022-04' },
  },
  title: 'All demand',
  unit: 'incidents',
  basis: { method: 'best-fit', sentence: '' },
  source: [],
  monthsReceived: 12,
  monthsMissing: [],
  areas: {
    code: ['a', 'b', 'c', 'd', 'e'],
    name: ['Area 10', 'Area 2', 'Zion', 'Abbey', 'Mill'],
    people: [1_000, 900, 800, null, 700],
    count: [5, 40, '[c]', '[x]', 0],
    rate: [5, 44.4, '[c]', '[x]', 0],
    lower: [1.6, 31.7, '[c]', '[x]', 0],
    upper: [11.7, 60.5, '[c]', '[x]', 5.3],
  },
  whole: { name: 'All', count: 45, rate: { value: 10, lower: 8, upper: 13, ...interval }, people: 3_400 },
  sentence: '',
};

const shown = shownDemand(answer, 'rate');

describe('the handles of the month slider', () => {
  it('stay within the months and never pass each other', () => {
    const range = { first: 10, last: 21 };
    expect(moveHandle(range, 'first', 30, 60)).toEqual({ first: 21, last: 21 });
    expect(moveHandle(range, 'last', 3, 60)).toEqual({ first: 10, last: 10 });
    expect(moveHandle(range, 'last', 99, 60)).toEqual({ first: 10, last: 59 });
    expect(moveHandle(range, 'first', -4, 60)).toEqual({ first: 0, last: 21 });
  });

  it('go by a month, a year, or to the end with the keys', () => {
    const targets = ['ArrowLeft', 'ArrowUp', 'PageUp', 'PageDown', 'Home', 'End', 'a'].map((key) =>
      keyTarget(key, 20, 60),
    );
    expect(targets).toEqual([19, 21, 32, 8, 0, 59, null]);
  });
});

describe('the table of areas', () => {
  const order = (key: SortKey, sense: 'ascending' | 'descending') =>
    sortedRows(shown, { key, order: sense }).map(({ code }) => code);

  it('sorts numbers, with withheld and then not available last both ways', () => {
    expect(order('rate', 'descending')).toEqual(['b', 'a', 'e', 'c', 'd']);
    expect(order('rate', 'ascending')).toEqual(['e', 'a', 'b', 'c', 'd']);
  });

  it('sorts names as people count', () => {
    expect(order('name', 'ascending')).toEqual(['d', 'b', 'a', 'e', 'c']);
  });

  it('keeps its order in the address', () => {
    for (const text of ['rate', '-rate', 'name', '-name', 'people'])
      expect(sortParam(readSort(text, 'rate'))).toBe(text);
    expect(readSort('nonsense', 'rate')).toEqual({ key: 'rate', order: 'descending' });
  });

  it('opens on the page of the selected area', () => {
    const [row] = sortedRows(shown, { key: 'name', order: 'ascending' });
    if (row === undefined) throw new Error('There are rows.');
    const rows = Array.from({ length: 250 }, (_, index) => ({ ...row, code: String(index) }));
    expect(pageToShow(null, rows, String(pageLength + 5))).toBe(1);
    expect(pageToShow('3', rows, '0')).toBe(2);
    expect(pageToShow('99', rows, null)).toBe(2);
    expect(pageToShow('-1', rows, null)).toBe(0);
  });
});

describe('figures on the map', () => {
  it('never fill a withheld or missing area like a number', () => {
    const areas = ['b', 'c', 'd', 'e', 'unknown'].map((code) => ({ code })) as never;
    const scale = { breaks: [10, 30], least: 0, most: 44.4 };
    expect(fillsFor({ areas }, shown, scale)).toEqual([2, 'withheld', 'not-available', 0, 'not-available']);
    expect(fillsFor({ areas }, null, null)).toEqual(Array(5).fill('waiting'));
  });

  it('are said with unit and interval, or with the reason for none', () => {
    const said = (code: string) => {
      const figures = figuresOf(shown, code);
      return figures === null ? null : valueWords(figures, shown);
    };
    expect(['b', 'c', 'd', 'e', 'nowhere'].map(said)).toEqual([
      '44.4 per 1,000 people a year',
      'withheld to protect people',
      'not available',
      '0 per 1,000 people a year',
      null,
    ]);
    const figures = figuresOf(shown, 'b');
    expect(figures === null ? null : tooltipOf(figures, shown, 'ward')).toEqual({
      title: 'Area 2',
      lines: ['44.4 per 1,000 people a year', '95% interval 31.7 to 60.5', 'ward · 900 people'],
    });
  });
});

describe('charts and scale bars', () => {
  it('count from zero in round steps', () => {
    expect(axisTicks(30.2, 4)).toEqual([0, 10, 20, 30, 40]);
    expect(axisTicks(0, 4)).toEqual([0, 1]);
    expect(axisTicks(0.7, 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  it('show each run of missing months as one gap', () => {
    const months = ['2021-11', '2021-12', '2022-01', '2022-02', '2022-03'].map((month, index) => ({
      month,
      count: ([3, '[x]', '[x]', '[c]', '[x]'] as const)[index] ?? 0,
    }));
    expect(missingRuns(months)).toEqual([
      { first: '2021-12', last: '2022-01' },
      { first: '2022-03', last: '2022-03' },
    ]);
  });

  it('give a scale bar a round length', () => {
    expect(roundLength(76, 130)).toEqual({ metres: 5_000, pixels: 5_000 / 76 });
    expect([500, 2_000].map(lengthWords)).toEqual(['500 m', '2 km']);
  });
});
