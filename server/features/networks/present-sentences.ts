import { sayDay } from '../words/days.ts';
import type { NetworkAnswer, NetworksAnswer, NetworkSummary } from './contract.ts';
import { many } from './present-words.ts';

const networkWords = ['network', 'networks'] as const;
const practiceWords = ['practice', 'practices'] as const;
const patientWords = ['patient', 'patients'] as const;

/** “on 1 July 2023”, or of counts of several days “31 March 2021 to 1 January 2022”. */
export const sayCounted = (first: string, last: string): string =>
  first === last ? `on ${sayDay(first)}` : `${sayDay(first)} to ${sayDay(last)}`;

export function sayList(
  items: readonly NetworkSummary[],
  { day, begins, alone, how }: { day: string; begins: string | null; alone: number; how: string },
): string {
  if (items.length === 0)
    return begins !== null && begins <= day ? `${sayNone(day, begins)} ${how}` : sayNone(day, begins);
  const practices = items.reduce((sum, one) => sum + one.practices, 0);
  if (practices === 0 && begins !== null && begins > day) return sayNone(day, begins);
  const sizes = items.flatMap(({ size }) => size ?? []);
  const sized =
    sizes.length === 0
      ? 'List sizes are not known.'
      : `${sizes.filter((size) => size === 'within').length} of ${sizes.length} with known lists have the 30,000 to 50,000 patients that a network is meant to have.`;
  const without =
    alone === 0 ? '' : ` ${many(alone, practiceWords)} open on that day ${alone === 1 ? 'is' : 'are'} in none.`;
  return `On ${sayDay(day)} there are ${many(items.length, networkWords)} with ${many(practices, practiceWords)}.${without} ${sized} ${how}`;
}

function sayNone(day: string, begins: string | null): string {
  if (begins === null) return `There is no network on ${sayDay(day)}: load a workbook of networks (ePCN) first.`;
  if (begins <= day) return `None of the networks that are asked for is open on ${sayDay(day)}.`;
  return `No practice is known to be in a network on ${sayDay(day)}: the first joined one on ${sayDay(begins)}.`;
}

export function sayNetwork(
  { name, closedOn, openedOn, patients, size, practicesWithoutList, countedOn, countedTo }: NetworkSummary,
  day: string,
  members: number,
): string {
  if (closedOn !== null && closedOn < day) return `${name} was closed after ${sayDay(closedOn)}.`;
  if (openedOn !== null && openedOn > day) return `${name} opens on ${sayDay(openedOn)}.`;
  const has = `${name} has ${many(members, practiceWords)} on ${sayDay(day)}`;
  if (members === 0) return `${has}.`;
  if (patients === null || countedOn === null)
    return `${has}; the list of ${many(practicesWithoutList, practiceWords)} is not known.`;
  const against = { below: 'fewer than', within: 'within', above: 'more than' }[size ?? 'within'];
  return `${has}, with ${many(patients, patientWords)} on their lists (counted ${sayCounted(countedOn, countedTo ?? countedOn)}): ${against} the 30,000 to 50,000 that a network is meant to have.`;
}

/** What of a list is of another day than the one asked for, and what is not known. */
export function sayAsKnown(
  items: readonly NetworkSummary[],
  day: string,
  knownFrom: NetworksAnswer['knownFrom'],
): string[] {
  if (items.every(({ practices }) => practices === 0)) return [];
  return [...sayKnownFrom(day, knownFrom), ...sayLists(items, day), ...sayPlaces(items, day), ...sayNotPlacedOf(items)];
}

/** Of one network, whose sentence says already when its lists were counted. */
export function sayNetworkAsKnown(
  network: NetworkSummary,
  day: string,
  knownFrom: NetworkAnswer['knownFrom'],
): string[] {
  return [...sayNotPlaced(network), ...sayKnownFrom(day, knownFrom), ...sayPlaces([network], day)];
}

function sayKnownFrom(day: string, knownFrom: NetworkAnswer['knownFrom']): string[] {
  if (knownFrom === null) return [];
  const known = `Who is in which network is as known from ${knownFrom.file}, ${sayDay(knownFrom.day)}`;
  if (day <= knownFrom.day) return [`${known}.`];
  return [`${known}, the last day that it speaks of: what changed between then and ${sayDay(day)} is not known.`];
}

function sayLists(items: readonly NetworkSummary[], day: string): string[] {
  const first = items.flatMap(({ countedOn }) => countedOn ?? []).sort()[0];
  const last = items
    .flatMap(({ countedTo }) => countedTo ?? [])
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  return [`Patients were counted ${sayCounted(first, last)}${first > day ? `, later than ${sayDay(day)}` : ''}.`];
}

/** Footprints by registrations are of one count, before which there may be none. */
function sayPlaces(items: readonly NetworkSummary[], day: string): string[] {
  const counted = items.find(({ practices }) => practices > 0)?.placesCountedOn ?? null;
  const isUsed = items.some(({ methods }) => methods.some((method) => byRegistrations.has(method)));
  if (counted === null || !isUsed) return [];
  const later = counted > day ? `, the first count there is, which is later than ${sayDay(day)}` : '';
  return [
    `Footprints by registrations, and the residents of them, are of where patients lived on ${sayDay(counted)}${later}.`,
  ];
}
const byRegistrations = new Set<string>(['registered-share', 'majority-of-patients']);

const inBrackets = (patients: number | null): string => (patients === null ? '' : ` (${many(patients, patientWords)})`);

function sayNotPlaced({ practices, practicesNotPlaced, patientsNotPlaced, placesCountedOn }: NetworkSummary): string[] {
  if (practicesNotPlaced === null || practicesNotPlaced === 0 || placesCountedOn === null) return [];
  const are = practicesNotPlaced === 1 ? 'is' : 'are';
  const have = practicesNotPlaced === 1 ? 'has' : 'have';
  return [
    `${practicesNotPlaced} of its ${many(practices, practiceWords)}${inBrackets(patientsNotPlaced)} ${are} not in the file of where patients live, counted on ${sayDay(placesCountedOn)}, or ${have} nobody in the area that is loaded: its residents leave them out, and how many live elsewhere is not known.`,
  ];
}

function sayNotPlacedOf(items: readonly NetworkSummary[]): string[] {
  const found = items.filter(({ practicesNotPlaced }) => (practicesNotPlaced ?? 0) > 0);
  if (found.length === 0) return [];
  const practices = found.reduce((sum, { practicesNotPlaced }) => sum + (practicesNotPlaced ?? 0), 0);
  const patients = found.reduce<number | null>(
    (sum, { patientsNotPlaced }) => (sum === null || patientsNotPlaced === null ? null : sum + patientsNotPlaced),
    0,
  );
  const are = practices === 1 ? 'is' : 'are';
  return [
    `${many(practices, practiceWords)}${inBrackets(patients)} of ${many(found.length, networkWords)} ${are} not in the file of where patients live, or ${practices === 1 ? 'has' : 'have'} nobody in the area that is loaded: residents leave them out.`,
  ];
}
