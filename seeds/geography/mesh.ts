import type { Random } from '../../server/statistics/random.ts';
import { settlements, type Settlement } from '../settlements.ts';
import { clipCells } from './clip.ts';
import { numberCorners } from './corners.ts';
import type { District } from './districts.ts';
import { cancelOpposites, chainRings, ringDoubleArea, ringEdges, type Edge } from './edges.ts';
import { settleCorners } from './lattice.ts';
import { pieces } from './outline.ts';
import { toPlane, type PointKm } from './plane.ts';
import { relaxSeeds } from './relax.ts';
import { sprinkleSeeds, type BrickSeed } from './sprinkle.ts';

export interface Cell {
  /** Open ring, anticlockwise, five decimals. */
  ring: [number, number][];
  district: District;
  /** The cells that share an edge, in ascending order. */
  neighbours: number[];
}

/** Hands each part of a cell that the outline cut off to the neighbour it shares most border with, in its own piece. */
function handOverFragments(
  borders: readonly Edge[][],
  seeds: readonly BrickSeed[],
  at: (corner: number) => PointKm,
): Edge[][] {
  const whole = borders.map(cancelOpposites);
  const owner = new Map(whole.flatMap((edges, cell) => edges.map((edge): [string, number] => [edge.join(), cell])));
  const additions = new Map<number, Edge[]>();
  const kept = whole.map((edges, cell) => {
    const rings = chainRings(edges, at).sort((a, b) => ringDoubleArea(b, at) - ringDoubleArea(a, at));
    for (const ring of rings.slice(1)) {
      const shared = new Map<number, number>();
      for (const [from, to] of ringEdges(ring)) {
        const other = owner.get(`${to},${from}`);
        if (other === undefined || other === cell) continue;
        if (seeds[other]?.district.piece !== seeds[cell]?.district.piece) continue;
        const lengthKm = Math.hypot(at(from)[0] - at(to)[0], at(from)[1] - at(to)[1]);
        shared.set(other, (shared.get(other) ?? 0) + lengthKm);
      }
      const taker = [...shared].sort((a, b) => b[1] - a[1])[0]?.[0];
      if (taker === undefined) throw new Error('A part of the demonstration county has no neighbour to join.');
      additions.set(taker, [...(additions.get(taker) ?? []), ...ringEdges(ring)]);
    }
    return ringEdges(rings[0] ?? []);
  });
  return kept.map((edges, cell) => cancelOpposites([...edges, ...(additions.get(cell) ?? [])]));
}

/** Fills the three pieces of the outline exactly with cells: no gap, no overlap, equal corners on both sides of an edge. */
export function growCells(random: Random, places: readonly Settlement[] = settlements()): Cell[] {
  const sprinkled = sprinkleSeeds(random, places);
  const grown = pieces.map((piece) => {
    const seeds = sprinkled.filter((seed) => seed.district.piece === piece.name);
    return {
      seeds,
      cells: clipCells(
        relaxSeeds(
          seeds.map((seed) => seed.atKm),
          piece,
        ),
        piece,
      ),
    };
  });
  const seeds = grown.flatMap((part) => part.seeds);
  const cells = grown.flatMap((part) => part.cells);
  const { at, borders } = numberCorners(cells);
  const whole = handOverFragments(borders, seeds, (corner) => at[corner] ?? [0, 0]);
  const settled = settleCorners(
    at,
    whole,
    cells.map((cell) => cell.isCut),
  );
  return withNeighbours(whole, settled, seeds);
}

function withNeighbours(
  borders: readonly Edge[][],
  settled: readonly [number, number][],
  seeds: readonly BrickSeed[],
): Cell[] {
  const positions: [number, number][] = [];
  const numbers = new Map<string, number>();
  const renumber = (corner: number): number => {
    const position = settled[corner] ?? [0, 0];
    const known = numbers.get(position.join());
    if (known !== undefined) return known;
    numbers.set(position.join(), positions.length);
    return positions.push(position) - 1;
  };
  const at = (corner: number) => toPlane(positions[corner] ?? [0, 0]);
  const final = borders.map((edges) =>
    cancelOpposites(edges.map(([from, to]): Edge => [renumber(from), renumber(to)])),
  );
  const owner = new Map(final.flatMap((edges, cell) => edges.map((edge): [string, number] => [edge.join(), cell])));
  return final.map((edges, cell) => {
    const rings = chainRings(edges, at);
    const ring = rings[0];
    const seed = seeds[cell];
    if (!ring || !seed || rings.length > 1)
      throw new Error(`Brick ${cell} of the demonstration county is not one simple ring.`);
    const neighbours = new Set(edges.flatMap(([from, to]) => owner.get(`${to},${from}`) ?? []));
    return {
      ring: ring.map((corner) => positions[corner] ?? [0, 0]),
      district: seed.district,
      neighbours: [...neighbours].sort((a, b) => a - b),
    };
  });
}
