import { describe, expect, it } from 'vitest';
import { ageGroups } from '../../../client/brief/age-groups.ts';
import { fitLine, sourceWords, whatItIs } from '../../../client/brief/brief-sentences.ts';
import { markingOf } from '../../../client/brief/marking.ts';
import { distance, mostDifferent } from '../../../client/brief/most-different.ts';
import type { NestingAnswer } from '../../../server/features/nesting/contract.ts';
import type { AreaProfileAnswer, ProfileIndicator } from '../../../server/features/profiles/contract.ts';
import type { ZoneAnswer } from '../../../server/features/zones/contract.ts';
import type { Figure } from '../../../server/features/words/contract.ts';

type Told = Pick<ProfileIndicator, 'code' | 'group' | 'own' | 'rest' | 'whole' | 'isBeyondChance'>;
const indicator = (code: string, given: Partial<Told> & { value: Figure; rest: Figure }): ProfileIndicator => {
  const { value, rest, ...others } = given;
  const size = typeof value === 'number' ? value : 0;
  const own = { value, lower: size - 2, upper: size + 4 };
  return {
    code,
    group: 'categories',
    isBeyondChance: true,
    own,
    rest,
    whole: { value: 0 },
    ...others,
  } as ProfileIndicator;
};

describe('what differs most', () => {
  it('is furthest in half-intervals on the side of what it is held against', () => {
    expect(distance(indicator('a', { value: 10, rest: 18 }))).toBe(2);
    expect(distance(indicator('a', { value: 10, rest: 2 }))).toBe(4);
    expect(distance(indicator('a', { value: '[c]', rest: 2 }))).toBeNull();
    expect(distance(indicator('a', { value: 10, rest: '[x]' }))).toBe(5);
  });

  it('is beyond chance, is not told elsewhere on the page, and is the furthest first', () => {
    const all = [
      indicator('near', { value: 10, rest: 18 }),
      indicator('far', { value: 10, rest: 0 }),
      indicator('chance', { value: 10, rest: 90, isBeyondChance: false }),
      indicator('agency', { value: 10, rest: 90, group: 'agencies' }),
      indicator('middle', { value: 10, rest: 4 }),
    ];
    expect(mostDifferent(all, 3).map(({ code }) => code)).toEqual(['far', 'middle', 'near']);
    expect(mostDifferent(all, 1)).toHaveLength(1);
  });
});

describe('people by age', () => {
  const band = (name: string, shareAll: Figure, wholeAll: Figure = 10) =>
    ({ name, shareAll, wholeAll }) as NonNullable<AreaProfileAnswer['pyramid']>['bands'][number];

  it('puts bands of five years into groups without cutting one', () => {
    const groups = ageGroups([band('0 to 4', 6), band('10 to 14', 7.5), band('15 to 19', 8), band('90 and over', 1)]);
    expect(groups).toEqual([
      { name: 'Under 15', share: 13.5, whole: 20 },
      { name: '15 to 24', share: 8, whole: 10 },
      { name: '80 and over', share: 1, whole: 10 },
    ]);
  });

  it('does not know a group of which a band is not known', () => {
    expect(ageGroups([band('0 to 4', 6), band('5 to 9', '[c]')])[0]?.share).toBeNull();
  });
});

describe('sentences of a brief', () => {
  const zone = {
    ...{ name: 'Mill', people: 1_200, households: null, areaM2: 980_000, lead: 'The council', coreProblem: 'Noise' },
    ...{ closedOn: null, current: { validFrom: '2024-04-01', bricks: ['E1'] } },
  } as unknown as ZoneAnswer;
  const profile = {
    footprint: {
      districts: [
        { name: 'Blaby', share: 0.2 },
        { name: 'Oadby and Wigston', share: 0.8 },
      ],
    },
  } as AreaProfileAnswer;

  it('say what the zone is', () => {
    expect(whatItIs(zone, profile)).toBe(
      'Mill is home to 1,200 people, on 1.0 km² in Oadby and Wigston and Blaby. It has been a zone since 1 April 2024, led by The council. Partners work there on: Noise.',
    );
    expect(whatItIs({ ...zone, people: null, lead: null, coreProblem: null }, null)).toBe(
      'Mill is home to people who have not been counted, on 1.0 km². It has been a zone since 1 April 2024.',
    );
    const speck = { ...zone, people: null, current: { ...zone.current, bricks: [] } };
    expect(whatItIs(speck, null)).toMatch(
      /^Mill is home to people whose number cannot be told, as no whole small area/,
    );
  });

  it('give the least change for networks where there is one', () => {
    const change = (sentence: string, peopleDropped: number) => ({ possible: true, sentence, peopleDropped });
    const answer = {
      sentence: 'Mill lies across the wards.',
      against: [
        { set: 'ward', method: null, toNest: change('Leave out A.', 10) },
        { set: 'pcn', method: 'registered-share', toNest: change('Leave out B.', 100) },
      ],
    } as NestingAnswer;
    expect(fitLine(answer)).toBe('Mill lies across the wards. Leave out B.');
    expect(fitLine({ ...answer, against: answer.against.slice(0, 1) })).toBe(
      'Mill lies across the wards. Leave out A.',
    );
    expect(fitLine({ ...answer, against: [] })).toBe('Mill lies across the wards.');
  });

  it('name each source once, and no more than a page has room for', () => {
    expect(sourceWords(['Police: Crime', 'Crime; Police: Crime', 'Census'])).toBe('Police: Crime; Census');
    const many = Array.from({ length: 90 }, (_, at) => `Source number ${String(at)}`);
    expect(sourceWords(many)).toMatch(/; and \d+ more, named on the zone’s profile$/);
    expect(sourceWords(many).length).toBeLessThan(800);
  });

  it('always mark invented figures', () => {
    expect(markingOf(null, false)).toBe('OFFICIAL');
    expect(markingOf(' OFFICIAL-SENSITIVE ', false)).toBe('OFFICIAL-SENSITIVE');
    expect(markingOf('OFFICIAL', true)).toBe('OFFICIAL. Illustrative: all areas and figures are invented');
  });
});
