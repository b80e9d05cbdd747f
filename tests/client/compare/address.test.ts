import { describe, expect, it } from 'vitest';
import { readRef, readSet, setParams } from '../../../client/compare/area-refs.ts';
import { usualAreas } from '../../../client/compare/default-areas.ts';
import { leftOut } from '../../../client/compare/left-out.ts';
import { firstDayFor, notYetWords } from '../../../client/compare/not-yet-words.ts';
import { readCompare } from '../../../client/compare/question.ts';
import { overlap } from './sample.ts';

const read = (search: string) => readCompare(new URLSearchParams(search));

describe('what is compared, read from the address', () => {
  it('keeps areas of every sort in their order, once each, and no more than eight', () => {
    expect(read('areas=zone:bell-foundry,pcn.catchment:U87499,whole,zone:bell-foundry').areas).toEqual([
      'zone:bell-foundry',
      'pcn.catchment:U87499',
      'whole',
    ]);
    const many = Array.from({ length: 12 }, (_, at) => `ward:E${String(at)}`).join(',');
    expect(read(`areas=${many}`).areas).toHaveLength(8);
  });

  it('leaves out what is no area, and says nothing where nothing is left', () => {
    expect(read('areas=moon:base,zone:,zone:a b,ward:E1').areas).toEqual(['ward:E1']);
    expect(read('areas=moon:base').areas).toBeNull();
    expect(read('')).toMatchObject({
      areas: null,
      measures: null,
      rows: null,
      columns: null,
      side: 'rows',
      share: null,
    });
  });

  it('takes the last month as it is said on the screen, included', () => {
    expect(read('from=2021-04&to=2022-03').span).toEqual({ first: '2021-04', last: '2022-03' });
    expect(read('from=2022-03&to=2021-04').span).toBeNull();
  });

  it('takes areas as of a day that exists, else as of today', () => {
    expect(read('on=2021-04-01').on).toBe('2021-04-01');
    expect([read('on=2021-02-30').on, read('on=2021-4-1').on, read('').on]).toEqual([null, null, null]);
  });

  it('takes a day that is called as on other pages; where maps stand is none', () => {
    expect(read('at=2021-04-01').on).toBe('2021-04-01');
    expect(read('at=2021-04-01&on=2022-04-01').on).toBe('2022-04-01');
    expect([read('at=52.6,-1.1,11').on, read('on=1900-01-01').on]).toEqual([null, null]);
  });

  it('says what of it is left out', () => {
    const said = (search: string) => leftOut(new URLSearchParams(search), (ref) => ref);
    expect(said('areas=ward:E1&from=2021-04&to=2022-03&on=2021-04-01')).toEqual([]);
    const many = Array.from({ length: 10 }, (_, at) => `ward:E${String(at)}`).join(',');
    expect(said(`areas=${many},moon`)).toEqual([
      'The address asks for “moon”, which names no area: left out.',
      'At most 8 areas are compared, and the address asks for 11. Left out: ward:E8 and ward:E9.',
    ]);
    expect(said('from=x')[0]).toContain('from “x” to “”');
    expect(said('on=banana')).toEqual(['“banana” is no day such as 2021-04-01: areas are as they stand today.']);
  });

  it('knows sets of areas: networks by method, areas by the file they came in', () => {
    expect(readSet('pcn.catchment')).toEqual({ kind: 'pcn', part: 'catchment' });
    expect(readSet('planet.earth')).toBeNull();
    expect(readRef('custom.schools:north')).toEqual({ kind: 'custom', part: 'schools', code: 'north' });
    expect(setParams({ kind: 'pcn', part: 'catchment' })).toEqual({ method: 'catchment' });
    expect(setParams({ kind: 'custom', part: 'schools' })).toEqual({ set: 'schools' });
    expect(setParams({ kind: 'pcn', part: 'guesswork' })).toEqual({});
  });
});

describe('an area that is not there on the day', () => {
  const proposal = { name: 'ICB proposal', version: 1, validFrom: '2024-04-01' };

  it('began on one, to which there is a way', () => {
    expect(notYetWords(proposal, '2021-06-01')).toBe(
      'ICB proposal is not there on 1 June 2021: it began on 1 April 2024.',
    );
    expect(notYetWords({ ...proposal, version: 2 }, '2021-06-01')).toContain('as it is today it has been since');
    expect(firstDayFor([proposal, { validFrom: null }, { validFrom: '2023-01-01' }], '2021-06-01')).toBe('2024-04-01');
    expect(firstDayFor([{ validFrom: null }], '2021-06-01')).toBeNull();
  });
});

describe('what is compared when nobody said', () => {
  it('the first zone with the networks that most of its people are in, the largest first', () => {
    expect(usualAreas(overlap, { rows: 'zone', columns: 'pcn' })).toEqual(['zone:bell-foundry', 'pcn:B', 'pcn:A']);
    expect(usualAreas({ rows: [], columns: [], shareOfRow: [] }, { rows: 'zone', columns: 'pcn' })).toEqual([]);
  });
});
