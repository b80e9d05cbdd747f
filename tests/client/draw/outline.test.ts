import { describe, expect, test } from 'vitest';
import { drawingOf, outlineOf, readOutlineFile } from '../../../client/draw/outline.ts';
import type { Drawing } from '../../../client/draw/drawing.ts';

const ring = [
  [-1.2, 52.7],
  [-1.1, 52.7],
  [-1.1, 52.8],
  [-1.2, 52.7],
];
const polygon = { type: 'Polygon', coordinates: [ring] };
const drawing: Drawing = [
  {
    rings: [
      [
        [-1.2, 52.7],
        [-1.1, 52.7],
        [-1.1, 52.8],
      ],
    ],
    closed: true,
  },
];

describe('GeoJSON to a drawing and back', () => {
  test('a polygon goes in and comes out the same', () => {
    expect(drawingOf(polygon)).toEqual(drawing);
    expect(outlineOf(drawing)).toEqual(polygon);
  });

  test('wrappings do not matter', () => {
    const feature = { type: 'Feature', properties: {}, geometry: polygon };
    expect(drawingOf(feature)).toEqual(drawing);
    expect(drawingOf({ type: 'FeatureCollection', features: [feature] })).toEqual(drawing);
    expect(drawingOf({ type: 'MultiPolygon', coordinates: [[ring]] })).toEqual(drawing);
  });

  test('two parts go out as one MultiPolygon; an unfinished part stays behind', () => {
    expect(outlineOf([...drawing, ...drawing])?.type).toBe('MultiPolygon');
    expect(outlineOf([...drawing, { rings: [[[-1, 52.6]]], closed: false }])?.type).toBe('Polygon');
    expect(outlineOf([{ rings: [[[-1, 52.6]]], closed: false }])).toBeNull();
  });

  test.each([
    [{ type: 'Point', coordinates: [0, 0] }, 'points and lines have no inside'],
    [{ type: 'FeatureCollection', features: [] }, 'this one has none'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [453_000, 319_000],
            [454_000, 319_000],
            [454_000, 320_000],
          ],
        ],
      },
      'not in metres',
    ],
    [{ type: 'Polygon', coordinates: [[[-1.2, null]]] }, 'two numbers'],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [-1.2, 52],
            [-1.2, 52],
          ],
        ],
      },
      'three different points',
    ],
    [null, 'GeoJSON'],
  ])('what is not an outline is refused in words: %j', (given, words) => {
    expect(() => drawingOf(given)).toThrow(words);
  });

  test('more than 5,000 points are refused before anything is drawn', () => {
    const many = Array.from({ length: 5_001 }, (_, i) => [-1 - i / 10_000, 52]);
    expect(() => drawingOf({ type: 'Polygon', coordinates: [many] })).toThrow('this one has 5,001');
  });

  test('a file that is not JSON says so', async () => {
    await expect(readOutlineFile(new File(['<kml/>'], 'zone.kml'))).rejects.toThrow('not readable as JSON');
  });
});
