import type { FootprintDetail } from '../../server/features/footprints/contract.ts';
import type { Fill } from '../map/draw-areas.ts';

/** The right map: what share of each small area belongs to an area. Fixed classes, so that networks can be held together. */

const bounds = [0, 0.2, 0.4, 0.6, 0.8] as const;

/** None, then five shades of a green that is not the blue of demand. */
export const shareRamp = ['#ffffff', '#d3ece8', '#9bd3cb', '#5cb3a8', '#2b8a80', '#0f5a54'] as const;

export const shareClasses = ['none', 'up to 20%', '20% to 40%', '40% to 60%', '60% to 80%', '80% to 100%'] as const;

/** Whole small areas only: two classes are enough. */
export const isAllOrNone = (weights: readonly { weight: number }[]): boolean =>
  weights.every(({ weight }) => weight === 0 || weight > 0.995);

export const shareClass = (share: number): number =>
  share <= 0 ? 0 : bounds.reduce<number>((place, bound) => (share > bound ? place + 1 : place), 0);

/** By brick; a brick that is not named has no part in it, which is known and therefore 0. */
export const sharesOf = ({ weights }: Pick<FootprintDetail, 'weights'>): ReadonlyMap<string, number> =>
  new Map(weights.map(({ brick, weight }) => [brick, weight]));

export const shareFills = (areas: readonly { code: string }[], shares: ReadonlyMap<string, number> | null): Fill[] =>
  areas.map(({ code }) => (shares === null ? 'waiting' : shareClass(shares.get(code) ?? 0)));
