import { niceNumber, type Scale } from './breaks.ts';

/** Classes either side of 0, the same size both ways, so that as strong a colour always means as far from 0. */

const shareWithin = (sizes: readonly number[], share: number): number =>
  sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))] ?? 0;

/**
 * Five classes around 0: far below, below, about 0, above, far above. The middle one holds about the two fifths of values
 * nearest to 0, the outer two about the farthest fifth. Null when there is no number at all; one class when all are 0.
 */
export const divergingScaleOf = (values: readonly number[]): Scale | null => {
  const sizes = values
    .filter(Number.isFinite)
    .map(Math.abs)
    .toSorted((a, b) => a - b);
  const most = sizes.at(-1);
  if (most === undefined) return null;
  const inner = niceNumber(shareWithin(sizes, 0.4) || (sizes.find((size) => size > 0) ?? 0));
  const outer = niceNumber(shareWithin(sizes, 0.8));
  if (inner === 0) return { breaks: [], least: 0, most: 0 };
  const wide = Math.max(outer, niceNumber(2 * inner));
  const known = values.filter(Number.isFinite);
  return {
    breaks: [-wide, -inner, inner, wide],
    least: Math.min(-wide, ...known),
    most: Math.max(wide, ...known),
  };
};
