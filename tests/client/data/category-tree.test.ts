import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../../client/data/category-tree.ts';
import type { Category } from '../../../server/features/datasets/contract.ts';

const category = (code: string, parent: string | null): Category => ({
  code,
  parent,
  name: code,
  demandKind: 'undecided',
  decidedBy: 'nobody',
  decidedOn: '2026-01-01',
  version: 1,
});
const shape = (categories: Category[]): string[] =>
  branchesOf(categories).map(({ category: { code }, depth }) => `${'-'.repeat(depth)}${code}`);

describe('the shared tree as one list', () => {
  it('puts children after their parent, by name', () => {
    const tree = [
      category('theft', 'crime'),
      category('crime', null),
      category('arson', 'crime'),
      category('asb', null),
    ];
    expect(shape(tree)).toEqual(['asb', 'crime', '-arson', '-theft']);
  });

  it('loses no category whose parent is unknown or that is its own ancestor', () => {
    const tree = [category('orphan', 'gone'), category('a', 'b'), category('b', 'a')];
    expect(shape(tree)).toEqual(['orphan', 'a', '-b']);
  });
});
