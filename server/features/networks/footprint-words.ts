import type { NetworkMethod } from '../words/contract.ts';
import { sayDay } from '../words/days.ts';
import type { NetworkWeights } from './footprint-world.ts';

interface Sources {
  memberships: readonly { network_code: string; source: string }[];
  outlines: readonly { network_code: string; source: string }[];
}

/** What a version is made from, with the days of its counts. */
export function saySource(method: NetworkMethod, { network, countedOn }: NetworkWeights, from: Sources): string {
  if (method === 'catchment') return from.outlines.find((row) => row.network_code === network)?.source ?? '';
  const counted = countedOn.map(sayDay).join(', ');
  const what =
    method === 'nearest-practice'
      ? `List sizes counted on ${counted}, and the places of practices`
      : `Patients registered at a GP practice by small area, counted on ${counted}`;
  const own = from.memberships.filter((row) => row.network_code === network).map(({ source }) => source);
  return `${what}. Practices of the network: ${[...new Set(own)].sort().join('; ')}`;
}

const cannot: Record<NetworkMethod, string> = {
  'registered-share': 'Patients of a small area are taken to be like each other, whichever practice they are with.',
  'majority-of-patients':
    'Patients of other networks who live in its small areas count as its own, and its own elsewhere do not.',
  catchment: 'Where practices say they take patients from, not where patients live; outlines overlap and leave gaps.',
  'nearest-practice': 'A guess from distance and list size: nobody was asked where patients live.',
};

/** What a version cannot say, and where it speaks of days before anything was counted. */
export function sayNote(method: NetworkMethod, { countedOn, from }: NetworkWeights): string {
  const first = countedOn[0];
  const isEarlier = first !== undefined && from !== null && from < first;
  const before = isEarlier ? ` Days before ${sayDay(first)} take the counts of that day, the earliest there are.` : '';
  return `${cannot[method]}${before}`;
}
