import { firstDay } from '../words/months.ts';
import { kindNames } from '../words/kinds.ts';
import type { Around } from './around.ts';
import type { StandingRow } from './area-store.ts';
import { type Candidate, describe, describeInside, groupsOf, standingOf } from './candidates.ts';
import type { Excluded } from './choose-areas.ts';
import type { Plan } from './contract.ts';
import type { CountedZone } from './counted-zone.ts';
import type { Place } from './place.ts';
import type { Problem } from './question.ts';
import type { EvaluationRoom } from './room.ts';

export interface Candidates {
  zone: Candidate;
  candidates: Candidate[];
  /** Turned away for where they lie, before anything was counted. */
  excluded: Excluded;
}

/** Every area that a zone might be compared with, going by where it lies alone. */
export async function candidatesFor(
  room: EvaluationRoom,
  place: Place,
  row: CountedZone,
  around: Around,
  plan: Plan,
  problems: Problem[],
): Promise<Candidates> {
  const own = around.zone.flatMap((id) => place.byId.get(id) ?? []);
  const zone = row.inside === undefined ? describe(row.code, row.name, own) : describeInside(row, place);
  if (plan.comparison.areas === 'brick-groups') return grouped(place, zone, around, plan);
  const rows = await standing(room, place, plan, problems);
  return { zone, ...outside(place, rows, around, plan) };
}

function grouped(place: Place, zone: Candidate, around: Around, plan: Plan): Candidates {
  const { near, otherZones } = around;
  const far = place.bricks.filter(({ id }) => !near.has(id));
  const open = far.filter(({ id }) => !otherZones.has(id));
  const lived = open.filter(({ people }) => (people ?? 0) > 0);
  const rule = {
    people: zone.people ?? 0,
    sizeFrom: plan.comparison.sizeFrom,
    decile: zone.decile,
    decilesApart: plan.comparison.decilesApart,
    seed: plan.seed,
  };
  const { candidates, left } = groupsOf(place, lived, rule);
  const excluded: Excluded = [];
  const exclude = (reason: string, areas: number, sentence: string): void => {
    if (areas > 0) excluded.push({ reason, sentence, areas });
  };
  exclude('near', place.bricks.length - far.length, `Small areas ${nearWords(plan)}.`);
  exclude('zones', far.length - open.length, 'Small areas of other zones.');
  exclude('nobody', open.length - lived.length, 'Small areas of which no people are known.');
  exclude('remnant', left.length, 'Small areas that could not be joined to enough neighbours of one district.');
  return { zone, candidates, excluded };
}

async function standing(
  room: EvaluationRoom,
  place: Place,
  { start, comparison }: Plan,
  problems: Problem[],
): Promise<StandingRow[]> {
  const { kind, areas, codes } = comparison;
  if (kind === undefined) {
    problems.push({ pointer: '/comparison/kind', sentence: 'Say which kind of area to compare with.' });
    return [];
  }
  const isNamed = areas === 'named';
  if (isNamed && codes.length === 0) {
    problems.push({ pointer: '/comparison/codes', sentence: 'Name the areas to compare with.' });
    return [];
  }
  const asked = { kind, editionId: place.editionId, at: firstDay(start), codes: isNamed ? codes : null };
  const rows = await room.areas.standing(asked);
  const owner = new Map<number, string>();
  const overlaps = new Set<string>();
  for (const row of rows) {
    for (const brick of row.bricks) {
      if (owner.has(brick)) overlaps.add(row.code);
      else owner.set(brick, row.code);
    }
  }
  if (isNamed) {
    for (const [index, code] of codes.entries()) {
      const row = rows.find((one) => one.code === code);
      const sentence =
        row === undefined
          ? `There is no ${kindNames[kind][0]} with this code.`
          : !row.in_force
            ? `${row.name} was closed, or was not in force when the work began.`
            : codes.indexOf(code) < index
              ? 'This area is named twice, so it would overlap itself.'
              : overlaps.has(code)
                ? `${row.name} overlaps another comparison area.`
                : null;
      if (sentence !== null) problems.push({ pointer: `/comparison/codes/${index}`, sentence });
    }
  } else if (overlaps.size > 0) {
    const sentence = `${kindNames[kind][1]} overlap each other, so they cannot be told apart: choose another kind.`;
    problems.push({ pointer: '/comparison/kind', sentence });
    return [];
  }
  return rows.filter((row) => row.in_force && !overlaps.has(row.code));
}

function outside(place: Place, rows: readonly StandingRow[], { near, otherZones }: Around, plan: Plan) {
  const excluded: Excluded = [];
  const kept = (
    reason: string,
    sentence: string,
    from: readonly StandingRow[],
    isKept: (one: StandingRow) => boolean,
  ) => {
    const left = from.filter(isKept);
    if (left.length < from.length) excluded.push({ reason, sentence, areas: from.length - left.length });
    return left;
  };
  const whole = kept('parts', 'It is made of parts of small areas.', rows, (row) => row.whole);
  const far = kept('near', `It lies ${nearWords(plan)}.`, whole, (row) => !row.bricks.some((id) => near.has(id)));
  const open = kept('zones', 'It overlaps another zone.', far, (row) => !row.bricks.some((id) => otherZones.has(id)));
  return { candidates: standingOf(place, open), excluded };
}

function nearWords({ comparison, ringsMetres }: Plan): string {
  const metres = comparison.apartMetres.toLocaleString('en-GB');
  return ringsMetres.length > 0 ? `within ${metres} m of the zone or its rings` : `within ${metres} m of the zone`;
}
