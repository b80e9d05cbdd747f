import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HotspotsAnswer, Spot } from '../../../server/features/hotspots/contract.ts';
import type { MeasuresAnswer } from '../../../server/features/measures/contract.ts';
import { beyondChance, figuresOf, fillsFor, tooltipOf, valueWords } from '../../../client/map/area-figures.ts';
import { classOf } from '../../../client/map/breaks.ts';
import { rampFor, scaleFor } from '../../../client/map/coloured.ts';
import { divergingScaleOf } from '../../../client/map/diverging-breaks.ts';
import { numberWords } from '../../../client/map/measure-words.ts';
import { shownOf } from '../../../client/map/shown.ts';
import { columnsFor } from '../../../client/map/table-columns.ts';
import { sortedRows } from '../../../client/map/table-rows.ts';

const about = {
  question: {
    kind: 'ward' as const,
    footprint: null,
    category: null,
    agency: null,
    dataset: null,
    period: { from: '2021-04', to: '2022-04' },
  },
  title: 'Change in all demand',
  unit: 'incidents',
  source: [],
  monthsReceived: 12,
  monthsMissing: [],
  sentence: '',
};
const change: MeasuresAnswer = {
  ...about,
  measure: 'change',
  basis: { method: 'best-fit', sentence: '' },
  method: { name: 'Change', page: '/methods/rolling-rate' },
  against: { from: '2020-04', to: '2021-04' },
  isDiverging: true,
  areas: {
    code: ['a', 'b', 'c', 'd'],
    name: ['A', 'B', 'C', 'D'],
    people: [1_000, 900, 800, 700],
    count: [40, 30, '[c]', '[x]'],
    value: [41.2, -7.6, '[c]', '[x]'],
    lower: [12, -30.4, '[c]', '[x]'],
    upper: [76, 22.5, '[c]', '[x]'],
    isBeyondChance: [true, false, null, null],
  },
  whole: { name: 'All', value: 3, lower: 1, upper: 5 },
};
const spots: Spot[] = ['hot', 'not beyond chance', 'island', 'withheld', 'not available'];
const hotspots: HotspotsAnswer = {
  ...about,
  settings: {
    ...{ statistic: 'Getis-Ord Gi*', values: 'smoothed rate', weights: 'contiguity', permutations: 99_999 },
    ...{ seed: 1, q: 0.05, correction: 'Benjamini-Hochberg', neighboursMean: 5, islands: 1, inputHash: 'ab' },
  },
  areas: {
    code: ['a', 'b', 'c', 'd', 'e'],
    name: ['A', 'B', 'C', 'D', 'E'],
    people: [1, 1, 1, 1, 1],
    count: [9, 5, 4, '[c]', '[x]'],
    rate: [9, 5, 4, '[c]', '[x]'],
    value: [8.5, 5, 4, '[c]', '[x]'],
    z: [4, 0, null, null, null],
    p: [0.0001, 0.6, null, null, null],
    q: [0.0004, 0.9, null, null, null],
    spot: spots,
  },
  whole: { moran: 0.4, expected: -0.01, p: 0.001 },
  hot: 1,
  cold: 0,
  caution: '',
};
const areas = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code })) as never;

describe('a scale around 0', () => {
  it('is as wide below as above, so that as strong a colour means as far from 0', () => {
    const scale = divergingScaleOf([-4, -3, -2, -1, 0, 1, 2, 3, 40, 5]);
    expect(scale?.breaks).toEqual([-5, -2, 2, 5]);
    expect(scale).toMatchObject({ least: -5, most: 40 });
  });

  it('puts 0 in the middle class always', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const scale = divergingScaleOf(values);
        if (scale === null) throw new Error('There were values.');
        expect(scale.breaks).toEqual(scale.breaks.toSorted((one, other) => one - other));
        expect(classOf(0, scale.breaks)).toBe(scale.breaks.length / 2);
        expect(scale.least).toBeLessThanOrEqual(scale.breaks[0] ?? 0);
        expect(scale.most).toBeGreaterThanOrEqual(scale.breaks.at(-1) ?? 0);
      }),
    );
  });

  it('is one class when nothing changed, and none when there is no number', () => {
    expect(divergingScaleOf([0, 0])?.breaks).toEqual([]);
    expect(divergingScaleOf([])).toBeNull();
  });
});

describe('a change on the map', () => {
  const shown = shownOf(change, 'change');
  const scale = scaleFor(shown);

  it('has two colours, and withheld and missing areas have neither', () => {
    const fills = fillsFor({ areas }, shown, scale);
    expect(fills.slice(2)).toEqual(['withheld', 'not-available', 'not-available', 'not-available']);
    expect(fills[0]).toBeGreaterThan(2);
    expect(rampFor(shown, scale)).toHaveLength(5);
  });

  it('marks what is beyond chance, and only that', () => {
    expect([...beyondChance(shown)]).toEqual(['a']);
  });

  it('is said with its sign, its interval and whether chance could do it', () => {
    const said = (code: string) => {
      const figures = figuresOf(shown, code);
      return figures === null ? [] : tooltipOf(figures, shown, 'ward').lines;
    };
    expect(said('a')).toEqual(['+41%', '95% interval +12% to +76%', 'beyond chance', 'ward · 1,000 people']);
    expect(said('b').slice(0, 3)).toEqual(['−7.6%', '95% interval −30% to +23%', 'no more than chance could do']);
    expect(said('c')).toEqual(['withheld to protect people', 'ward · 800 people']);
    expect(numberWords(0, shown)).toBe('0%');
  });

  it('has the same figures in the table', () => {
    const rows = sortedRows(shown, { key: 'value', order: 'descending' });
    const cells = columnsFor(shown).map(({ name, cell }) => [name, ...rows.map(cell)]);
    expect(cells.slice(2)).toEqual([
      ['Change', '+41%', '−7.6%', '[c]', '[x]'],
      ['95% interval', '+12% to +76%', '−30% to +23%', '[c]', '[x]'],
      ['Chance', 'beyond chance', 'no more than chance could do', '', ''],
    ]);
  });
});

describe('hot and cold spots on the map', () => {
  const shown = shownOf(hotspots, 'hot');

  it('look different for every reason why nothing is hot', () => {
    const fills = fillsFor({ areas }, shown, null);
    expect(fills).toEqual([0, 3, 'island', 'withheld', 'not-available', 'not-available']);
  });

  it('are said in words', () => {
    const figures = spots.map((_, index) => figuresOf(shown, hotspots.areas.code[index] ?? ''));
    expect(figures.map((one) => (one === null ? null : valueWords(one, shown)))).toEqual([
      'hot: high among high',
      'not beyond chance',
      'no neighbours, so nothing can be said',
      'withheld to protect people',
      'not available',
    ]);
  });
});
