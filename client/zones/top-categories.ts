import type { ProfileAnswer } from '../../server/features/demand/contract.ts';

type Counted = ProfileAnswer['categories'][number];
const shown = 3;
/** The server's line for all that is too small to name: a sum, not a category that could be asked for. */
const rest = 'other';

const size = ({ count, exact }: Counted): number =>
  typeof count === 'number' ? count : typeof exact === 'number' ? exact : -1;

/** The largest categories of a period, by the whole bricks, or by the exact count where no brick was taken in. */
export const topCategories = (categories: readonly Counted[]): Counted[] =>
  categories
    .filter((category) => category.code !== rest && size(category) > 0)
    .toSorted((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, shown);
