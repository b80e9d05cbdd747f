import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsOf, fitTo, grownBounds, pathOf, scaleBar } from '../../../client/zones/shape-path.ts';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [-1.2, 52.6],
      [-1.1, 52.6],
      [-1.1, 52.7],
      [-1.2, 52.7],
      [-1.2, 52.6],
    ],
  ],
};

describe('a still picture of an area', () => {
  it('has a box around all that is drawn, and none around nothing', () => {
    expect(boundsOf([square])).toEqual([-1.2, 52.6, -1.1, 52.7]);
    expect(boundsOf([])).toBeNull();
    expect(boundsOf([{ type: 'Point', coordinates: [0, 0] }])).toBeNull();
  });

  it('keeps north up and everything inside the picture', () => {
    const { project } = fitTo([-1.2, 52.6, -1.1, 52.7], 200, 100, 10);
    const [left, bottom] = project([-1.2, 52.6]);
    const [right, top] = project([-1.1, 52.7]);
    expect(top).toBeCloseTo(10);
    expect(bottom).toBeCloseTo(90);
    expect(left).toBeGreaterThanOrEqual(10);
    expect(right).toBeLessThanOrEqual(190);
    expect((left + right) / 2).toBeCloseTo(100);
  });

  it('draws a degree of longitude shorter than a degree of latitude', () => {
    const { project } = fitTo([-1.2, 52.6, -1.1, 52.7], 200, 100, 10);
    const [left] = project([-1.2, 52.6]);
    const [right] = project([-1.1, 52.6]);
    expect(right - left).toBeCloseTo(80 * Math.cos((52.65 * Math.PI) / 180), 5);
  });

  it('does not divide by nothing when an area is a single point wide', () => {
    const [x, y] = fitTo([-1, 52, -1, 52], 100, 100).project([-1, 52]);
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  it('closes every ring of its path', () => {
    const { project } = fitTo([-1.2, 52.6, -1.1, 52.7], 100, 100);
    expect(pathOf(square, project)).toMatch(/^M[\d. L]+Z$/);
  });

  it('grows its box evenly and has a round scale bar that fits', () => {
    expect(grownBounds([0, 0, 10, 20], 0.5)).toEqual([-5, -10, 15, 30]);
    expect(scaleBar(30, 70)).toEqual({ kilometres: 2, units: 60 });
    expect(scaleBar(2000, 70).kilometres).toBe(0.1);
  });
});
