import { distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { circleOutline } from '../../../server/intake/outline/circle.ts';
import { Refusal } from '../../../server/refusal.ts';
import { testArea } from './hostile-shapes.ts';

const leicester: [number, number] = [-1.1331, 52.6349];

function refusalOf(centre: [number, number], radiusMetres: number): Refusal {
  try {
    circleOutline(centre, radiusMetres, testArea, '/circle');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The circle was accepted.');
}

describe('circleOutline', () => {
  it.each([50, 1_000, 20_000])('draws 64 sides %i metres from its centre', (radiusMetres) => {
    const ring = circleOutline(leicester, radiusMetres, testArea).coordinates[0]?.[0] ?? [];
    expect(ring).toHaveLength(65);
    for (const position of ring) {
      expect(distance(leicester, position, { units: 'meters' })).toBeCloseTo(radiusMetres, 3);
    }
  });

  it.each([49, 20_001, 0, -1, NaN, Infinity])('refuses a radius of %d metres', (radiusMetres) => {
    expect(refusalOf(leicester, radiusMetres)).toMatchObject({
      type: 'parameter-invalid',
      places: [{ pointer: '/circle/radiusMetres' }],
    });
  });

  it('refuses a centre that is no position, is far away or is swapped', () => {
    expect(refusalOf([NaN, 52.6], 100)).toMatchObject({
      type: 'coordinate-invalid',
      places: [{ pointer: '/circle/centre/0' }],
    });
    expect(refusalOf([-0.12, 51.5], 100)).toMatchObject({
      type: 'out-of-area',
      places: [{ pointer: '/circle/centre' }],
    });
    expect(refusalOf([52.6349, -1.1331], 100).message).toContain('look swapped');
  });

  it('refuses a circle whose rim leaves the area served', () => {
    expect(refusalOf([-0.45, 52.63], 20_000)).toMatchObject({
      type: 'out-of-area',
      places: [{ pointer: '/circle/radiusMetres' }],
    });
  });
});
