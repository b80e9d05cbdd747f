import type { ProfileIndicator } from '../../server/features/profiles/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { isNumber } from '../words.ts';

const formats = new Map<number, Intl.NumberFormat>();

/** With as many decimals as the indicator asks for, always the same in one column. */
export const valueWords = (value: Figure, { unit, decimals }: Pick<ProfileIndicator, 'unit' | 'decimals'>): string => {
  if (!isNumber(value)) return value;
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return `${format.format(value)}${unit === 'percent' ? '%' : ''}`;
};

/** "10.2 to 15.4", or null where there are no limits. */
export const limitWords = (
  { lower, upper }: { lower: Figure; upper: Figure },
  about: Pick<ProfileIndicator, 'unit' | 'decimals'>,
): string | null =>
  isNumber(lower) && isNumber(upper)
    ? `${valueWords(lower, { ...about, unit: '' })} to ${valueWords(upper, about)}`
    : null;

/** Of a percentage the sign says it. */
export const unitWords = (unit: string): string => (unit === 'percent' ? '' : unit);
