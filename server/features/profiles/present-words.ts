import { type PublishedRate, rounded } from '../../disclosure/publish.ts';
import type { Figure as Shown, Published } from '../../disclosure/published.ts';
import type { Figure } from '../words/contract.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import type { Facts } from './measure.ts';

export const methodPage = '/methods/area-profile';

export const sayPeriod = ({ from, to }: { from: string; to: string }): string => sayMonths(from, addMonths(to, -1));

/** "12.3 per 1,000 people a year", "12.3%", or the two reasons for no number in words. */
export function sayValue(value: Figure, { unit, decimals }: Pick<Facts, 'unit' | 'decimals'>): string {
  if (value === '[c]') return 'too few to show';
  if (value === '[x]') return 'not available';
  const number = formatFor(decimals).format(value);
  return unit === 'percent' ? `${number}%` : `${number} ${unit}`;
}

const formats = new Map<number, Intl.NumberFormat>();

/** Making a format takes a hundred times as long as using it. */
function formatFor(decimals: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const known = formats.get(decimals) ?? new Intl.NumberFormat('en-GB', digits);
  formats.set(decimals, known);
  return known;
}

export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** The last digits of a sum of fractions are noise; what is left is exact far beyond what anybody prints. */
const digitsKept = 9;
export const tidy = (figure: Published<Shown>): Published<Shown> => rounded(figure, digitsKept);
export const tidyLimits = ({ value, lower, upper }: PublishedRate): PublishedRate => ({
  value: tidy(value),
  lower: tidy(lower),
  upper: tidy(upper),
});

/** 12,345 */
export const sayWhole = (value: number): string => formatFor(0).format(value);

/** 17.9 */
export const sayTimes = (phi: number): string => phi.toLocaleString('en-GB', { maximumFractionDigits: 1 });
