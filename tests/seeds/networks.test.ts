import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrationSeed, growCounty } from '../../seeds/demonstration.ts';
import { connectedParts } from '../../seeds/geography/connected.ts';
import { brickGraph } from '../../seeds/networks/brick-graph.ts';
import { growNetworks } from '../../seeds/networks/grow-networks.ts';
import { growPolicingAreas } from '../../seeds/networks/policing-areas.ts';

const county = growCounty(demonstrationSeed);
const graph = brickGraph(county);
const grown = growNetworks(demonstrationSeed, county, graph);
const policing = growPolicingAreas(demonstrationSeed, county, graph);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const membersOn = (day: string): Map<string, string> =>
  new Map(
    grown.memberships
      .filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
      .map(({ practice, network }) => [practice, network]),
  );

describe('Practices and networks of the demonstration county', () => {
  it('are the same for the same seed, each with a name and a code of its own that no real one has', () => {
    expect(growNetworks(demonstrationSeed, county, graph)).toEqual(grown);
    for (const all of [grown.practices, grown.networks]) {
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    }
    expect(grown.practices.every(({ code }) => /^D\d{4}$/.test(code))).toBe(true);
    expect(grown.networks.every(({ code }) => /^U\d{4}$/.test(code))).toBe(true);
  });

  it('have a patient for every person and a twentieth more', () => {
    const people = sum(county.bricks.map((brick) => brick.people));
    expect(sum(grown.registrations.map(({ patients }) => patients)) / people).toBeCloseTo(1.05, 3);
    const inFirst = grown.registrations.filter(({ brick }) => brick === 0).map(({ patients }) => patients);
    expect(sum(inFirst)).toBe(Math.round((county.bricks[0]?.people ?? 0) * 1.05));
  });

  it('have 28 networks at the end of it, most of 30,000 to 50,000 patients', () => {
    const networks = membersOn('2026-09-30');
    const sizes = new Map<string, number>();
    for (const { practice, countedOn, patients } of grown.lists) {
      const network = networks.get(practice);
      if (countedOn === grown.countedOn && network !== undefined) {
        sizes.set(network, (sizes.get(network) ?? 0) + patients);
      }
    }
    const all = [...sizes.values()];
    expect(all).toHaveLength(28);
    expect(all.filter((size) => size < 30_000)).toHaveLength(2);
    expect(all.filter((size) => size > 50_000)).toHaveLength(5);
  });

  it('tell one of each thing that can happen to a practice, as the guide says', () => {
    const { moved, joinedLate, inNone, shut, closedNetwork } = grown.told;
    const on = (practice: string, ...days: string[]) => days.map((day) => membersOn(day).get(practice) ?? null);
    expect(on(moved, '2022-06-30', '2022-07-01')).toEqual(['U0004', 'U0005']);
    expect(on(joinedLate, '2023-03-31', '2023-04-01')).toEqual([null, 'U0007']);
    expect(on(inNone, '2019-07-01', '2026-09-30')).toEqual([null, null]);
    expect(on(shut, '2024-03-31', '2024-04-01')).toEqual(['U0003', null]);
    const inClosed = (day: string): number =>
      [...membersOn(day).values()].filter((network) => network === closedNetwork).length;
    expect([inClosed('2023-09-30'), inClosed('2023-10-01')]).toEqual([2, 0]);
    const guide = readFileSync(new URL('../../docs/data/demonstration-county.md', import.meta.url), 'utf8');
    for (const code of Object.values(grown.told)) expect(guide).toContain(code);
  });
});

describe('Policing areas of the demonstration county', () => {
  it('hold every brick once, in areas of one district', () => {
    const codes = policing.flatMap(({ brickCodes }) => brickCodes);
    expect([...codes].sort()).toEqual(county.bricks.map(({ code }) => code));
    const districtOf = new Map(county.bricks.map(({ code, districtCode }) => [code, districtCode]));
    for (const { brickCodes } of policing) expect(new Set(brickCodes.map((code) => districtOf.get(code))).size).toBe(1);
  });

  it('are whole wards but for twelve bricks', () => {
    const areaOf = new Map(policing.flatMap(({ code, brickCodes }) => brickCodes.map((brick) => [brick, code])));
    const wards = new Map<string, string[]>();
    for (const { code, wardCode } of county.bricks) {
      wards.set(wardCode, [...(wards.get(wardCode) ?? []), areaOf.get(code) ?? '']);
    }
    const strays = [...wards.values()].map((areas) => {
      const most = Math.max(...[...new Set(areas)].map((one) => areas.filter((area) => area === one).length));
      return areas.length - most;
    });
    expect(sum(strays)).toBe(12);
    expect(strays.filter((bricks) => bricks === 0).length).toBeGreaterThan(160);
  });

  it('hang together, but for bricks that went next door', () => {
    const number = new Map(county.bricks.map(({ code }, brick) => [code, brick]));
    for (const { brickCodes } of policing) {
      const members = brickCodes.map((code) => number.get(code) ?? 0);
      const own = new Set(members);
      const parts = connectedParts(members, (brick) => graph.neighboursOf(brick).filter((next) => own.has(next)));
      expect((parts[0] ?? []).length).toBeGreaterThanOrEqual(members.length - 12);
    }
  });
});
