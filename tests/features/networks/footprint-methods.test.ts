import { describe, expect, it } from 'vitest';
import { networkVersions } from '../../../server/features/networks/footprint-versions.ts';
import type { NetworkWorld } from '../../../server/features/networks/footprint-world.ts';
import type { NetworkMethod } from '../../../server/features/words/contract.ts';
import { town } from './hand-worked-town.ts';

/** "N1 2020-01-01 to 2021-04-01: 1×0.8 2×0.5" */
const told = (method: NetworkMethod, world: NetworkWorld = town): string[] =>
  (networkVersions(world).get(method) ?? []).map(({ network, from, to, bricks, weights }) => {
    const parts = bricks.map((brick, index) => `${String(brick)}×${String(weights[index])}`);
    return `${network} ${from ?? 'always'} to ${to ?? 'now'}: ${parts.join(' ')}`;
  });

describe('Footprints of networks in a town worked by hand', () => {
  it('by registered share take of every small area the share of its patients; the unaffiliated are in none', () => {
    expect(told('registered-share')).toEqual([
      'N1 2020-01-01 to 2021-04-01: 1×1 2×0.9 3×0.3 4×0.01',
      'N1 2021-04-01 to now: 1×0.8 2×0.5 4×0.01',
      'N2 2020-01-01 to 2021-04-01: 3×0.3 4×0.99',
      'N2 2021-04-01 to now: 1×0.2 2×0.4 3×0.6 4×0.99',
    ]);
  });

  it('by majority give each small area whole to the network with most of its patients, of equals to the first', () => {
    expect(told('majority-of-patients')).toEqual([
      'N1 2020-01-01 to 2021-04-01: 1×1 2×1 3×1',
      'N1 2021-04-01 to now: 1×1 2×1',
      'N2 2020-01-01 to 2021-04-01: 4×1',
      'N2 2021-04-01 to now: 3×1 4×1',
    ]);
  });

  it('by catchment overlap where outlines do, and hold while the network is open', () => {
    expect(told('catchment')).toEqual(['N1 2019-07-01 to now: 1×1 2×1 3×1', 'N2 2020-01-01 to now: 2×1 3×1']);
  });

  it('by nearest practice go where list size over squared distance is greatest, among practices in a network', () => {
    expect(told('nearest-practice')).toEqual([
      'N1 2020-01-01 to 2021-04-01: 1×1 2×1',
      'N1 2021-04-01 to now: 1×1',
      'N2 2020-01-01 to 2021-04-01: 3×1 4×1',
      'N2 2021-04-01 to now: 2×1 3×1 4×1',
    ]);
  });

  it('follow a new count from its day on, and take the first count for the days before it', () => {
    const later = {
      countedOn: '2022-01-01',
      practices: new Map([['C', { bricks: [3], patients: [7] }]]),
    };
    const world = { ...town, counts: [...town.counts, later] };
    expect(told('registered-share', world).slice(-2)).toEqual([
      'N2 2021-04-01 to 2022-01-01: 1×0.2 2×0.4 3×0.6 4×0.99',
      'N2 2022-01-01 to now: 3×1',
    ]);
    expect(
      networkVersions(world)
        .get('registered-share')
        ?.map(({ countedOn }) => countedOn),
    ).toContainEqual(['2022-01-01']);
  });

  it('end with the day after the network’s last, whatever is printed of its practices', () => {
    const world = { ...town, spans: new Map([['N2', { openedOn: null, closedOn: '2022-05-31' }]]) };
    expect(told('catchment', world)[1]).toBe('N2 2020-01-01 to 2022-06-01: 2×1 3×1');
    expect(told('nearest-practice', world).slice(1)).toEqual([
      'N1 2021-04-01 to 2022-06-01: 1×1',
      'N1 2022-06-01 to now: 1×1 2×1 3×1 4×1',
      'N2 2020-01-01 to 2021-04-01: 3×1 4×1',
      'N2 2021-04-01 to 2022-06-01: 2×1 3×1 4×1',
    ]);
  });

  it('let a practice that is printed in two networks at once count in the one it joined last', () => {
    const joined = { practice: 'A', network: 'N2', startsOn: '2020-09-01', endsOn: null };
    const world = { ...town, memberships: [...town.memberships, joined] };
    expect(told('registered-share', world)[1]).toBe('N1 2020-09-01 to 2021-04-01: 1×0.2 2×0.4 3×0.3');
  });

  it('by registered share leave patients of a practice from elsewhere in no network, as a part of the whole', () => {
    expect(told('registered-share', { ...town, strays: new Set(['B']) })).toEqual([
      'N1 2020-01-01 to now: 1×0.8 2×0.5 4×0.01',
      'N2 2020-01-01 to now: 3×0.3 4×0.99',
    ]);
  });

  it('are made by those methods only that there is something for', () => {
    const { memberships, spans, brickPlaces } = town;
    const bare = { memberships, spans, brickPlaces };
    const nothing = {
      counts: [],
      lists: new Map(),
      practicePlaces: new Map(),
      catchments: new Map(),
      strays: new Set<string>(),
    };
    expect([...networkVersions({ ...bare, ...nothing }).keys()]).toEqual([]);
    expect([...networkVersions({ ...town, counts: [] }).keys()]).toEqual(['catchment', 'nearest-practice']);
  });
});
