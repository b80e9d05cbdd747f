import Flatbush from 'flatbush';
import { median } from 'simple-statistics';
import type { PlanarPoint } from './distance-weights.ts';

/** Some fifteen neighbourhoods of six or seven areas: many times a hot spot, and far less than a county with a city in it. */
export const widerAreas = 100;

/**
 * Question: how many times the rate of its wider surroundings does an area have?
 * Formula: rate over the median rate of the nearest areas, by centre, itself counted; all areas where there are fewer. The
 * median, because a hot spot must not raise what it is measured by.
 * Units: times. Errors: RangeError where there is not one rate above 0 and one finite place for each area.
 * Source: what it is for, Ord and Getis, Journal of Regional Science 41 (2001) 411–432: where rates lie in broad patches, a
 * test against the whole map finds the patches and not what stands out in them. Checked against: a row of areas by hand.
 */
export function timesSurroundings(
  rates: Float64Array,
  places: readonly PlanarPoint[],
  nearest: number = widerAreas,
): Float64Array {
  const areas = rates.length;
  if (areas === 0 || places.length !== areas) throw new RangeError('Give one rate and one place for each area.');
  if (!rates.every((rate) => rate > 0 && Number.isFinite(rate))) throw new RangeError('Give rates above 0.');
  const index = new Flatbush(areas);
  for (const { x, y } of places) {
    if (!(Number.isFinite(x) && Number.isFinite(y))) throw new RangeError('Give places that are finite.');
    index.add(x, y);
  }
  index.finish();
  return rates.map((rate, area) => {
    const { x, y } = places[area] ?? { x: 0, y: 0 };
    return rate / median(index.neighbors(x, y, nearest).map((other) => rates[other] ?? 0));
  });
}
