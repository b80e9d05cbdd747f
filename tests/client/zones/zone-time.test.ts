import { describe, expect, it } from 'vitest';
import { comparedVersions, stretchesOf, type HistoryVersion } from '../../../client/zones/version-line.ts';
import { zonePeriod } from '../../../client/zones/zone-period.ts';

const version = (number: number, validFrom: string, validTo: string | null): HistoryVersion => ({
  version: number,
  validFrom,
  validTo,
  definedBy: 'outline',
  method: 'majority-of-area',
  bricks: 3,
  people: 900,
  households: 400,
  areaM2: 1,
  fitSentence: '',
  note: null,
  createdAt: '2021-01-01T00:00:00Z',
});

describe('the twelve months of a zone page', () => {
  const known = { first: '2019-01', last: '2022-03' };

  it('end at the usual month, with lines of three years', () => {
    expect(zonePeriod(known, '2022-03', null)).toEqual({ first: '2021-04', last: '2022-03', trendFirst: '2019-04' });
  });

  it('end where the address says, when that month is known', () => {
    expect(zonePeriod(known, '2022-03', '2020-12').first).toBe('2020-01');
    expect(zonePeriod(known, '2022-03', '2030-01').last).toBe('2022-03');
    expect(zonePeriod(known, '2022-03', 'soon').last).toBe('2022-03');
  });

  it('never begin before the first month known', () => {
    expect(zonePeriod(known, '2022-03', '2019-03')).toEqual({
      first: '2019-01',
      last: '2019-03',
      trendFirst: '2019-01',
    });
  });
});

describe('versions on a line of time', () => {
  it('fill the line from the first day to today', () => {
    const stretches = stretchesOf(
      [version(2, '2021-01-01', null), version(1, '2019-01-01', '2021-01-01')],
      '2023-01-01',
    );
    expect(stretches.map(({ version: { version: number } }) => number)).toEqual([1, 2]);
    expect(stretches[0]?.from).toBe(0);
    expect(stretches[1]?.from).toBeCloseTo(0.5, 2);
    expect((stretches[1]?.from ?? 0) + (stretches[1]?.length ?? 0)).toBeCloseTo(1);
  });

  it('show a version that has not begun yet', () => {
    const stretches = stretchesOf(
      [version(1, '2019-01-01', '2027-01-01'), version(2, '2027-01-01', null)],
      '2026-01-01',
    );
    expect(stretches[1]?.length).toBeGreaterThan(0);
  });

  it('show one version of one day', () => {
    expect(stretchesOf([version(1, '2026-01-01', null)], '2026-01-01')).toMatchObject([{ from: 0, length: 1 }]);
  });
});

describe('which two versions are compared', () => {
  const three = [{ version: 1 }, { version: 3 }, { version: 2 }];

  it('is the last two unless the address names two that exist, the earlier first', () => {
    expect(comparedVersions(three, { earlier: null, later: null })).toEqual({ earlier: 2, later: 3 });
    expect(comparedVersions(three, { earlier: '1', later: '3' })).toEqual({ earlier: 1, later: 3 });
    expect(comparedVersions(three, { earlier: '3', later: '1' })).toEqual({ earlier: 2, later: 3 });
    expect(comparedVersions(three, { earlier: '9', later: '3' })).toEqual({ earlier: 2, later: 3 });
  });

  it('is nothing with a single version', () => {
    expect(comparedVersions([{ version: 1 }], { earlier: null, later: null })).toBeNull();
  });
});
