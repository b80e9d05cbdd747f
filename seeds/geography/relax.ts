import { clipCells } from './clip.ts';
import { isInside, type Piece } from './outline.ts';
import { centroid, doubleArea, type PointKm } from './plane.ts';

const rounds = 4;

/** Lloyd's relaxation, half a step at a time: even shapes, while dense places stay dense. */
export function relaxSeeds(seeds: readonly PointKm[], piece: Piece): PointKm[] {
  let current = [...seeds];
  for (let round = 0; round < rounds; round += 1) {
    const cells = clipCells(current, piece);
    current = current.map((seed, index) => {
      const parts = (cells[index]?.rings ?? []).map((ring) => ({ weight: doubleArea(ring), middle: centroid(ring) }));
      const weight = parts.reduce((sum, part) => sum + part.weight, 0);
      const mean = (axis: 0 | 1) => parts.reduce((sum, part) => sum + part.weight * part.middle[axis], 0) / weight;
      const moved: PointKm = [(seed[0] + mean(0)) / 2, (seed[1] + mean(1)) / 2];
      return isInside(moved, piece.rings) ? moved : seed;
    });
  }
  return current;
}
