import type { ZoneVersionRow } from '../zones/store.ts';
import type { Place } from './place.ts';
import type { Outcome, Problem } from './question.ts';
import type { EvaluationRoom } from './room.ts';

/**
 * A zone with how it is counted. Where its line takes in no whole small area, incidents are those whose points lie inside
 * the line, and `inside` names the small areas that the line cuts with the share of each one’s area; elsewhere it is not
 * there, and whole small areas are added up.
 */
export interface CountedZone extends ZoneVersionRow {
  inside?: { id: number; share: number }[];
}

/** A drawn zone without small areas of its own has the people of the parts inside its line, by share of area. */
export async function countedZone(room: EvaluationRoom, place: Place, row: ZoneVersionRow): Promise<CountedZone> {
  if (row.bricks > 0) return row;
  const inside = await room.areas.insideOf(row.version_id);
  const people = inside.map(({ id, share }) => {
    const whole = place.byId.get(id)?.people ?? null;
    return whole === null ? null : whole * share;
  });
  const known = people.filter((part) => part !== null);
  const sum = known.length < people.length ? null : Math.round(known.reduce((total, part) => total + part, 0));
  return { ...row, people: sum, inside };
}

/** @returns null where nothing can be counted in the zone; why is said */
export function countable(
  zone: CountedZone,
  outcome: Outcome | null,
  placebo: Outcome | null,
  problems: Problem[],
): CountedZone | null {
  const before = problems.length;
  const refuse = (pointer: string, sentence: string): void => void problems.push({ pointer, sentence });
  const withoutPoints = (asked: Outcome | null): string[] =>
    (asked?.datasets ?? []).filter(({ grain }) => grain !== 'point').map(({ name }) => name);
  const { inside } = zone;
  if (inside?.length === 0) {
    refuse(
      '/zone',
      'No whole small area lies in this zone and it has no drawn line, so nothing can be counted in it: draw its line, or make it of small areas.',
    );
  } else if (inside !== undefined && withoutPoints(outcome).length > 0) {
    refuse(
      '/zone',
      `No whole small area lies in this zone, and there are no points to count inside its line in ${withoutPoints(outcome).join(', ')}: draw a line that takes in at least one small area, or choose datasets with points.`,
    );
  } else if ((zone.people ?? 0) <= 0) {
    refuse('/zone', 'Nobody is known to live in this zone: load population first.');
  }
  if (inside !== undefined && withoutPoints(placebo).length > 0) {
    refuse('/outcomePlacebo', 'Choose a category with points: this one cannot be counted inside the zone’s line.');
  }
  return problems.length > before ? null : zone;
}
