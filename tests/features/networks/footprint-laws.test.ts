import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForceOn, networksOn } from '../../../server/features/networks/footprint-days.ts';
import { networkVersions } from '../../../server/features/networks/footprint-versions.ts';
import type { Membership, NetworkWorld, PatientCount } from '../../../server/features/networks/footprint-world.ts';

const practices = ['A', 'B', 'C', 'D', 'E'];
const bricks = [1, 2, 3, 4, 5, 6];
const day = fc.integer({ min: 0, max: 20 }).map((days) => `2020-01-${String(days + 1).padStart(2, '0')}`);

const membership: fc.Arbitrary<Membership> = fc
  .record({
    practice: fc.constantFrom(...practices),
    network: fc.constantFrom('N1', 'N2', 'N3'),
    days: fc.tuple(day, fc.option(day)),
  })
  .map(({ practice, network, days: [one, other] }) => ({
    ...{ practice, network, startsOn: other === null || one < other ? one : other },
    endsOn: other === null ? null : one < other ? other : one,
  }));

const count = (countedOn: string): fc.Arbitrary<PatientCount> =>
  fc
    .array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 5 })
    .map((rows) => ({
      countedOn,
      practices: new Map(practices.map((practice, row) => [practice, { bricks, patients: rows[row] ?? [] }])),
    }));

const world: fc.Arbitrary<NetworkWorld> = fc
  .record({
    memberships: fc.array(membership, { minLength: 1, maxLength: 10 }),
    first: count('2020-01-05'),
    second: count('2020-01-15'),
    sizes: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 5, maxLength: 5 }),
    places: fc.array(fc.record({ x: fc.integer({ max: 9_000, min: 0 }), y: fc.integer({ max: 9_000, min: 0 }) }), {
      minLength: 11,
      maxLength: 11,
    }),
  })
  .map(({ memberships, first, second, sizes, places }) => ({
    ...{ memberships, spans: new Map(), counts: [first, second], catchments: new Map() },
    lists: new Map(practices.map((code, i) => [code, [{ countedOn: '2020-01-01', patients: sizes[i] ?? 1 }]])),
    practicePlaces: new Map(practices.map((code, i) => [code, places[i] ?? { x: 0, y: 0 }])),
    strays: new Set<string>(),
    brickPlaces: bricks.map((id) => ({ id, ...(places[id + 4] ?? { x: 0, y: 0 }) })),
  }));

const days = Array.from({ length: 28 }, (_, index) => `2020-01-${String(index + 1).padStart(2, '0')}`);

/** Weights by network and small area on a day. */
function weightsOn(
  made: NetworkWorld,
  method: 'registered-share' | 'majority-of-patients' | 'nearest-practice',
  on: string,
) {
  const found = new Map<string, number>();
  for (const one of networkVersions(made).get(method) ?? []) {
    if ((one.from !== null && one.from > on) || (one.to !== null && one.to <= on)) continue;
    one.bricks.forEach((brick, index) => {
      const key = `${one.network} ${String(brick)}`;
      expect(found.has(key)).toBe(false);
      found.set(key, one.weights[index] ?? 0);
    });
  }
  return found;
}

const sumsOf = (weights: ReadonlyMap<string, number>): number[] =>
  bricks.map((brick) =>
    [...weights].reduce((sum, [key, weight]) => (key.endsWith(` ${String(brick)}`) ? sum + weight : sum), 0),
  );

describe('Footprints of networks, whatever the practices do', () => {
  it('by registered share leave on every day exactly the share of patients whose practice is in no network', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...days), (made, on) => {
        const networks = networksOn(made, on);
        const counted = inForceOn(made.counts, on);
        const sums = sumsOf(weightsOn(made, 'registered-share', on));
        bricks.forEach((_, index) => {
          const of = (isIn: (practice: string) => boolean): number =>
            practices.reduce(
              (sum, code) => sum + (isIn(code) ? (counted?.practices.get(code)?.patients[index] ?? 0) : 0),
              0,
            );
          const expected = of((code) => networks.has(code)) / of(() => true);
          expect(Math.abs((sums[index] ?? 0) - expected)).toBeLessThan(1e-12);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('by majority and by nearest practice give a small area to one network or, when nobody is in any, to none', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...days), (made, on) => {
        const expected = networksOn(made, on).size > 0 ? 1 : 0;
        for (const method of ['majority-of-patients', 'nearest-practice'] as const) {
          expect(sumsOf(weightsOn(made, method, on))).toEqual(bricks.map(() => expected));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order in which practices are told', () => {
    fc.assert(
      fc.property(world, (made) => {
        const turned = {
          ...made,
          memberships: [...made.memberships].reverse(),
          counts: made.counts.map((one) => ({ ...one, practices: new Map([...one.practices].reverse()) })),
          practicePlaces: new Map([...made.practicePlaces].reverse()),
        };
        expect(networkVersions(turned)).toEqual(networkVersions(made));
      }),
      { numRuns: 40 },
    );
  });

  it('by registered share do not change when everybody is counted three times', () => {
    fc.assert(
      fc.property(world, (made) => {
        const counts = made.counts.map((one) => ({
          ...one,
          practices: new Map(
            [...one.practices].map(([code, row]) => [
              code,
              { ...row, patients: row.patients.map((people) => people * 3) },
            ]),
          ),
        }));
        const on = '2020-01-10';
        const [before, after] = [made, { ...made, counts }].map((one) => weightsOn(one, 'registered-share', on));
        expect([...(after ?? [])]).toEqual([...(before ?? [])]);
      }),
      { numRuns: 40 },
    );
  });

  it('have no two versions in a row that are alike', () => {
    fc.assert(
      fc.property(world, (made) => {
        for (const versions of networkVersions(made).values()) {
          versions.forEach((one, index) => {
            const next = versions[index + 1];
            if (next?.network !== one.network || next.from !== one.to) return;
            expect([next.bricks, next.weights]).not.toEqual([one.bricks, one.weights]);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
