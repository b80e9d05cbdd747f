import { writeAreaSet } from '../words/area-ref.ts';
import { capital } from '../words/capital.ts';
import { kindNames } from '../words/kinds.ts';
import type { NestingAnswer } from './contract.ts';
import type { Change, Held } from './hold-against.ts';
import {
  cannotTell,
  heldWords,
  isByMajority,
  listWords,
  manyOf,
  nestWords,
  setWords,
  sharesWords,
  wholeWords,
} from './present-words.ts';
import type { Nesting } from './service.ts';

type Said = NestingAnswer['against'][number];
type SaidChange = NonNullable<Said['toNest']>;

export function presentNesting({ area, held, notLoaded }: Nesting): NestingAnswer {
  const missing = notLoaded.map((set) => set.set ?? kindNames[set.kind][1]);
  const isTold = area.bricks.length > 0;
  return {
    state: isTold ? 'told' : 'no-whole-small-area',
    area: { ref: area.ref, name: area.name, people: area.people, bricks: area.bricks.length },
    sentence: isTold ? sentenceOf(area.name, held, missing) : cannotTell(area.name),
    notLoaded: notLoaded.map(writeAreaSet),
    against: held.map((one) => presentHeld(area, one)),
    method: { name: 'Nesting in other areas', page: '/methods/nesting' },
  };
}

function presentHeld(area: Nesting['area'], held: Held): Said {
  const { set, parts, none, nests, isMadeOf, toNest, toBeWhole } = held;
  const isAlone = parts.length === 0;
  const many = manyOf(set);
  return {
    set: writeAreaSet(set.set),
    name: setWords(set),
    method: set.method,
    isByMajority: isByMajority(set),
    shares: held.shares,
    nests,
    isMadeOf,
    none,
    parts: parts.map(({ code, name, people, shareOfArea, shareOfOther }) => ({
      code,
      name,
      people,
      shareOfArea,
      shareOfOther,
    })),
    toNest: nests
      ? null
      : isAlone || toNest === null
        ? impossible(`It shares no small area with any of the ${many}, so no change to it would make it nest.`)
        : presentChange(toNest, nestWords(toNest, set)),
    toBeWhole: isMadeOf
      ? null
      : set.overlaps
        ? impossible(`These ${many} overlap, so there is no one answer to which whole ones it should be made of.`)
        : toBeWhole === null
          ? impossible(`It shares no small area with any of the ${many}, so it cannot be made of them.`)
          : presentChange(toBeWhole, wholeWords(toBeWhole, area, set)),
    sentence: heldWords(area.name, held),
  };
}

const presentChange = (change: Change, sentence: string): SaidChange => {
  const bricks = (rows: Change['add']) => rows.map(({ code, name, people }) => ({ code, name, people }));
  return {
    ...change,
    possible: true,
    into: change.into.map(({ code, name }) => ({ code, name })),
    add: bricks(change.add),
    drop: bricks(change.drop),
    sentence,
  };
};

const impossible = (sentence: string): SaidChange => ({
  possible: false,
  into: [],
  add: [],
  drop: [],
  peopleAdded: 0,
  peopleDropped: 0,
  peopleAfter: 0,
  inOnePiece: false,
  sentence,
});

function sentenceOf(area: string, held: readonly Held[], missing: readonly string[]): string {
  const names = (sets: readonly Held[]): string => listWords(sets.map(({ set }) => lower(setWords(set))));
  const nesting = held.filter(({ set, nests }) => nests && !isByMajority(set));
  const byMajority = held.filter(({ set, nests }) => nests && isByMajority(set));
  const made = held.filter(({ nests, isMadeOf }) => !nests && isMadeOf);
  const across = held.filter(({ nests, isMadeOf }) => !nests && !isMadeOf);
  const parts = [
    ...(nesting.length > 0 ? [`lies wholly in one of the ${names(nesting)}`] : []),
    ...(byMajority.length > 0 ? [`lies in one of the ${names(byMajority)}`] : []),
    ...(made.length > 0 ? [`is made of whole ${names(made)}`] : []),
    ...(across.length > 0 ? [`lies across the ${names(across)}`] : []),
  ];
  const said = parts.length === 0 ? [] : [`${area} ${listWords(parts)}.`];
  const left = missing.length === 0 ? [] : [`${capital(listWords(missing))}: not loaded.`];
  const shares = held.flatMap((one) => sharesWords(one) ?? []);
  return [...said, ...shares, ...left].join(' ');
}

/** Within a sentence; names of networks and those that somebody gave keep their capitals. */
const lower = (text: string): string =>
  /^(Wards|Districts|Zones|Small|Neighbourhood|Health)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
