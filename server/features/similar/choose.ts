import { describe, type Candidate } from '../evaluations/candidates.ts';
import { growGroups, middleOf } from '../evaluations/grow-groups.ts';
import type { BrickRow } from '../evaluations/area-store.ts';
import { distanceBetween, spreadsOf } from './distance.ts';
import { type KnownBrick, type Variable, variables } from './variables.ts';

/** Everything that is known of the bricks in use. */
export interface KnownPlace {
  editionId: number;
  bricks: KnownBrick[];
  byId: ReadonlyMap<number, KnownBrick>;
  neighboursOf: (id: number) => readonly number[];
  /** Of all bricks together, in the order of `variables`. */
  all: (number | null)[];
  /** By variable of `variables`. */
  sources: string[];
}

export interface Chosen {
  /** Of the variables that could be matched on. */
  used: { variable: Variable; source: string; own: number; all: number | null }[];
  /** Subjects of which nothing is known here. */
  lacking: string[];
  areas: (Candidate & { codes: string[]; distance: number; values: (number | null)[] })[];
  /** How many groups of about the size were looked at. */
  lookedAt: number;
}

/** As many as police forces compare themselves with, and enough for a rank to say something. */
const mostAreas = 12;
const fewestOfPeople = 2 / 3;
const seed = 1;
/** Held by how groups are grown, not by distance. */
const sizeSubject = 'people';

const valuesOf = (bricks: readonly KnownBrick[]): (number | null)[] => variables.map((one) => one.of(bricks));

/**
 * The groups of neighbouring bricks, of about the people of a place, that are most like it; none has a brick of it.
 * Bricks that are like the place are joined among themselves first: joined blindly, a poor estate and its well-off
 * neighbours would make one middling place after another.
 * @param own the bricks of the place
 */
export function chooseSimilar(place: KnownPlace, own: readonly KnownBrick[]): Chosen {
  const ownIds = new Set(own.map(({ id }) => id));
  const mine = valuesOf(own);
  const isUsed = variables.map((_, at) => mine[at] !== null && place.all[at] !== null);
  const kept = <T>(row: readonly T[]): T[] => row.filter((_, at) => isUsed[at]);
  const used = kept(variables);
  const open = place.bricks.filter(({ id, people }) => !ownIds.has(id) && (people ?? 0) > 0);
  const people = mine[0] ?? 0;
  const size = { people, fewest: fewestOfPeople * people };

  // A brick is smaller than the place whatever else it is like, so its people say nothing.
  const ofBricks = used.map((one, at) => ({ one, at })).filter(({ one }) => one.subject !== sizeSubject);
  const rowOf = (bricks: readonly KnownBrick[]): (number | null)[] => ofBricks.map(({ one }) => one.of(bricks));
  const rows = open.map((brick) => rowOf([brick]));
  const matched = ofBricks.map(({ one }) => one);
  const spreads = spreadsOf(matched, rows);
  const ownRow = rowOf(own);
  const distances = rows.map((row) => distanceBetween(matched, spreads, ownRow, row) ?? Infinity);
  const middle = [...distances].sort((one, other) => one - other)[Math.floor(distances.length / 2)] ?? Infinity;
  const alike = growGroups(
    open.filter((_, at) => (distances[at] ?? Infinity) <= middle),
    place.neighboursOf,
    size,
    seed,
  );
  const rest = [...open.filter((_, at) => !((distances[at] ?? Infinity) <= middle)), ...alike.left];
  const groups = [...alike.groups, ...growGroups(rest, place.neighboursOf, size, seed).groups].map((group) =>
    knownOf(place, group),
  );

  const values = groups.map((group) => kept(valuesOf(group)));
  // Groups were grown to the size of the place: what is left of its spread says nothing of how alike they are.
  const wide = spreadsOf(used, values).map((spread, at) => (used[at]?.subject === sizeSubject ? null : spread));
  const ownValues = kept(mine);
  const areas = groups
    .flatMap((group, at) => {
      const distance = distanceBetween(used, wide, ownValues, values[at] ?? []);
      const codes = group.map(({ code }) => code).sort();
      return distance === null ? [] : [{ ...named(group), codes, distance, values: values[at] ?? [] }];
    })
    .sort((one, other) => one.distance - other.distance || (one.code < other.code ? -1 : 1))
    .slice(0, mostAreas);
  return {
    used: used.map((variable, at) => ({
      variable,
      source: kept(place.sources)[at] ?? '',
      own: ownValues[at] ?? 0,
      all: kept(place.all)[at] ?? null,
    })),
    lacking: [...new Set(variables.map(({ subject }) => subject))].filter(
      (subject) => !used.some((one) => one.subject === subject),
    ),
    areas,
    lookedAt: groups.length,
  };
}

const knownOf = (place: KnownPlace, bricks: readonly BrickRow[]): KnownBrick[] =>
  bricks.flatMap(({ id }) => place.byId.get(id) ?? []);

function named(bricks: readonly KnownBrick[]): Candidate {
  const { x, y } = middleOf(bricks);
  const away = (brick: BrickRow): number => (brick.x - x) ** 2 + (brick.y - y) ** 2;
  const nearest = bricks.reduce((best, brick) => (away(brick) < away(best) ? brick : best));
  return describe(nearest.code, `Round ${nearest.name}`, bricks);
}

/** What is known of the bricks in use, ready to be matched. */
export function knownPlace(
  found: Pick<KnownPlace, 'editionId' | 'neighboursOf'> & { bricks: readonly BrickRow[] },
  features: readonly { brick_id: number; feature: string; value: number }[],
  sourceOf: (variable: Variable) => string,
): KnownPlace {
  const byBrick = new Map<number, Map<string, number>>();
  for (const { brick_id, feature, value } of features) {
    const own = byBrick.get(brick_id);
    if (own === undefined) byBrick.set(brick_id, new Map([[feature, value]]));
    else own.set(feature, value);
  }
  const none = new Map<string, number>();
  const bricks = found.bricks.map((brick) => ({ ...brick, features: byBrick.get(brick.id) ?? none }));
  return {
    editionId: found.editionId,
    neighboursOf: found.neighboursOf,
    bricks,
    byId: new Map(bricks.map((brick) => [brick.id, brick])),
    all: valuesOf(bricks),
    sources: variables.map(sourceOf),
  };
}
