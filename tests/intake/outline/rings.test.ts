import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { feature, multiPolygon, polygon, refusalOf, roundRing, scribble, square } from './drawing.ts';
import { testArea } from './hostile-shapes.ts';

describe('row 1: a ring that is not a simple ring is refused with its position, and never mended', () => {
  it.each<[string, number[][], [number, number], string]>([
    [
      'bow-tie',
      [
        [-1.2, 52.6],
        [-1.1, 52.7],
        [-1.1, 52.6],
        [-1.2, 52.7],
        [-1.2, 52.6],
      ],
      [-1.15, 52.65],
      '/2',
    ],
    ['unclosed', square().slice(0, -1), [-1.2, 52.7], '/3'],
    ['two points', square().slice(0, 2), [-1.2, 52.6], ''],
    [
      'two points and back',
      [
        [-1.2, 52.6],
        [-1.1, 52.6],
        [-1.2, 52.6],
      ],
      [-1.2, 52.6],
      '',
    ],
    [
      'spike',
      [
        [-1.2, 52.6],
        [-1, 52.6],
        [-1.1, 52.6],
        [-1.1, 52.7],
        [-1.2, 52.6],
      ],
      [-1, 52.6],
      '/1',
    ],
    [
      'repeated point',
      [
        [-1.2, 52.6],
        [-1.1, 52.6],
        [-1.1, 52.6],
        [-1.1, 52.7],
        [-1.2, 52.6],
      ],
      [-1.1, 52.6],
      '/2',
    ],
    [
      'one point only',
      [
        [-1.2, 52.6],
        [-1.2, 52.6],
        [-1.2, 52.6],
        [-1.2, 52.6],
      ],
      [-1.2, 52.6],
      '/1',
    ],
    [
      'zero area',
      [
        [-1.25, 52.5],
        [-1.125, 52.625],
        [-1, 52.75],
        [-1.25, 52.5],
      ],
      [-1.25, 52.5],
      '/0',
    ],
    [
      'ring touching itself',
      [
        [-1.25, 52.5],
        [-1, 52.5],
        [-1.125, 52.625],
        [-1, 52.75],
        [-1.25, 52.75],
        [-1.125, 52.625],
        [-1.25, 52.5],
      ],
      [-1.125, 52.625],
      '/5',
    ],
  ])('%s', (_name, ring, position, place) => {
    const refusal = refusalOf(polygon(ring));
    expect(refusal).toMatchObject({ type: 'geometry-invalid', status: 422 });
    expect(refusal.places).toMatchObject([{ position, pointer: `/outline/coordinates/0${place}` }]);
    expect(refusal.message).toContain(`[${position.join(', ')}]`);
  });
});

describe('row 2: a scribble is refused at its first crossing', () => {
  it.each([300, 500, 2_000, 5_000])('%i points', (count) => {
    const refusal = refusalOf(polygon(scribble(count)));
    expect(refusal).toMatchObject({ type: 'geometry-invalid', status: 422 });
    expect(refusal.message).toMatch(/^The outline must not cross itself, and it does at \[-1\.\d+, 52\.\d+\]\.$/);
  });
});

describe('row 3: vertices are counted before anything else', () => {
  it('accepts 5,000 in one ring', () => {
    expect(parseOutline(polygon(roundRing(5_000)), testArea).coordinates[0]?.[0]).toHaveLength(5_000);
  });

  it.each([5_001, 100_000, 1_000_000])('refuses %i', (count) => {
    // Not one of the positions is valid: the count must come first.
    expect(refusalOf(polygon(new Array(count).fill(null)))).toMatchObject({ type: 'too-large', status: 413 });
  });

  it('counts across rings, parts and features', () => {
    const features = Array.from({ length: 3 }, () => feature(polygon(roundRing(1_700))));
    expect(refusalOf({ type: 'FeatureCollection', features }).type).toBe('too-large');
    expect(refusalOf(polygon(...Array.from({ length: 5_001 }, () => []))).type).toBe('too-large');
  });

  it('allows 16 rings at one point and no more', () => {
    const petals = (count: number) =>
      multiPolygon(
        ...Array.from({ length: count }, (_, index) => {
          const tip = (share: number) => {
            const angle = ((index + share) / count) * 2 * Math.PI;
            return [-1.1 + 0.1 * Math.cos(angle), 52.7 + 0.1 * Math.sin(angle)];
          };
          return [[[-1.1, 52.7], tip(0), tip(0.5), [-1.1, 52.7]]];
        }),
      );
    expect(parseOutline(petals(16), testArea).coordinates).toHaveLength(16);
    expect(refusalOf(petals(17)).type).toBe('too-large');
  });
});
