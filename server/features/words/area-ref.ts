import type { FootprintKind, NetworkMethod } from './contract.ts';
import { kindNames } from './kinds.ts';

/** How areas are named in an address: the set that they are of, and one of it. The contracts have checked the form. */

const methods = {
  'registered-share': true,
  'majority-of-patients': true,
  catchment: true,
  'nearest-practice': true,
} satisfies Record<NetworkMethod, true>;

/** The best first, as where none is asked for. */
export const networkMethods = Object.keys(methods) as NetworkMethod[];

/** All footprints of a kind; of networks by one method, of areas that came in one file those of this file. */
export interface AreaSet {
  kind: FootprintKind;
  /** Of networks of practices only; left out: the method in use. */
  method?: NetworkMethod;
  /** Code of the set, of kinds that come in sets; left out: all of the kind. */
  set?: string;
}

/** One footprint, or everything together. */
export type AreaRef = { kind: 'whole' } | (AreaSet & { code: string });

const kindsInSets: readonly FootprintKind[] = ['policing-area', 'health-neighbourhood', 'custom'];
const isKind = (text: string): text is FootprintKind => Object.hasOwn(kindNames, text);
const isMethod = (text: string): text is NetworkMethod => Object.hasOwn(methods, text);

/** @returns null for a kind that nobody has, a method of what has none, and a set of what does not come in sets */
export function parseAreaSet(text: string): AreaSet | null {
  const [kind = '', part, ...rest] = text.split('.');
  if (!isKind(kind) || rest.length > 0) return null;
  if (part === undefined) return { kind };
  if (kind === 'pcn') return isMethod(part) ? { kind, method: part } : null;
  return kindsInSets.includes(kind) && part !== '' ? { kind, set: part } : null;
}

/** @returns null as parseAreaSet does, and where there is no code */
export function parseAreaRef(text: string): AreaRef | null {
  if (text === 'whole') return { kind: 'whole' };
  const colon = text.indexOf(':');
  const of = parseAreaSet(text.slice(0, Math.max(colon, 0)));
  const code = text.slice(colon + 1);
  return of === null || code === '' ? null : { ...of, code };
}

/** As it stands in an address: pcn.catchment, custom.schools, ward. */
export function writeAreaSet({ kind, method, set }: AreaSet): string {
  const part = method ?? set;
  return part === undefined ? kind : `${kind}.${part}`;
}

export const writeAreaRef = (ref: AreaRef): string =>
  ref.kind === 'whole' ? 'whole' : `${writeAreaSet(ref)}:${ref.code}`;
