import type { FootprintKind } from '../words/contract.ts';
import { kindNames } from '../words/kinds.ts';
import type { ProfileIndicator } from './contract.ts';
import { sayTimes, sayWhole } from './present-words.ts';
import type { AreaProfile, IndicatorTold } from './profile.ts';

/** How an area stands among areas of its kind, said beside how it stands against the rest of everything. */

/** "28 wards", "12 places like it" */
export const sayKind = (kind: FootprintKind, of: number, isSimilar: boolean): string =>
  `${sayWhole(of)} ${nameOf(kind, isSimilar)}`;

const nameOf = (kind: FootprintKind, isSimilar: boolean): string =>
  kind === 'zone' && isSimilar ? 'places like it' : kindNames[kind][1];

export function presentAmong(
  { among }: IndicatorTold,
  kind: FootprintKind,
  isSimilar: boolean,
): NonNullable<ProfileIndicator['among']> | null {
  if (among === null) return null;
  const of = sayKind(kind, among.of, isSimilar);
  return { ...among, of, sentence: sayAmong(among, of) };
}

type Among = NonNullable<IndicatorTold['among']>;

const places: Record<Among['outside'], string> = {
  'above-998': 'Stands out above them',
  'above-95': 'Above most of them, and not far enough to stand out (95%, not 99.8%)',
  inside: 'Does not stand out among them',
  'below-95': 'Below most of them, and not far enough to stand out (95%, not 99.8%)',
  'below-998': 'Stands out below them',
};

const sayAmong = (among: Among, of: string): string =>
  among.isAllowedFor
    ? `${of} differ ${sayTimes(among.phi)} times as much as chance alone would make them. ${places[among.outside]}, with that allowed for.`
    : `${of} differ by no more than chance alone would make them. ${places[among.outside]}.`;

/** What differs from the rest beyond chance is seldom rare: areas of any kind differ in most things by more than that. */
export function sayKindDiffers({ asked, indicators, similar }: AreaProfile): string | null {
  const told = indicators.flatMap(({ facts, among }) => (among === null ? [] : [{ facts, among }]));
  if (!told.some(({ among }) => among.isAllowedFor)) return null;
  const out = told.filter(({ among }) => isOut(among));
  const named = out
    .slice(0, mostNamed)
    .map(({ facts, among }) => `${facts.name} (${among.outside === 'above-998' ? 'above' : 'below'})`);
  const more = out.length > mostNamed ? `; and ${sayWhole(out.length - mostNamed)} more` : '';
  const name = nameOf(asked.kind, similar !== null);
  const stands =
    out.length === 0
      ? 'none stands out among them'
      : `${sayWhole(out.length)} ${out.length === 1 ? 'stands' : 'stand'} out among them: ${named.join('; ')}${more}`;
  return `But ${name} differ among themselves by more than chance too: with that allowed for, ${stands}.`;
}

const mostNamed = 3;

/** Beyond the outer lines of the funnel. */
const isOut = ({ outside }: Among): boolean => outside === 'above-998' || outside === 'below-998';

/** What limits of counts take for granted, and what is counted seldom does. */
export function sayIndependence({ facts, intervals, isOfEverybody }: IndicatorTold): string | null {
  if (intervals === null || isOfEverybody) return null;
  return facts.statistic === 'rate'
    ? 'The limits take every event for independent of the others: where many are of the same people or addresses, chance alone moves the figure further than they say.'
    : 'The limits take everything that is counted for independent: where several are of the same person, such as the sessions of one pupil, chance alone moves the figure further than they say.';
}
