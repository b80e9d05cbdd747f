import type { FootprintSet } from '../../server/features/footprint-sets/contract.ts';

/** What somebody says of a set of areas besides its file; blank where nothing is said. */
export interface AreaSetDraft {
  kind: FootprintSet['kind'];
  code: string;
  name: string;
  source: string;
  note: string;
  from: string;
  column: string;
}

export const setKinds: Record<FootprintSet['kind'], string> = {
  'policing-area': 'Neighbourhood policing areas',
  'health-neighbourhood': 'Health neighbourhoods',
  custom: 'Schools, or any others',
};

/** What may stand in the address of a set. */
export const setCode = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);

/** A first draft from the name of a file, for somebody to correct. */
export function draftFor(fileName: string): AreaSetDraft {
  const stem = fileName
    .replace(/\.[a-z]+$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  const kind = /polic|\bnpa\b|beat|constab/i.test(stem)
    ? 'policing-area'
    : /\bicb|health|\bnhs\b|\bint\b/i.test(stem)
      ? 'health-neighbourhood'
      : 'custom';
  const name = stem === '' ? 'Areas' : stem.charAt(0).toUpperCase() + stem.slice(1);
  return { kind, code: setCode(name), name, source: fileName, note: '', from: '', column: '' };
}
