/** Which area lies next in a direction, for people who move over the map with the arrow keys. */

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Spot {
  x: number;
  y: number;
}

const ahead: Record<Direction, (dx: number, dy: number) => [number, number]> = {
  right: (dx, dy) => [dx, dy],
  left: (dx, dy) => [-dx, dy],
  down: (dx, dy) => [dy, dx],
  up: (dx, dy) => [-dy, dx],
};

/** Straying sideways counts double, so that a step to the right is felt to go right. */
const sidewaysCost = 2;

/**
 * The index of the spot next to `from` in that direction, within 45 degrees either side of it; null when none lies there.
 * x grows to the right and y downwards, as on the screen.
 */
export const nextTowards = (spots: readonly Spot[], from: number, direction: Direction): number | null => {
  const here = spots[from];
  if (here === undefined) return null;
  let [best, bestCost]: [number | null, number] = [null, Infinity];
  for (const [index, spot] of spots.entries()) {
    const [forward, sideways] = ahead[direction](spot.x - here.x, spot.y - here.y);
    const cost = forward + sidewaysCost * Math.abs(sideways);
    if (index === from || forward <= 0 || Math.abs(sideways) > forward || cost >= bestCost) continue;
    [best, bestCost] = [index, cost];
  }
  return best;
};

/** The index of the spot nearest to a place; null when there are no spots. */
export const nearestTo = (spots: readonly Spot[], place: Spot): number | null => {
  let [best, bestDistance]: [number | null, number] = [null, Infinity];
  for (const [index, spot] of spots.entries()) {
    const distance = Math.hypot(spot.x - place.x, spot.y - place.y);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
};
