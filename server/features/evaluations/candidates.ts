import type { BrickRow, StandingRow } from './area-store.ts';
import type { CountedZone } from './counted-zone.ts';
import { growGroups, middleOf } from './grow-groups.ts';
import type { Place } from './place.ts';

/** An area that the zone may be compared with. People are null where they are not known of every brick. */
export interface Candidate {
  code: string;
  name: string;
  bricks: number[];
  people: number | null;
  /** Weighted by people; 1 is the most deprived; null where no brick is ranked. */
  decile: number | null;
  areaM2: number;
  longitude: number;
  latitude: number;
}

export function describe(code: string, name: string, bricks: readonly BrickRow[]): Candidate {
  const ranked = bricks.filter(({ decile }) => decile !== null);
  const people = sum(ranked.map((brick) => brick.people ?? 0));
  const { longitude, latitude } = middleOf(bricks);
  return {
    code,
    name,
    longitude,
    latitude,
    bricks: bricks.map(({ id }) => id).sort((one, other) => one - other),
    people: bricks.some((brick) => brick.people === null) ? null : sum(bricks.map((brick) => brick.people ?? 0)),
    decile: people === 0 ? null : sum(ranked.map((brick) => (brick.decile ?? 0) * (brick.people ?? 0))) / people,
    areaM2: sum(bricks.map((brick) => brick.area_m2)),
  };
}

/** As described by the small areas that its drawn line cuts, each by the share of its area inside. */
export function describeInside({ code, name, inside = [], area_m2, people }: CountedZone, place: Place): Candidate {
  const parts = inside.flatMap(({ id, share }) => {
    const brick = place.byId.get(id);
    if (brick === undefined) return [];
    return [{ ...brick, people: brick.people === null ? null : brick.people * share }];
  });
  return { ...describe(code, name, parts), people, areaM2: area_m2, bricks: [] };
}

export interface GroupRule {
  /** People of the zone. */
  people: number;
  /** Groups that cannot reach this share of the zone's people are given up. */
  sizeFrom: number;
  decile: number | null;
  decilesApart: number;
  seed: number;
}

/**
 * Groups of neighbouring bricks of about the zone's size. Bricks as deprived as the zone are joined among themselves first:
 * joined blindly, a poor estate and its well-off neighbours would make one middling area after another.
 */
export function groupsOf(
  place: Place,
  open: readonly BrickRow[],
  rule: GroupRule,
): { candidates: Candidate[]; left: BrickRow[] } {
  const size = { people: rule.people, fewest: rule.sizeFrom * rule.people };
  const isAlike = ({ decile }: BrickRow): boolean =>
    rule.decile !== null && decile !== null && Math.abs(decile - rule.decile) <= rule.decilesApart + 0.5;
  const alike = growGroups(open.filter(isAlike), place.neighboursOf, size, rule.seed);
  const rest = [...open.filter((brick) => !isAlike(brick)), ...alike.left];
  const others = growGroups(rest, place.neighboursOf, size, rule.seed);
  return {
    candidates: [...alike.groups, ...others.groups].map((bricks) => {
      const named = nearestToMiddle(bricks);
      return describe(named.code, `Round ${named.name}`, bricks);
    }),
    left: others.left,
  };
}

/** Standing areas whose bricks are all in use. */
export const standingOf = (place: Place, rows: readonly StandingRow[]): Candidate[] =>
  rows.map(({ code, name, bricks }) =>
    describe(
      code,
      name,
      bricks.flatMap((id) => place.byId.get(id) ?? []),
    ),
  );

function nearestToMiddle(bricks: readonly BrickRow[]): { code: string; name: string } {
  const { x, y } = middleOf(bricks);
  const away = (brick: BrickRow): number => (brick.x - x) ** 2 + (brick.y - y) ** 2;
  return bricks.reduce((best, brick) => (away(brick) < away(best) ? brick : best));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
