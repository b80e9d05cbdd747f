import type { FootprintSet } from '../../server/features/footprint-sets/contract.ts';
import type { NetworksAnswer } from '../../server/features/networks/contract.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { capital } from '../words.ts';
import { kindWord, methodNames, readSet } from './area-refs.ts';
import type { Option } from '../map/sentence-controls.tsx';

/** Which sets of areas this installation has, as they can be chosen. */

const inOrder = ['zone', 'pcn', 'ward', 'district', 'policing-area', 'health-neighbourhood', 'custom', 'msoa', 'lsoa'];

const isFine = (kind: string): boolean => kind === 'brick';

type Kinds = ServiceAnswer['kinds'];
type Methods = NetworksAnswer['methods'];
type Sets = readonly Pick<FootprintSet, 'code' | 'kind' | 'name'>[];

/**
 * Every kind with areas, each method of networks where there are several, each set of areas where there are several of a kind.
 * Small areas are left out where larger ones are there: thousands of them are no answer to anybody.
 */
export const setsOf = (kinds: Kinds, methods: Methods, sets: Sets): Option[] => {
  const held = kinds.filter(({ kind, footprints }) => footprints > 0 && !isFine(kind));
  const sorted = held.toSorted((a, b) => inOrder.indexOf(a.kind) - inOrder.indexOf(b.kind));
  return sorted.flatMap(({ kind, plural }) => {
    const all = { value: kind, name: plural };
    if (kind === 'pcn') {
      const made = methods.filter(({ networks }) => networks > 0);
      if (made.length < 2) return [all];
      return [
        all,
        ...made.map(({ method }) => ({ value: `pcn.${method}`, name: `${plural}, ${methodNames[method]}` })),
      ];
    }
    const own = sets.filter((one) => one.kind === kind);
    if (kind !== 'custom' && own.length < 2) return [all];
    return [...(own.length > 1 ? [all] : []), ...own.map(({ code, name }) => ({ value: `${kind}.${code}`, name }))];
  });
};

/** What one area of a set is, after its name: 'network, catchment'. */
export const sortOf = (set: string, sets: Sets): string => {
  const parts = readSet(set);
  if (parts === null) return '';
  const { kind, part } = parts;
  if (part === null) return kindWord(kind);
  if (kind === 'pcn') return `${kindWord(kind)}, ${methodNames[part as keyof typeof methodNames]}`;
  return sets.find((one) => one.kind === kind && one.code === part)?.name ?? kindWord(kind);
};

/** The name of a set in the middle of a sentence: 'zones', but 'LSOAs'. */
export const inSentence = (name: string): string =>
  /^\p{Lu}{2}|^Primary Care/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

export const setName = (sets: readonly Option[], set: string): string =>
  sets.find(({ value }) => value === set)?.name ?? capital(set);
