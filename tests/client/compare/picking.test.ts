import { describe, expect, it } from 'vitest';
import { setsOf, sortOf } from '../../../client/compare/area-sets.ts';
import { matching, type AreaOption } from '../../../client/compare/filter-options.ts';
import { networkWords } from '../../../client/compare/network-words.ts';
import { setsAsked } from '../../../client/compare/sets-asked.ts';
import { firstSentence, headingOf, namesWords, overlapWords, shortPlace } from '../../../client/compare/heading.ts';
import { isAllOrNone, shareClass, shareClasses, shareFills } from '../../../client/compare/share-scale.ts';
import { shareOfArea } from '../../../client/compare/share-words.ts';

const option = (name: string, code: string, sort: string): AreaOption => ({ ref: `${sort}:${code}`, name, code, sort });

const options = [
  option('Loughborough East', 'E1', 'ward'),
  option('East Leicester', 'E2', 'ward'),
  option('Bell Foundry', 'bell-foundry', 'zone'),
  option('St Matthew’s', 'st-m', 'zone'),
  option('Carillon', 'U87499', 'network'),
];
const found = (text: string): string[] => matching(options, text).map(({ name }) => name);

describe('finding an area', () => {
  it('by letters of its name, those that begin with them first', () => {
    expect(found('east')).toEqual(['East Leicester', 'Loughborough East']);
    expect(found('st matthews')).toEqual(['St Matthew’s']);
  });

  it('among equals zones, networks and wards before areas that are only counted by', () => {
    const refs = ['brick:E4', 'lsoa:E3', 'msoa:E2', 'ward:E1', 'pcn:U1', 'zone:syston'];
    const equal = refs.map((ref) => ({ ref, name: 'Syston', code: null, sort: '' }));
    expect(matching([...equal, option('East Syston', 'E5', 'zone')], 'syston').map(({ ref }) => ref)).toEqual([
      ...refs.toReversed(),
      'zone:E5',
    ]);
  });

  it('by its code, by what it is, and by several words in any order', () => {
    expect(found('u874')).toEqual(['Carillon']);
    expect(found('zone')).toEqual(['Bell Foundry', 'St Matthew’s']);
    expect(found('ward lough')).toEqual(['Loughborough East']);
    expect(found('nowhere')).toEqual([]);
    expect(found('  ')).toHaveLength(options.length);
  });
});

describe('the sets that can be chosen', () => {
  const kind = (of: 'brick' | 'zone' | 'pcn' | 'ward' | 'custom', plural: string, footprints = 3) => ({
    ...{ kind: of, name: plural.slice(0, -1), plural, footprints },
  });
  const method = (of: 'registered-share' | 'catchment', networks: number) => ({
    ...{ method: of, inUse: of === 'registered-share', name: of, sentence: '', networks, validFrom: null, source: '' },
  });

  it('are the kinds with areas, each method of networks where there are several, each set of one’s own', () => {
    const kinds = [
      kind('brick', 'small areas'),
      kind('ward', 'wards', 0),
      kind('pcn', 'networks'),
      kind('custom', 'areas'),
    ];
    const sets = [
      { code: 'schools', kind: 'custom' as const, name: 'School catchments' },
      { code: 'beats', kind: 'custom' as const, name: 'Beats' },
    ];
    expect(
      setsOf(kinds, [method('registered-share', 3), method('catchment', 3)], sets).map(({ value }) => value),
    ).toEqual([...['pcn', 'pcn.registered-share', 'pcn.catchment'], ...['custom', 'custom.schools', 'custom.beats']]);
    expect(setsOf(kinds, [method('catchment', 3)], []).map(({ value }) => value)).toEqual(['pcn']);
    expect(sortOf('custom.schools', sets)).toBe('School catchments');
    expect(sortOf('pcn.catchment', sets)).toBe('network, by catchments');
  });
});

