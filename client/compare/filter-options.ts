import { readRef } from './area-refs.ts';

/** Areas that can be picked, and finding one by a few letters. */

export interface AreaOption {
  ref: string;
  name: string;
  code: string | null;
  /** What sort of area: 'zone', 'network, catchment'. */
  sort: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '');

/** Of areas that match equally, those that people know by name come before those that are only counted by. */
const kindsInOrder = [
  'zone',
  'pcn',
  'ward',
  'district',
  'policing-area',
  'health-neighbourhood',
  'custom',
  'msoa',
  'lsoa',
];

const kindRank = ({ ref }: AreaOption): number => {
  const at = kindsInOrder.indexOf(readRef(ref)?.kind ?? '');
  return at < 0 ? kindsInOrder.length : at;
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** 0 where the name begins with what was typed, 1 where a word of it does, 2 where it is anywhere; null where it is not. */
const rankOf = ({ name, code, sort }: AreaOption, typed: readonly string[]): number | null => {
  const [title, all] = [plain(name), plain(`${name} ${code ?? ''} ${sort}`)];
  if (!typed.every((word) => all.includes(word))) return null;
  const first = typed[0] ?? '';
  if (title.startsWith(first)) return 0;
  return title.includes(` ${first}`) ? 1 : 2;
};

/**
 * Options that hold every word that was typed, in name, code or sort: those whose name begins with it first, of equals zones,
 * networks and wards before MSOAs, LSOAs and small areas.
 */
export const matching = (options: readonly AreaOption[], text: string): AreaOption[] => {
  const typed = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (typed.length === 0) return [...options];
  return options
    .flatMap((option) => {
      const rank = rankOf(option, typed);
      return rank === null ? [] : [{ option, rank, kind: kindRank(option) }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.kind - b.kind || collator.compare(a.option.name, b.option.name))
    .map(({ option }) => option);
};
