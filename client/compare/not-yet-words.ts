import type { FootprintSummary } from '../../server/features/footprints/contract.ts';
import { dateName } from '../words.ts';

type Began = Pick<FootprintSummary, 'name' | 'version' | 'validFrom'>;

/** Of an area that is there today and not on the day: when it began, as far as its lines of today tell. */
export const notYetWords = ({ name, version, validFrom }: Began, on: string): string => {
  const there = `${name} is not there on ${dateName(on)}`;
  if (validFrom === null || validFrom <= on) return `${there}.`;
  return version === 1
    ? `${there}: it began on ${dateName(validFrom)}.`
    : `${there}: as it is today it has been since ${dateName(validFrom)}.`;
};

/** The first day on which all of them are there as they are today; null where that is not known, or not later. */
export const firstDayFor = (areas: readonly Pick<Began, 'validFrom'>[], on: string): string | null => {
  const last = areas
    .flatMap(({ validFrom }) => validFrom ?? [])
    .toSorted()
    .at(-1);
  return last !== undefined && last > on ? last : null;
};
