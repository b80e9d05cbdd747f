import { capital } from '../words/capital.ts';
import type { JudgedPair } from './pairs.ts';
import type { SharedDemand } from './service.ts';
import { kindNames } from '../words/kinds.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const sayNumber = (count: number): string => small[count] ?? whole.format(count);
export const sayList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
const whoWords = { agency: ['agency', 'agencies'], dataset: ['dataset', 'datasets'] } as const;

/** The finding, plainly: who carries demand in the same places, how many areas, and what they hold. */
export function sayFinding(found: SharedDemand): string {
  return [sayWho(found), saySharedAreas(found)].filter((one) => one !== '').join(' ');
}

function sayWho({ members, by, pairs }: SharedDemand): string {
  const [one, many] = whoWords[by];
  const together = members.filter(({ isShared }) => isShared).map(({ name }) => name);
  const alone = members.filter(({ isShared }) => !isShared).map(({ name }) => name);
  const all = sayNumber(members.length);
  if (together.length === 0) {
    return members.length === 2
      ? `Nothing says that ${sayList(alone)} carry their load in the same places beyond chance.`
      : `Nothing says that any two of the ${all} ${many} carry their load in the same places beyond chance.`;
  }
  const beyond = `carry load in the same places as at least one other ${one}, beyond chance`;
  const who =
    alone.length === 0
      ? `${members.length === 2 ? 'Both' : `All ${all}`} ${many} ${beyond}`
      : `${capital(sayNumber(together.length))} of ${all} ${many} ${beyond}`;
  // The shorter list says the same.
  const which =
    alone.length === 0
      ? '.'
      : alone.length < together.length
        ? `: all but ${sayList(alone)}, of which nothing says so.`
        : `: ${sayList(together)}. Nothing says so of ${sayList(alone)}.`;
  return `${who}${which}${sayMostAlike(pairs, members)}`;
}

function sayMostAlike(pairs: SharedDemand['pairs'], members: SharedDemand['members']): string {
  const most = pairs
    .filter(({ isTogether }) => isTogether)
    .toSorted((one, other) => (other.correlation ?? 0) - (one.correlation ?? 0))[0];
  if (most === undefined || pairs.length === 1) return '';
  const names = [members[most.first]?.name ?? '', members[most.second]?.name ?? ''];
  return ` Most alike are ${sayList(names)} (rank correlation ${two.format(most.correlation ?? 0)}).`;
}

function saySharedAreas({ asked, comparable, members, query, shared, by }: SharedDemand): string {
  const [, many] = whoWords[by];
  const [kind, kinds] = kindNames[asked.kind];
  const of = `of ${whole.format(comparable.used.length)} ${kinds}`;
  const forSo = `for ${sayNumber(query.least)} ${many} or more`;
  if (query.least > members.length) {
    return `No ${kind} can be hot ${forSo}, because only ${sayNumber(members.length)} can be compared.`;
  }
  if (shared.areas === 0) return `None ${of} is hot ${forSo}.`;
  const are = shared.areas === 1 ? 'is' : 'are';
  const shares = members.flatMap(({ name, share: { value } }) => (typeof value === 'number' ? [{ name, value }] : []));
  const [least, most] = [
    shares.reduce<(typeof shares)[number] | null>(
      (found, one) => (found && found.value <= one.value ? found : one),
      null,
    ),
    shares.reduce<(typeof shares)[number] | null>(
      (found, one) => (found && found.value >= one.value ? found : one),
      null,
    ),
  ];
  const there = shared.areas === 1 ? 'there' : 'in them';
  const people = shared.peopleShare === null ? null : `${sayPercent(shared.peopleShare)} of people live ${there}`;
  const demand =
    least === null || most === null
      ? null
      : least === most
        ? `${sayPercent(most.value)} of the demand of ${most.name}`
        : `from ${sayPercent(least.value)} (${least.name}) to ${sayPercent(most.value)} (${most.name}) of demand`;
  const holds = [people, demand].filter((one) => one !== null).join(', and ');
  return `${whole.format(shared.areas)} ${of} ${are} hot ${forSo}${holds === '' ? '.' : `: ${holds}.`}`;
}

export const sayPercent = (percent: number): string =>
  percent > 0 && percent < 1 ? 'under 1%' : percent > 99 && percent < 100 ? 'over 99%' : `${whole.format(percent)}%`;

const sayP = (p: number): string => (p < 0.001 ? 'p under 0.001' : `p ${p < 0.1 ? p.toFixed(3) : p.toFixed(2)}`);

/** One pair in two sentences: what may be said, and from which figures. */
export function sayPair(pair: JudgedPair, first: string, second: string): string {
  const { lee, expected, pLee, correlation, effectiveAreas, pCorrelation, overlap } = pair;
  if (lee === null || expected === null || pLee === null || correlation === null) {
    return `${first} and ${second} cannot be compared.`;
  }
  const figures = [
    effectiveAreas === null || pCorrelation === null
      ? 'too few independent areas are left to test the rank correlation'
      : `rank correlation ${two.format(correlation)} (${sayP(pCorrelation)}, with no more to go by than ${whole.format(effectiveAreas)} independent areas)`,
    `Lee’s L ${two.format(lee)}, where ${two.format(expected)} is to be expected (${sayP(pLee)})`,
    overlap === null
      ? null
      : `${sayNumber(overlap.both)} ${overlap.both === 1 ? 'area' : 'areas'} hot for both, where ${overlap.expectedBoth.toFixed(1)} would be by chance`,
  ].filter((one) => one !== null);
  const said = pair.isInNeighbourhoods
    ? 'in the same places beyond chance, and in whole neighbourhoods.'
    : pair.isTogether
      ? 'in the same areas beyond chance, but not in whole neighbourhoods beyond that.'
      : 'not in the same places beyond chance.';
  return `${first} and ${second}: ${said} ${capital(figures.join('; '))}.`;
}

/** What was left out of the comparison, and why. */
export function sayCompared({ asked, comparable: { used, islands, withoutPeople } }: SharedDemand): string {
  const kinds = kindNames[asked.kind][1];
  const left = [
    ...(islands > 0 ? [`${whole.format(islands)} without a neighbour`] : []),
    ...(withoutPeople > 0 ? [`${whole.format(withoutPeople)} where nobody is known to live`] : []),
  ];
  const compared = `${whole.format(used.length)} ${kinds} were compared`;
  return left.length === 0 ? `${compared}: all there are.` : `${compared}; left out: ${sayList(left)}.`;
}

export const caution =
  'Shared places are not shared people: the same person need not be behind two demands. What draws one demand to a place, such as deprivation, a town centre or where records are made, draws others too. Shared areas were chosen because they were high in these months, so the shares are likely to be a little lower in the next. Hot areas lie together, so the p of an overlap is too small: read it beside the pair’s correlation.';
