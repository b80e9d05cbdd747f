import { listWords, plural, shareWords } from '../words.ts';

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

const mostLetters = 56;

/** As many names as have room, and how many more there are: for the words of a sentence that can be changed. */
export const namesWords = (names: readonly string[]): string => {
  if (names.length === 0) return 'no other area';
  const fits = (count: number): boolean => names.slice(0, count).join(', ').length <= mostLetters;
  const named = names.findLastIndex((_, at) => fits(at + 1)) + 1;
  if (named === names.length) return listWords(names);
  const shown = names.slice(0, Math.max(1, named - 1));
  return listWords([...shown, plural(names.length - shown.length, 'other')]);
};

/** A long name of a place by its initials: Leicester, Leicestershire and Rutland is LLR. */
export const shortPlace = (place: string): string => {
  const initials = place.split(/[\s,]+/).flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : []));
  return /,/.test(place) && initials.length >= 3 ? initials.join('') : place;
};

/** '62% of the zone; the zone is 5% of it'. */
export const overlapWords = (
  shared: { ofFirst: number; ofThis: number },
  kind: string,
  method: string | null = null,
): string => {
  // Of two networks by registration nobody is in both, and small areas with their incidents are shared all the same.
  if (shared.ofFirst === 0 && kind === 'network' && method === 'registered-share')
    return 'nobody is with both; small areas may be shared';
  if (shared.ofFirst === 0) return `nobody of the ${kind}`;
  return `${shareWords(shared.ofFirst)} of the ${kind}; the ${kind} is ${shareWords(shared.ofThis)} of it`;
};

/** The first sentence, and what follows it. A point within a number ends nothing. */
export const firstSentence = (text: string): [string, string] => {
  const end = /\. (?=[\p{Lu}\d])/u.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index + 1), text.slice(end.index + 2)];
};
