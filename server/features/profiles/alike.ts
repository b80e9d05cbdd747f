import type { KnownBrick } from '../similar/variables.ts';
import { variables } from '../similar/variables.ts';
import { distanceBetween, spreadsOf } from '../similar/distance.ts';
import type { KnownAreas } from './areas.ts';
import type { Ground } from './ground.ts';

/** Areas of one kind by what places are matched on, in the order of the variables. */
export interface Described {
  rows: (number | null)[][];
  spreads: (number | null)[];
}

export interface Alike {
  /** By place among the areas of the kind. */
  chosen: number[];
  names: string[];
  /** What they were matched on. */
  subjects: string[];
  lookedAt: number;
}

/** As many as of a zone. */
const mostAreas = 12;
/** With fewer to choose from, the most alike would be most of them. */
export const fewestToChooseFrom = 2 * mostAreas;
/** A brick of which an area has a smaller share says little of who lives in the area. */
const leastShare = 0.5;

/** Every area of a kind as its whole bricks are; the same for each of them, so made once. */
export function describeAreas(ground: Ground, { rows, group }: KnownAreas): Described {
  const features = featuresByBrick(ground);
  const bricks: KnownBrick[][] = rows.map(() => []);
  for (let i = 0; i < group.area.length; i += 1) {
    const row = ground.rows[group.brick[i] ?? 0];
    if (row === undefined || (group.weight[i] ?? 0) < leastShare) continue;
    bricks[group.area[i] ?? 0]?.push({ ...row, features: features[group.brick[i] ?? 0] ?? new Map<string, number>() });
  }
  const described = bricks.map((own) => variables.map((one) => (own.length === 0 ? null : one.of(own))));
  return { rows: described, spreads: spreadsOf(variables, described) };
}

function featuresByBrick({ bricks, features }: Ground): Map<string, number>[] {
  const found = bricks.map(() => new Map<string, number>());
  for (const [table, { columns, known }] of features) {
    for (const [category, column] of columns) {
      found.forEach((own, brick) => {
        if (known[brick] === 1) own.set(`${table}/${category}`, column[brick] ?? 0);
      });
    }
  }
  return found;
}

/** The areas of the same kind most like one of them; null where there are too few, or nothing is known to match on. */
export function areasAlike({ rows }: KnownAreas, described: Described, code: string): Alike | null {
  const own = rows.findIndex((row) => row.code === code);
  const mine = described.rows[own];
  if (mine === undefined || rows.length < fewestToChooseFrom) return null;
  const near = described.rows
    .flatMap((row, at) => {
      const distance = at === own ? null : distanceBetween(variables, described.spreads, mine, row);
      return distance === null ? [] : [{ at, distance }];
    })
    .sort((one, other) => one.distance - other.distance || one.at - other.at);
  const chosen = near.slice(0, mostAreas).map(({ at }) => at);
  if (chosen.length === 0) return null;
  const used = variables.filter((_, at) => mine[at] !== null && described.spreads[at] !== null);
  return {
    chosen,
    names: chosen.map((at) => rows[at]?.name ?? ''),
    subjects: [...new Set(used.map(({ subject }) => subject))],
    lookedAt: near.length,
  };
}
