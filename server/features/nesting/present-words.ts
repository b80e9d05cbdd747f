import { capital } from '../words/capital.ts';
import { kindNames } from '../words/kinds.ts';
import type { Change, Held } from './hold-against.ts';
import type { ReadSet } from './read-set.ts';

type Brick = Change['add'][number];

const methodWords: Record<string, string> = {
  'registered-share': 'by where their patients live',
  'majority-of-patients': 'by where most patients live',
  catchment: 'by practices’ catchments',
  'nearest-practice': 'by the nearest practice',
};

export const manyOf = ({ set }: ReadSet): string => kindNames[set.kind][1];

/** "Primary Care Networks (by practices’ catchments)", "School catchments". */
export function setWords(set: ReadSet): string {
  if (set.setName !== null) return set.setName;
  const method = methodWords[set.method ?? ''];
  return `${capital(manyOf(set))}${method === undefined ? '' : ` (${method})`}`;
}

/** No share that is not the whole is printed as 100%, and none that is something as 0%. */
export function shareWords(share: number): string {
  const percent = Math.round(100 * share);
  if (percent === 100 && share < 1) return 'more than 99%';
  return percent === 0 && share > 0 ? 'less than 1%' : `${percent}%`;
}

const number = (value: number): string => value.toLocaleString('en-GB');

function bricksWords(bricks: readonly Brick[]): string {
  const isKnown = bricks.every(({ people }) => people !== null);
  const people = isKnown ? ` (${number(bricks.reduce((sum, brick) => sum + (brick.people ?? 0), 0))} people)` : '';
  return bricks.length === 1 ? `${bricks[0]?.code ?? ''}${people}` : `${number(bricks.length)} small areas${people}`;
}

/** "taking in 3 small areas (812 people) and leaving out E00068657 (112 people)" */
export const changeWords = ({ add, drop }: Pick<Change, 'add' | 'drop'>): string =>
  [
    ...(add.length > 0 ? [`taking in ${bricksWords(add)}`] : []),
    ...(drop.length > 0 ? [`leaving out ${bricksWords(drop)}`] : []),
  ].join(' and ');

const named = 3;

/** "A", "A and B", "A, B, C and 2 more" */
export function listWords(names: readonly string[]): string {
  const more = names.length - named;
  const parts = more > 1 ? [...names.slice(0, named), `${more} more`] : [...names];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

const pieces = ({ inOnePiece }: Change): string => (inOnePiece ? '' : ' It would not be in one piece.');

export const nestWords = (change: Change): string =>
  `${capital(changeWords(change))} would put it wholly in ${listWords(change.into.map(({ name }) => name))}.${pieces(change)}`;

export const wholeWords = (change: Change): string =>
  `${capital(changeWords(change))} would make it the whole of ${listWords(change.into.map(({ name }) => name))}.${pieces(change)}`;

/** How an area lies in a set, with the least change. */
export function heldWords(area: string, { set, parts, none, nests, isMadeOf, toNest }: Held): string {
  const many = manyOf(set);
  const [largest, ...others] = parts;
  if (largest === undefined) return `${area} shares no small area with any of the ${many}.`;
  const way = set.isShared ? ` A small area counts to the one that most of it belongs to.` : '';
  if (nests) {
    const whole = isMadeOf ? ` It is made of whole ${many}.` : '';
    return `${area} lies wholly in ${largest.name}.${whole}${way}`;
  }
  if (isMadeOf) return `${area} is made of ${number(parts.length)} whole ${many}.${way}`;
  const rest = [
    ...(others.length > 0
      ? [`${shareWords(1 - largest.shareOfArea - none)} in ${listWords(others.map(({ name }) => name))}`]
      : []),
    ...(none > 0 ? [`${shareWords(none)} in none`] : []),
  ].join(' and ');
  const least = toNest === null ? '' : ` ${capital(changeWords(toNest))} would make it nest.`;
  return `${shareWords(largest.shareOfArea)} of ${area} is in ${largest.name}${set.overlaps ? '; areas overlap' : `, ${rest}`}.${least}${way}`;
}
