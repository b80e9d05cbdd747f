import { Refusal } from '../../refusal.ts';
import { byShareOfArea, sumKnown } from './fit.ts';
import type { Resolved, TouchedBrick } from './resolve.ts';

/** The smallest that the census publishes for; below it a zone would single people out. */
const leastPeople = 100;
const leastHouseholds = 40;

/**
 * A zone must hold enough people, in its bricks and inside its line. What is not known cannot be judged: whole bricks hold
 * enough by construction of the census, a line without a whole brick does not.
 *
 * @throws Refusal below-floor, in words that do not tell how many there are; not-possible when nothing is known
 */
export function checkFloor(zone: Resolved): void {
  const { outline, takenIn, leftOut } = zone;
  const whole = (unit: 'people' | 'households') => (brick: TouchedBrick) => brick[unit];
  const touched = [...takenIn, ...leftOut];
  const people = [
    ...(takenIn.length > 0 ? [sumKnown(takenIn, whole('people'))] : []),
    ...(outline === null ? [] : [sumKnown(touched, byShareOfArea('people'))]),
  ];
  const households = [
    ...(takenIn.length > 0 ? [sumKnown(takenIn, whole('households'))] : []),
    ...(outline === null ? [] : [sumKnown(touched, byShareOfArea('households'))]),
  ];
  if (isBelow(people, leastPeople) || isBelow(households, leastHouseholds)) {
    const detail = `Make the zone larger: it must hold at least ${leastPeople} people and ${leastHouseholds} households.`;
    throw new Refusal('below-floor', detail, [{ detail, pointer: '/definition' }]);
  }
  if (takenIn.length === 0 && people.includes(null)) {
    const detail =
      'Load population first: no small area lies mostly inside this line, so its people must be estimated.';
    throw new Refusal('not-possible', detail, [{ detail, pointer: '/definition' }]);
  }
}

const isBelow = (counts: readonly (number | null)[], least: number): boolean =>
  counts.some((count) => count !== null && count < least);
