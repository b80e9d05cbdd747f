import { parseOutline } from '../../../server/intake/outline/outline.ts';
import { Refusal } from '../../../server/refusal.ts';
import { testArea } from './hostile-shapes.ts';

export const square = (west = -1.2, south = 52.6, size = 0.1): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
export const polygon = (...rings: unknown[][]) => ({ type: 'Polygon', coordinates: rings });
export const multiPolygon = (...parts: unknown[][][]) => ({ type: 'MultiPolygon', coordinates: parts });
export const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry });

export function refusalOf(input: unknown, pointer = '/outline', area = testArea): Refusal {
  try {
    parseOutline(input, area, pointer);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The shape was accepted.');
}

export function scribble(count: number): number[][] {
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const ring = Array.from({ length: count - 1 }, () => [-1.5 + random(), 52.45 + random() / 2]);
  return [...ring, ...ring.slice(0, 1)];
}

export function roundRing(count: number): number[][] {
  const ring = Array.from({ length: count - 1 }, (_, index) => {
    const angle = (index / (count - 1)) * 2 * Math.PI;
    return [-1.1 + 0.1 * Math.cos(angle), 52.7 + 0.1 * Math.sin(angle)];
  });
  return [...ring, ...ring.slice(0, 1)];
}
