import { capital } from '../words/capital.ts';
import type { AreaProfile, IndicatorTold } from './profile.ts';
import { sayKindDiffers } from './present-among.ts';
import { joined, sayValue } from './present-words.ts';

type Told = AreaProfile['indicators'][number];

const mostNamed = 3;

/** What is worse and better, higher and lower than elsewhere beyond chance, the furthest from it first. */
export function saySentence(profile: AreaProfile): string {
  const { asked, area, indicators } = profile;
  const { name } = area.row;
  const compared = indicators.filter(({ isBeyondChance }) => isBeyondChance !== null);
  if (compared.length === 0) return `${name} has no indicator that can be held against the rest of ${asked.place}.`;
  const beyond = compared.filter(({ isBeyondChance }) => isBeyondChance === true);
  const of = `${compared.length} ${compared.length === 1 ? 'indicator' : 'indicators'} that can be compared`;
  const against = `the rest of ${asked.place}`;
  const allowing = 'allowing for looking at so many';
  if (beyond.length === 0) {
    return `Of ${of}, none of ${name} differs from ${against} by more than chance, ${allowing}.`;
  }
  return [
    `Of ${of}, ${beyond.length} of ${name} ${beyond.length === 1 ? 'differs' : 'differ'} from ${against} by more than chance, ${allowing}.`,
    ...[sayKindDiffers(profile)].filter((one) => one !== null),
    ...(['worse', 'better', 'higher', 'lower'] as const).flatMap((side) => sayNamed(side, beyond)),
  ].join(' ');
}

function sayNamed(side: 'worse' | 'better' | 'higher' | 'lower', beyond: readonly Told[]): string[] {
  const found = beyond.filter((one) => sideOf(one) === side).sort((one, other) => farOf(other) - farOf(one));
  if (found.length === 0) return [];
  const named = found.slice(0, mostNamed).map(({ facts, own, rest }) => {
    const short = { ...facts, unit: facts.unit === 'percent' ? 'percent' : '' };
    return `${facts.name} (${sayValue(own.value, short).trim()} against ${sayValue(rest, short).trim()})`;
  });
  const more = found.length - named.length;
  return [`${capital(side)}: ${joined(more === 0 ? named : [...named, `${more} more`])}.`];
}

/** By the value, as limits may still hold what a test with its own chance does not. */
function sideOf({ own, rest, facts }: IndicatorTold): 'worse' | 'better' | 'higher' | 'lower' | null {
  if (typeof own.value !== 'number' || typeof rest !== 'number' || own.value === rest) return null;
  const isHigher = own.value > rest;
  if (facts.goodDirection === 'none') return isHigher ? 'higher' : 'lower';
  return isHigher === (facts.goodDirection === 'up') ? 'better' : 'worse';
}

/** How many times the rest a figure is, either way. */
function farOf({ own, rest }: IndicatorTold): number {
  if (typeof own.value !== 'number' || typeof rest !== 'number' || rest <= 0) return 0;
  return own.value <= 0 ? Infinity : Math.abs(Math.log(own.value / rest));
}
