import type { FootprintKind, NetworkMethod } from '../../server/features/words/contract.ts';

/** How areas and sets of areas stand in an address: ward, pcn.catchment, custom.schools; zone:bell-foundry, whole. */

/** A set of areas, taken apart. */
export interface SetParts {
  kind: FootprintKind;
  /** The method of networks, or the set of areas that came in one file. */
  part: string | null;
}

/** One area, taken apart. */
export interface RefParts extends SetParts {
  code: string;
}

export const whole = 'whole';

const kinds = {
  brick: 'small area',
  lsoa: 'LSOA',
  msoa: 'MSOA',
  ward: 'ward',
  district: 'district',
  zone: 'zone',
  pcn: 'network',
  'policing-area': 'policing area',
  'health-neighbourhood': 'health neighbourhood',
  custom: 'area',
} satisfies Record<FootprintKind, string>;

/** Ways to make a place of a network, as they are said after its name: 'Carillon, by registrations'. */
export const methodNames: Record<NetworkMethod, string> = {
  'registered-share': 'by registrations',
  'majority-of-patients': 'by most registrations',
  catchment: 'by catchments',
  'nearest-practice': 'by nearest practice',
};

const isKind = (text: string): text is FootprintKind => Object.hasOwn(kinds, text);
const isMethod = (text: string): text is NetworkMethod => Object.hasOwn(methodNames, text);

/** One area of a kind: 'zone', 'network', 'policing area'. */
export const kindWord = (kind: FootprintKind): string => kinds[kind];

/** @returns null for what is no set */
export const readSet = (text: string | null): SetParts | null => {
  const [, kind = '', part = null] = /^([a-z-]+)(?:\.([a-z0-9-]+))?$/.exec(text ?? '') ?? [];
  return isKind(kind) ? { kind, part } : null;
};

/** @returns null for what is no area, and for everything together, which is of no set */
export const readRef = (text: string | null): RefParts | null => {
  const [, set = '', code = ''] = /^([^:]+):([A-Za-z0-9][A-Za-z0-9-]{0,63})$/.exec(text ?? '') ?? [];
  const parts = readSet(set);
  return parts === null ? null : { ...parts, code };
};

export const isRef = (text: string): boolean => text === whole || readRef(text) !== null;

export const refOf = (set: string, code: string): string => `${set}:${code}`;

/** What the API is asked beside the kind, for footprints and shapes of a set. */
export const setParams = ({ kind, part }: SetParts): { method?: NetworkMethod; set?: string } => {
  if (part === null) return {};
  if (kind !== 'pcn') return { set: part };
  return isMethod(part) ? { method: part } : {};
};
