import { listWords, shareWords } from '../words.ts';

/** Words about areas beside each other. */

const mostNamed = 4;

/** 'Bell Foundry beside Carillon, Beacon and Soar Valley'. */
export const headingOf = (names: readonly string[]): string => {
  const [first, ...others] = names;
  if (first === undefined) return 'Compare areas';
  if (others.length === 0) return first;
  const named = others.length <= mostNamed ? others : [...others.slice(0, 3), `${String(others.length - 3)} more`];
  return `${first} beside ${listWords(named)}`;
};

/** A long name of a place by its initials: Leicester, Leicestershire and Rutland is LLR. */
export const shortPlace = (place: string): string => {
  const initials = place.split(/[\s,]+/).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : []));
  return /,/.test(place) && initials.length >= 3 ? initials.join('') : place;
};

/** '62% of the zone; the zone is 5% of it'. */
export const overlapWords = (shared: { ofFirst: number; ofThis: number }, kind: string): string => {
  if (shared.ofFirst === 0) return `nobody of the ${kind}`;
  return `${shareWords(shared.ofFirst)} of the ${kind}; the ${kind} is ${shareWords(shared.ofThis)} of it`;
};

/** The first sentence, and what follows it. A point within a number ends nothing. */
export const firstSentence = (text: string): [string, string] => {
  const end = /\. (?=[\p{Lu}\d])/u.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 2)];
};
