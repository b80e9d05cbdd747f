import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import { isNumber } from '../words.ts';

/** Where the figures of one indicator lie on its line of the spine, from 0 at the left end to 1 at the right; 0.5 is the rest. */
export interface SpinePlaces {
  value: number;
  interval: [from: number, to: number] | null;
  range: [from: number, to: number] | null;
  quarters: [from: number, to: number] | null;
  similar: number | null;
}

const inside = (place: number): number => Math.min(1, Math.max(0, place));

/**
 * Every indicator has a scale of its own: what it is held against lies in the middle, and the furthest of the figure and the
 * range at an end. Where one way is good, worse is on the left. An interval that reaches further is cut at the end.
 * @returns null where the figure or what it is held against is no number
 */
export const spinePlaces = (one: ProfileIndicator): SpinePlaces | null => {
  const { own, rest = '[x]', spread, goodDirection, similar } = one;
  if (!isNumber(own.value) || !isNumber(rest)) return null;
  const middle = rest;
  const reach = Math.max(
    Math.abs(own.value - middle),
    ...(spread === null ? [] : [Math.abs(spread.lowest - middle), Math.abs(spread.highest - middle)]),
    ...(isNumber(own.lower) ? [Math.abs(own.lower - middle)] : []),
    ...(isNumber(own.upper) ? [Math.abs(own.upper - middle)] : []),
  );
  const side = goodDirection === 'down' ? -1 : 1;
  const at = (value: number): number => (reach === 0 ? 0.5 : inside(0.5 + (side * (value - middle)) / (2 * reach)));
  const between = (one: number, other: number): [number, number] => {
    const [a, b] = [at(one), at(other)];
    return a < b ? [a, b] : [b, a];
  };
  return {
    value: at(own.value),
    interval: isNumber(own.lower) && isNumber(own.upper) ? between(own.lower, own.upper) : null,
    range: spread === null ? null : between(spread.lowest, spread.highest),
    quarters: spread === null ? null : between(spread.quarter, spread.threeQuarters),
    similar: similar !== null && isNumber(similar.value) ? at(similar.value) : null,
  };
};
