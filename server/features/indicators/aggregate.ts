import type { Membership, ValueRow } from './store.ts';

/** What an area's figure is made of. `value` is in the indicator's unit. */
export interface AreaFigure {
  numerator: number | null;
  denominator: number | null;
  value: number;
}

/** A figure is made for bricks only if the areas with a figure hold at least this share of their people. */
const leastKnownShare = 0.75;

/** The value that came, else numerator / denominator x per; null for a row without a figure. */
export function figureOf(row: ValueRow, per: number): AreaFigure | null {
  const { numerator, denominator, value } = row;
  if (numerator !== null && denominator !== null) {
    return denominator > 0 ? { numerator, denominator, value: value ?? (numerator / denominator) * per } : null;
  }
  return value === null ? null : { numerator: null, denominator: null, value };
}

/** The areas of one kind, ready to be shared out over bricks. */
export interface AreaIndex {
  people: Map<string, number>;
  byBrick: Map<number, { code: string; people: number }[]>;
}

export function indexAreas(memberships: readonly Membership[]): AreaIndex {
  const index: AreaIndex = { people: new Map(), byBrick: new Map() };
  const unpeopled = new Set(memberships.map(({ area_code }) => area_code));
  for (const { area_code, people, weight } of memberships) if (people * weight > 0) unpeopled.delete(area_code);
  for (const { area_code, brick_id, weight, people } of memberships) {
    // Without any people known, bricks count alike.
    const share = weight * (unpeopled.has(area_code) ? 1 : people);
    index.people.set(area_code, (index.people.get(area_code) ?? 0) + share);
    const own = index.byBrick.get(brick_id);
    if (own === undefined) index.byBrick.set(brick_id, [{ code: area_code, people: share }]);
    else own.push({ code: area_code, people: share });
  }
  return index;
}

/**
 * Question: what is the figure of a set of bricks, when figures are of areas that hold them, wholly or in part?
 * Formula: each area gives the share of its numerator and denominator that is the share of its people in the bricks; the
 * value is sum of numerators / sum of denominators x per. Where values came without them, the mean weighted by those
 * people. Null where areas with a figure hold under three quarters of the bricks' people.
 */
export function figureOfBricks(
  bricks: readonly { brick_id: number; weight: number }[],
  index: AreaIndex,
  figures: ReadonlyMap<string, AreaFigure>,
  per: number,
): AreaFigure | null {
  const inside = new Map<string, number>();
  for (const { brick_id, weight } of bricks) {
    for (const { code, people } of index.byBrick.get(brick_id) ?? []) {
      inside.set(code, (inside.get(code) ?? 0) + people * weight);
    }
  }
  let [all, known, weighted, numerator, denominator, isRatio] = [0, 0, 0, 0, 0, true];
  for (const [code, people] of inside) {
    all += people;
    const figure = figures.get(code);
    if (figure === undefined) continue;
    known += people;
    weighted += people * figure.value;
    const share = people / (index.people.get(code) ?? people);
    if (figure.numerator === null || figure.denominator === null) isRatio = false;
    else {
      numerator += share * figure.numerator;
      denominator += share * figure.denominator;
    }
  }
  if (all === 0 || known / all < leastKnownShare) return null;
  if (isRatio && denominator > 0) return { numerator, denominator, value: (numerator / denominator) * per };
  return { numerator: null, denominator: null, value: weighted / known };
}
