import type { Figure } from '../../disclosure/published.ts';
import type { Catalogue } from './catalogue.ts';
import type { Came } from './figures.ts';
import type { Scope } from './scope.ts';
import type { NamedCounts, TwoCounts } from './service-profile.ts';
import { type Split, splitBy, sumOf, type Tally } from './tally.ts';

const mostShown = 8;

/**
 * The leaf categories of a profile, the largest first, then all others as one. The order comes from the figures as
 * published, never from the counts: where withheld figures stand must tell nothing of their size.
 */
export function categoriesOf(
  catalogue: Catalogue,
  scope: Scope,
  counted: Tally,
  came: readonly Came[],
  publish: (split: Split, from: readonly Came[]) => TwoCounts,
  byExact: boolean,
): NamedCounts[] {
  const used = new Set(scope.series.map((one) => one.category_id));
  const from = (ids: Set<number>): Came[] => {
    const datasets = new Set(scope.series.filter((one) => ids.has(one.category_id)).map((one) => one.dataset_id));
    return came.filter(({ dataset }) => datasets.has(dataset.id));
  };
  const rows = catalogue.categories
    .filter((one) => used.has(one.id))
    .map(({ id, code, name }) => ({
      id,
      named: { code, name, ...publish(splitBy(counted.categories, id), from(new Set([id]))) },
    }))
    .sort((one, other) => inOrder(one.named, other.named, byExact));
  // One category by itself is shown by its own name rather than as "all others".
  const shown = rows.length === mostShown + 1 ? rows : rows.slice(0, mostShown);
  const rest = rows.slice(shown.length).map(({ id }) => id);
  const others =
    rest.length === 0
      ? []
      : [
          {
            code: 'other',
            name: `${String(rest.length)} other categories`,
            ...publish(sumOf(rest.map((id) => splitBy(counted.categories, id))), from(new Set(rest))),
          },
        ];
  return [...shown.map(({ named }) => named), ...others];
}

/** Largest first; then withheld, then not available, each by code. */
function inOrder(one: NamedCounts, other: NamedCounts, byExact: boolean): number {
  const rank = (row: NamedCounts): number => rankOf(byExact ? row.exact : row.count);
  return rank(other) - rank(one) || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0);
}

const rankOf = (figure: Figure): number => (typeof figure === 'number' ? figure : figure === '[c]' ? -1 : -2);
