import { describe, expect, it } from 'vitest';
import { readArea, spanTo } from '../../../client/profile/profile-question.ts';
import { spinePlaces } from '../../../client/profile/spine-scale.ts';
import { standingWords, trendMark } from '../../../client/profile/standing-marks.ts';
import { limitWords, valueWords } from '../../../client/profile/value-words.ts';
import type { ProfileIndicator } from '../../../server/features/profiles/contract.ts';

const indicator = (more: Partial<ProfileIndicator>): ProfileIndicator => ({
  ...{ code: 'calls', name: 'Calls', group: 'demand', unit: 'per 1,000', goodDirection: 'none', decimals: 1 },
  ...{ period: 'A year', count: 30, denominator: 1000, intervals: 'Byar’s limits' },
  own: { value: 30, lower: 25, upper: 40, lower998: 20, upper998: 45 },
  ...{ whole: { value: 21, lower: 20, upper: 22 }, rest: 20, similar: null },
  ...{ standing95: 'higher', standing998: 'similar', isBeyondChance: true },
  ...{ spread: { lowest: 10, quarter: 15, middle: 20, threeQuarters: 25, highest: 60, of: 12 }, spreadOf: '12 wards' },
  trend: { direction: 'rising', standing: null, points: [], sentence: '' },
  ...{ source: 'A source', caveat: null, definition: '', note: null },
  ...more,
});

describe('A line of the spine', () => {
  it('has the rest in the middle and the furthest of all at an end', () => {
    const places = spinePlaces(indicator({}));
    expect(places?.value).toBeCloseTo(0.5 + 10 / 80);
    expect(places?.range?.[1]).toBe(1);
    expect(places?.range?.[0]).toBeCloseTo(0.5 - 10 / 80);
  });

  it('turns round where low is good, so that worse is always on the left', () => {
    const [up, down] = (['up', 'down'] as const).map((goodDirection) => spinePlaces(indicator({ goodDirection })));
    expect((up?.value ?? 0) + (down?.value ?? 0)).toBeCloseTo(1);
    expect(down?.interval?.[0]).toBeLessThan(down?.interval?.[1] ?? 0);
  });

  it('is not drawn where there is no figure or nothing to hold it against', () => {
    expect(spinePlaces(indicator({ rest: '[c]' }))).toBeNull();
    const none = { value: '[x]', lower: '[x]', upper: '[x]', lower998: '[x]', upper998: '[x]' } as const;
    expect(spinePlaces(indicator({ own: none }))).toBeNull();
  });
});

it('Words say the level, the way and the unit', () => {
  expect(standingWords({ standing95: 'worse', standing998: 'worse' })).toBe('Worse, also at 99.8%');
  expect(standingWords({ standing95: 'higher', standing998: 'similar' })).toBe('Higher');
  expect(trendMark({ direction: 'falling', standing: 'better', points: [], sentence: '' }).words).toBe(
    'Falling, better',
  );
  expect(valueWords('[c]', { unit: 'percent', decimals: 1 })).toBe('[c]');
  expect(limitWords({ lower: 1234.56, upper: 2000 }, { unit: 'percent', decimals: 1 })).toBe('1,234.6 to 2,000.0%');
});

it('An address gives the area and the twelve months, and falls back to what is known', () => {
  expect(readArea('pcn.catchment:U00147')).toEqual({ kind: 'pcn', part: 'catchment', code: 'U00147' });
  expect(readArea('moon:base')).toBeNull();
  const usual = { first: '2025-10', last: '2026-09' };
  const months = { first: '2022-01', last: '2026-09' };
  expect(spanTo('2024-03', usual, months)).toEqual({ first: '2023-04', last: '2024-03' });
  expect(spanTo('2030-01', usual, months)).toEqual(usual);
});
