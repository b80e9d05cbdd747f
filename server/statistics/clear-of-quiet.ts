import type { SpatialWeights } from './spatial-weights.ts';

/** Of the quiet areas so many lie beyond each end: two tails of 2.5%. */
const quietTail = 0.025;

export type Side = 1 | -1;
export type Placed = 'in it' | 'beside it' | 'neither';

/**
 * Which areas a hot (or cold) neighbourhood is made of.
 *
 * Question: Gi* speaks of an area together with its neighbours, so a quiet area among hot ones is marked, and a hot one at
 * the rim, most of whose neighbours are quiet, is not. Which areas are themselves out of the ordinary, in a neighbourhood
 * that is?
 *
 * Rule: an area is in a hot spot where its own neighbourhood, or that of an area next to it, is beyond chance, and no more
 * than 1 in 40 of the quiet areas (those whose own neighbourhood is not beyond chance) is as high as it is itself. It is
 * beside one where its neighbourhood is beyond chance and it is not that high. Cold spots likewise.
 *
 * @param values what was tested, one finite value an area
 * @param beyond of each area: 1 its neighbourhood is high beyond chance, -1 low, 0 neither, null not told (an island)
 * Source: Luc Anselin, Geographical Analysis 27 (1995) 93–115, section 5, on the marked area as the core of a cluster of which
 * its neighbours are part; the second condition is ours, and keeps neighbours that are not high out of it.
 * Checked against: a map worked by hand; the planted hot areas of the demonstration county.
 */
export function clearOfQuiet(
  values: Float64Array,
  { starts, neighbours }: SpatialWeights,
  beyond: readonly (Side | 0 | null)[],
  side: Side,
): Placed[] {
  const quiet = Float64Array.from(
    values.filter((_, area) => beyond[area] === 0),
    (value) => side * value,
  ).sort();
  // The smallest value that at most so many of the quiet areas reach.
  const allowed = Math.floor(quietTail * quiet.length);
  const highest = quiet[quiet.length - 1 - allowed];
  return Array.from(values, (value, area) => {
    const isOwn = beyond[area] === side;
    const isClear = highest === undefined || side * value > highest;
    if (!isClear) return isOwn ? 'beside it' : 'neither';
    const around = neighbours.subarray(starts[area], starts[area + 1]);
    return isOwn || around.some((other) => beyond[other] === side) ? 'in it' : 'neither';
  });
}
