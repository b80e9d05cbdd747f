import { describe, expect, it } from 'vitest';
import { kernelDensity, quarticRaster } from '../../server/statistics/kernel-density.ts';
import { randomFor } from '../../server/statistics/random.ts';

const random = randomFor(1, 'events');
const events = Array.from({ length: 40 }, (_, at) => ({
  x: 300 + 400 * random.uniform(),
  y: 300 + 400 * random.uniform(),
  weight: at % 3,
}));
const raster = { left: 0, bottom: 0, cell: 10, columns: 100, rows: 100 };
const places = Array.from({ length: 100 * 100 }, (_, at) => ({
  x: 10 * (at % 100) + 5,
  y: 10 * Math.floor(at / 100) + 5,
}));

describe('kernel density', () => {
  it('adds up to the sum of weights', () => {
    const weights = events.reduce((sum, { weight }) => sum + weight, 0);
    const whole = (density: Float64Array): number => density.reduce((sum, value) => sum + value * 100, 0);
    expect(whole(kernelDensity(events, places, 150)) / weights).toBeCloseTo(1, 3);
    expect(whole(kernelDensity(events, places, 60, 'gaussian')) / weights).toBeCloseTo(1, 3);
  });

  it('the raster has the figures of its cells', () => {
    const one = quarticRaster(events, raster, 150);
    kernelDensity(events, places, 150).forEach((density, at) => expect(one[at]).toBeCloseTo(density, 14));
  });

  it('is 0 where no event is within the bandwidth, and at it', () => {
    const event = [{ x: 0, y: 0, weight: 1 }];
    expect(Array.from(kernelDensity(event, [{ x: 100, y: 0 }], 100))).toEqual([0]);
    expect(kernelDensity(event, [{ x: 0, y: 0 }], 100)[0]).toBeCloseTo(3 / (Math.PI * 1e4), 16);
  });

  it('a bandwidth of 0, weights below 0, places that are not finite and rasters without cells are refused', () => {
    expect(() => kernelDensity(events, places, 0)).toThrow(RangeError);
    expect(() => kernelDensity([{ x: 0, y: 0, weight: -1 }], places, 10)).toThrow(RangeError);
    expect(() => kernelDensity([{ x: NaN, y: 0, weight: 1 }], places, 10)).toThrow(RangeError);
    expect(() => quarticRaster(events, { ...raster, rows: 0 }, 10)).toThrow(RangeError);
  });
});
