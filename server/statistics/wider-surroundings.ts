import Flatbush from 'flatbush';
import { median } from 'simple-statistics';
import type { PlanarPoint } from './distance-weights.ts';

export interface Wider {
  /** The nearest areas that together hold so many people, the area itself counted. */
  people: number;
  /** And at least so many areas. */
  least: number;
}

/** About a small town: many times a hot spot of a few streets, and far less than a county with a city in it. */
export const smallTown: Wider = { people: 35_000, least: 20 };

/**
 * Question: how many times the rate of its wider surroundings does an area have?
 * Formula: rate over the median rate of the nearest areas (by centre, itself counted) that together hold so many people. The
 * median, because a hot spot must not raise what it is measured by.
 * Units: times. Errors: RangeError where there is not one rate above 0, one number of people and one finite place for each area.
 * Source: what it is for, Ord and Getis, Journal of Regional Science 41 (2001) 411–432: where rates lie in broad patches, a
 * test against the whole map finds the patches and not what stands out in them. Checked against: a row of areas by hand.
 */
export function timesSurroundings(
  rates: Float64Array,
  people: Float64Array,
  places: readonly PlanarPoint[],
  wider: Wider = smallTown,
): Float64Array {
  const areas = rates.length;
  if (areas === 0 || people.length !== areas || places.length !== areas) {
    throw new RangeError('Give one rate, one number of people and one place for each area.');
  }
  if (!rates.every((rate) => rate > 0 && Number.isFinite(rate))) throw new RangeError('Give rates above 0.');
  const index = new Flatbush(areas);
  for (const { x, y } of places) {
    if (!(Number.isFinite(x) && Number.isFinite(y))) throw new RangeError('Give places that are finite.');
    index.add(x, y);
  }
  index.finish();
  return rates.map((rate, area) => {
    const near = nearest(index, places[area] ?? { x: 0, y: 0 }, people, wider);
    return rate / median(near.map((other) => rates[other] ?? 0));
  });
}

function nearest(index: Flatbush, { x, y }: PlanarPoint, people: Float64Array, wider: Wider): number[] {
  for (let asked = wider.least; ; asked *= 2) {
    const near = index.neighbors(x, y, asked);
    let held = 0;
    for (let at = 0; at < near.length; at += 1) {
      held += people[near[at] ?? -1] ?? 0;
      if (held >= wider.people && at + 1 >= wider.least) return near.slice(0, at + 1);
    }
    if (near.length === people.length) return near;
  }
}
