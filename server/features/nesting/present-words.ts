import { capital } from '../words/capital.ts';
import { kindNames } from '../words/kinds.ts';
import type { Change, Held } from './hold-against.ts';
import type { ReadSet } from './read-set.ts';

type Brick = Change['add'][number];

const methodWords: Record<string, string> = {
  'registered-share': 'by the network with most patients in each small area',
  'majority-of-patients': 'by the network with most patients in each small area',
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

/** Whether a small area counts whole to the area with most of it, though part of its people are in others. */
export const isByMajority = ({ isShared, method }: ReadSet): boolean => isShared || method === 'majority-of-patients';

const majorityWords = ({ set }: ReadSet): string =>
  set.kind === 'pcn' ? 'the network with most patients in each small area' : 'the one with most of each small area';

export const cannotTell = (area: string): string =>
  `How ${area} fits other areas cannot be told: no whole small area lies in it.`;

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
const noise = 1e-6;

/** "A", "A and B", "A, B, C and 2 more" */
export function listWords(names: readonly string[]): string {
  const more = names.length - named;
  const parts = more > 1 ? [...names.slice(0, named), `${more} more`] : [...names];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

const pieces = ({ inOnePiece }: Change): string => (inOnePiece ? '' : ' It would not be in one piece.');

export const nestWords = (change: Change, set: ReadSet): string =>
  isByMajority(set)
    ? `${capital(changeWords(change))} would leave only small areas where ${listWords(change.into.map(({ name }) => name))} has most ${set.set.kind === 'pcn' ? 'patients' : 'people'}.${pieces(change)}`
    : `${capital(changeWords(change))} would put it wholly in ${listWords(change.into.map(({ name }) => name))}.${pieces(change)}`;

/** What would add more than half as much as there is makes another area of it: that is told, and not advised. */
export function wholeWords(change: Change, area: { people: number | null; bricks: unknown[] }, set: ReadSet): string {
  const isMuch =
    area.people === null || area.people === 0
      ? 2 * change.add.length > area.bricks.length
      : 2 * change.peopleAdded > area.people;
  if (isMuch) {
    const now = area.people === null ? `${number(area.bricks.length)} small areas` : `${number(area.people)} people`;
    return `No small change would make it whole ${manyOf(set)}: the least would be ${changeWords(change)}, and it has ${now}.`;
  }
  return `${capital(changeWords(change))} would make it the whole of ${listWords(change.into.map(({ name }) => name))}.${pieces(change)}`;
}

/** "By registration, 62% of its people are with A, 23% with B and 3% with none." */
export function sharesWords({ set, shares }: Pick<Held, 'set' | 'shares'>): string | null {
  if (shares === null || shares.length === 0) return null;
  const [how, within] = set.set.kind === 'pcn' ? ['By registration', 'with'] : ['With small areas divided', 'in'];
  const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  const most = shares.slice(0, named);
  const more = shares.slice(named);
  const moreShare = more.reduce((sum, { share }) => sum + share, 0);
  const parts = [
    ...most.map(
      ({ name, share }, at) => `${shareWords(share)}${at === 0 ? ' of its people are' : ''} ${within} ${name}`,
    ),
    ...(more.length > 0 ? [`${shareWords(moreShare)} ${within} ${number(more.length)} more`] : []),
    ...(rest > noise ? [`${shareWords(rest)} ${within} none`] : []),
  ];
  const last = parts.pop() ?? '';
  return `${how}, ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}.`;
}

/** How an area lies in a set, with the least change. */
export function heldWords(area: string, held: Held): string {
  const { set, parts, none, nests, isMadeOf, toNest } = held;
  const many = manyOf(set);
  const [largest, ...others] = parts;
  if (largest === undefined) return `${area} shares no small area with any of the ${many}.`;
  const by = isByMajority(set) ? `By ${majorityWords(set)}, ` : '';
  const registered = sharesWords(held);
  const after = registered === null ? '' : ` ${registered}`;
  if (nests) {
    const whole = isMadeOf ? ` It is made of whole ${many}.` : '';
    return by === ''
      ? `${area} lies wholly in ${largest.name}.${whole}`
      : `${by}all of ${area} is in ${largest.name}.${after}`;
  }
  if (isMadeOf) return `${by}${area} is made of ${number(parts.length)} whole ${many}.${after}`;
  const rest = [
    ...(others.length > 0
      ? [`${shareWords(1 - largest.shareOfArea - none)} in ${listWords(others.map(({ name }) => name))}`]
      : []),
    ...(none > 0 ? [`${shareWords(none)} in none`] : []),
  ].join(' and ');
  const least = toNest === null || by !== '' ? '' : ` ${capital(changeWords(toNest))} would make it nest.`;
  return `${by}${shareWords(largest.shareOfArea)} of ${area} is in ${largest.name}${set.overlaps ? '; areas overlap' : `, ${rest}`}.${least}${after}`;
}
