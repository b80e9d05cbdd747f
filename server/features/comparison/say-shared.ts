import type { Weighted } from '../overlap/weighted.ts';
import { sayShare } from '../words/shares.ts';

/** What two areas have in common, in words. */

/** Nearly all: sums of fractions of bricks differ by as little. */
const all = 1 - 1e-9;

export function sayShared(
  first: Weighted,
  area: Weighted,
  { ofFirst, ofThis }: { ofFirst: number; ofThis: number },
  isFirstHeldWhole: boolean,
  isPossible: boolean,
): string {
  const [one, other] = [first.name, area.name];
  if (ofFirst === 0) {
    return shareBricks(first, area)
      ? `Nobody is in both ${one} and ${other}, but people of both live in the same small areas, whose demand is divided between them: a difference is understated.`
      : `${one} and ${other} have nobody in common.`;
  }
  if (!isPossible) return `${one} and ${other} are the same people, so there is no difference to tell.`;
  const held = isFirstHeldWhole
    ? `${one} is held against the rest of ${other}.`
    : `the rest of ${one} is held against ${other}.`;
  if (ofFirst >= all) return `All of ${one} lies in ${other}, and is ${sayShare(ofThis)} of its people: ${held}`;
  if (ofThis >= all) return `All of ${other} lies in ${one}, and is ${sayShare(ofFirst)} of its people: ${held}`;
  return `${sayShare(ofFirst)} of the people of ${one} are in ${other}, and are ${sayShare(ofThis)} of its people: ${held}`;
}

function shareBricks(one: Weighted, other: Weighted): boolean {
  const places = new Set(one.places);
  return other.places.some((place) => places.has(place));
}
