import { area, kinks } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { Refusal } from '../../../server/refusal.ts';
import { shapes, testArea } from './hostile-shapes.ts';

const doorTypes = ['too-large', 'coordinate-invalid', 'out-of-area', 'geometry-invalid'];

function parseOrRefuse(input: unknown): MultiPolygon | Refusal {
  try {
    return parseOutline(input, testArea, '/outline');
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

describe('whatever shape comes', () => {
  it('is accepted or refused in one sentence that has a pointer', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const { name, input } of shapes(seed, 60)) {
          const outcome = parseOrRefuse(input);
          if (!(outcome instanceof Refusal)) continue;
          expect(doorTypes, name).toContain(outcome.type);
          expect(outcome.message, name).toMatch(/^[A-Z][^\n]+\.$/);
          expect(outcome.places[0]?.pointer, name).toMatch(/^\/outline/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes out unchanged when what was accepted is given again', () => {
    for (const { name, input } of shapes(11, 600)) {
      const outcome = parseOrRefuse(input);
      if (!(outcome instanceof Refusal)) expect(parseOutline(outcome, testArea), name).toStrictEqual(outcome);
    }
  });

  it('has an area and no crossing that a slow, obvious search finds', () => {
    for (const { name, input } of shapes(12, 300)) {
      const outcome = parseOrRefuse(input);
      if (outcome instanceof Refusal) continue;
      expect(area(outcome), name).toBeGreaterThan(0);
      for (const ring of outcome.coordinates.flat()) {
        expect(kinks({ type: 'Polygon', coordinates: [ring] }).features, name).toHaveLength(0);
      }
    }
  });

  it('is judged alike wherever its rings begin and whichever way they run', () => {
    for (const { name, input } of shapes(13, 600)) {
      const outcome = parseOrRefuse(input);
      if (outcome instanceof Refusal) continue;
      const turned = outcome.coordinates.map((part) =>
        part.map((ring) => {
          const corners = ring.slice(1).toReversed();
          return [...corners, ...corners.slice(0, 1)];
        }),
      );
      expect(parseOrRefuse({ type: 'MultiPolygon', coordinates: turned.toReversed() }), name).not.toBeInstanceOf(
        Refusal,
      );
    }
  });

  it('may be any JSON at all without a fault of ours', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('Polygon', 'MultiPolygon'), (value, type) => {
        parseOrRefuse(value);
        parseOrRefuse({ type, coordinates: value });
        parseOrRefuse({ type: 'Feature', properties: {}, geometry: value });
        parseOrRefuse({ type: 'FeatureCollection', crs: value, features: [value] });
      }),
      { numRuns: 500 },
    );
  });

  it('comes from a generator that gives the same shapes for the same seed', () => {
    expect([...shapes(5, 60)]).toStrictEqual([...shapes(5, 60)]);
    expect(JSON.stringify([...shapes(5, 60)])).not.toBe(JSON.stringify([...shapes(6, 60)]));
  });
});