describe('words about areas beside each other', () => {
  it('name the areas, and how many more there are', () => {
    expect(headingOf(['Bell Foundry', 'Carillon', 'Beacon'])).toBe('Bell Foundry beside Carillon and Beacon');
    expect(headingOf(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A beside B, C, D and 2 more');
    expect(headingOf([])).toBe('Compare areas');
  });

  it('say what two have in common both ways', () => {
    expect(overlapWords({ ofFirst: 0.62, ofThis: 0.05 }, 'zone')).toBe('62% of the zone; the zone is 5% of it');
    expect(overlapWords({ ofFirst: 0, ofThis: 0 }, 'zone')).toBe('nobody of the zone');
    expect(overlapWords({ ofFirst: 0, ofThis: 0 }, 'network', 'registered-share')).toBe(
      'nobody is with both; small areas may be shared',
    );
  });

  it('says that figures of networks must not be added up only where people count to several', () => {
    const network = (method: string) => ({ kind: 'pcn', method });
    expect(networkWords([{ kind: 'zone', method: 'codes' }])).toBeNull();
    expect(networkWords([network('registered-share'), network('registered-share')])).not.toMatch(/must not/);
    expect(networkWords([network('catchment'), network('catchment')])).toMatch(/Catchments overlap.* must not/);
    expect(networkWords([network('registered-share'), network('nearest-practice')])).toMatch(/must not/);
  });

  it('never lays a set on itself, whatever the address says', () => {
    const usual = { rows: 'zone', columns: 'pcn' };
    expect(setsAsked({ rows: null, columns: null }, usual)).toEqual(usual);
    expect(setsAsked({ rows: 'ward', columns: null }, usual)).toEqual({ rows: 'ward', columns: 'pcn' });
    expect(setsAsked({ rows: 'pcn', columns: null }, usual)).toEqual({ rows: 'pcn', columns: 'zone' });
    expect(setsAsked({ rows: null, columns: 'zone' }, usual)).toEqual({ rows: 'pcn', columns: 'zone' });
    expect(setsAsked({ rows: 'ward', columns: 'ward' }, usual)).toEqual({ rows: 'ward', columns: 'pcn' });
  });

  it('name as many areas as have room in a sentence', () => {
    expect(namesWords([])).toBe('no other area');
    expect(namesWords(['Carillon', 'Beacon'])).toBe('Carillon and Beacon');
    const long = ['Loughborough Pochard PCN', 'Shepshed Pipit PCN', 'Shepshed Phalarope PCN'];
    expect(namesWords(long)).toBe('Loughborough Pochard PCN and 2 others');
  });

  it('begin with the first sentence of an answer', () => {
    expect(firstSentence('Rates are 1.5 higher. 2 of 3 stay. More.')).toEqual([
      'Rates are 1.5 higher.',
      '2 of 3 stay. More.',
    ]);
    expect(firstSentence('One only.')).toEqual(['One only.', '']);
  });

  it('shorten a place of several by its initials, and leave a short one alone', () => {
    expect(shortPlace('Leicester, Leicestershire and Rutland')).toBe('LLR');
    expect(shortPlace('Bath and North East Somerset')).toBe('Bath and North East Somerset');
  });
});

describe('the map of who belongs to an area', () => {
  it('has a class for nobody, then five equal ones; what is still coming has none', () => {
    expect([0, 0.01, 0.2, 0.21, 0.64, 0.81, 1].map(shareClass)).toEqual([0, 1, 1, 2, 4, 5, 5]);
    expect(shareClasses).toHaveLength(6);
    expect(shareFills([{ code: 'a' }, { code: 'b' }], new Map([['a', 1]]))).toEqual([5, 0]);
    expect(shareFills([{ code: 'a' }], null)).toEqual(['waiting']);
    expect(isAllOrNone([{ weight: 1 }, { weight: 0 }])).toBe(true);
    expect(isAllOrNone([{ weight: 0.4 }])).toBe(false);
  });

  it('says who is registered only where registrations are counted', () => {
    expect(shareOfArea(0.64, 'Carillon', 'registered-share')).toBe('64% registered with Carillon');
    expect(shareOfArea(1, 'Carillon', 'catchment')).toBe('100% in Carillon');
    expect(shareOfArea(0, 'Carillon', 'catchment')).toBe('nobody in Carillon');
  });
});
