import type { Figure } from '../../server/features/words/contract.ts';
import { isNumber } from '../words.ts';
import type { ComparedRow } from './row-marks.ts';

/** How an area of a row stands to the first one, in words. */

export type Standing = 'higher' | 'lower' | 'chance' | 'unknown';

type Difference = NonNullable<ComparedRow['differences'][number]>;

/** Whether this area is above or below the first one beyond chance; the difference is the first less this one. */
export const standingOf = (difference: Difference | null | undefined): Standing => {
  if (difference?.isBeyondChance == null || !isNumber(difference.value)) return 'unknown';
  if (!difference.isBeyondChance) return 'chance';
  return difference.value > 0 ? 'lower' : 'higher';
};

/** What stands in the cell, short; its sign and its weight say the same. */
export const standingMarks: Record<Standing, { sign: string; words: string }> = {
  higher: { sign: '▲', words: 'higher' },
  lower: { sign: '▼', words: 'lower' },
  chance: { sign: '≈', words: 'could be chance' },
  unknown: { sign: '', words: '' },
};

/** A number of a row, with as many decimals as the row says. */
export const numberOf = (value: number, decimals: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .format(value)
    .replace(/^-(?=[0.]*$)/, '')
    .replace('-', '−');

const signed = (value: number, decimals: number): string =>
  value > 0 ? `+${numberOf(value, decimals)}` : numberOf(value, decimals);

/** '19.4 to 29.8', or null where there is no interval. */
export const limitsOf = ({ lower, upper }: { lower: Figure; upper: Figure }, decimals: number): string | null =>
  isNumber(lower) && isNumber(upper) ? `${numberOf(lower, decimals)} to ${numberOf(upper, decimals)}` : null;

/** 'lower than Bell Foundry beyond chance: Bell Foundry is 9.4 above the rest of Carillon (95% interval +8.1 to +10.6)'. */
export const differenceSentence = (
  difference: Difference | null | undefined,
  first: string,
  decimals: number,
): string | null => {
  const standing = standingOf(difference);
  if (difference == null || !isNumber(difference.value)) return null;
  const { value, lower, upper, against } = difference;
  const limits =
    isNumber(lower) && isNumber(upper)
      ? ` (95% interval ${signed(lower, decimals)} to ${signed(upper, decimals)})`
      : '';
  const apart = numberOf(Math.abs(value), decimals);
  const where = value === 0 ? `the same as ${against}` : `${apart} ${value > 0 ? 'above' : 'below'} ${against}`;
  const amount = `${first} is ${where}${limits}`;
  if (standing === 'unknown') return `${amount}; whether that is more than chance cannot be told`;
  return standing === 'chance' ? `could be chance: ${amount}` : `${standing} than ${first} beyond chance: ${amount}`;
};
