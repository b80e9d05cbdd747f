import type { Category } from '../../server/features/datasets/contract.ts';

/** A category of the shared tree with how deep it lies; parents come before their children. */
export interface Branch {
  category: Category;
  depth: number;
}

/**
 * The shared tree as one list, children after their parent, by name. A category whose parent is not in the list, or that
 * is its own ancestor, is listed at the top rather than lost.
 */
export const branchesOf = (categories: readonly Category[]): Branch[] => {
  const codes = new Set(categories.map(({ code }) => code));
  const under = (code: string): Category[] => byName(categories.filter(({ parent }) => parent === code));
  const isTop = ({ parent }: Category): boolean => parent === null || !codes.has(parent);
  const branches: Branch[] = [];
  const listed = new Set<string>();
  const list = (category: Category, depth: number): void => {
    if (listed.has(category.code)) return;
    listed.add(category.code);
    branches.push({ category, depth });
    under(category.code).forEach((child) => {
      list(child, depth + 1);
    });
  };
  byName(categories.filter(isTop)).forEach((top) => {
    list(top, 0);
  });
  byName(categories).forEach((category) => {
    list(category, 0);
  });
  return branches;
};

const byName = (categories: readonly Category[]): Category[] =>
  categories.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
