import { describe, expect, it } from 'vitest';
import { compareAreas, type Side } from '../../../server/features/comparison/areas.ts';
import type { Group } from '../../../server/features/profiles/groups.ts';
import type { Bricks, Weighted } from '../../../server/features/overlap/weighted.ts';

const people = [100, 200, 300, 400];
const bricks: Bricks = {
  ...{ ids: [1, 2, 3, 4], codes: ['a', 'b', 'c', 'd'], names: [], place: new Map(), peopleSource: null },
  ...{ people: Float64Array.from(people), areaM2: new Float64Array(4) },
};
const area = (name: string, weights: number[], more: Partial<Weighted> = {}): Weighted => {
  const places = weights.flatMap((weight, place) => (weight > 0 ? [place] : []));
  return {
    ...{
      id: name.length,
      ref: `zone:${name}`,
      kind: 'zone',
      code: name,
      name,
      method: 'codes',
      version: 1,
      source: null,
    },
    ...{ places: Int32Array.from(places), weights: Float64Array.from(places, (place) => weights[place] ?? 0) },
    ...more,
  };
};
const compared = (first: Weighted, other: Weighted) => {
  const { areas, pairs, groups } = compareAreas(bricks, [first, other]);
  const pair = pairs[1] ?? null;
  const weightsOf = ({ at, less }: Side): number[] => {
    const weights = [0, 0, 0, 0];
    const add = (group: Group | null | undefined, sign: 1 | -1): void => {
      group?.brick.forEach((brick, i) => {
        weights[brick] = (weights[brick] ?? 0) + sign * (group.weight[i] ?? 0);
      });
    };
    add(groups[at], 1);
    add(less, -1);
    return weights;
  };
  return {
    shared: areas[1]?.shared,
    against: pair?.against,
    first: pair === null ? null : weightsOf(pair.first),
    other: pair === null ? null : weightsOf(pair.other),
  };
};

describe('two areas that are compared', () => {
  it('with nobody in common are held against each other whole', () => {
    const found = compared(area('zone', [1, 0, 0, 0]), area('ward', [0, 1, 1, 0]));
    expect(found).toMatchObject({ against: 'ward', first: [1, 0, 0, 0], other: [0, 1, 1, 0] });
    expect(found.shared).toEqual({ ofFirst: 0, ofThis: 0, sentence: 'zone and ward have nobody in common.' });
  });

  it('a part is held against the rest of the whole that contains it, which is said', () => {
    const found = compared(area('zone', [1, 1, 0, 0]), area('district', [1, 1, 1, 1]));
    expect(found).toMatchObject({ against: 'the rest of district', first: [1, 1, 0, 0], other: [0, 0, 1, 1] });
    expect(found.shared).toEqual({
      ofFirst: 1,
      ofThis: 0.3,
      sentence: 'All of zone lies in district, and is 30% of its people: zone is held against the rest of district.',
    });
  });

  it('a whole that comes first gives its rest too', () => {
    const found = compared(area('district', [1, 1, 1, 1]), area('zone', [1, 1, 0, 0]));
    expect(found).toMatchObject({ first: [0, 0, 1, 1], other: [1, 1, 0, 0] });
    expect(found.against).toBe('zone, with the rest of district held against it');
  });

  it('what they share by parts of small areas is taken out of the larger', () => {
    const found = compared(area('zone', [1, 0, 0, 0]), area('network', [0.25, 1, 0.5, 0]));
    expect(found).toMatchObject({ first: [1, 0, 0, 0], other: [0, 1, 0.5, 0] });
    expect(found.shared).toMatchObject({ ofFirst: 0.25, ofThis: 25 / 375 });
  });

  it('that are the same people have no difference, which is said', () => {
    const found = compared(area('zone', [1, 1, 0, 0]), area('ward', [1, 1, 0, 0]));
    expect(found.first).toBeNull();
    expect(found.shared?.sentence).toBe('zone and ward are the same people, so there is no difference to tell.');
  });

  it('two networks by registered share have nobody in common, though they share small areas', () => {
    const network = { kind: 'pcn', method: 'registered-share' } as const;
    const found = compared(area('one', [0.5, 0.5, 0, 0], network), area('other', [0.5, 0.25, 1, 0], network));
    expect(found).toMatchObject({ first: [0.5, 0.5, 0, 0], other: [0.5, 0.25, 1, 0] });
    expect(found.shared).toMatchObject({ ofFirst: 0, ofThis: 0 });
    expect(found.shared?.sentence).toMatch(/^Nobody is in both one and other, but .* a difference is understated\.$/);
  });
});
