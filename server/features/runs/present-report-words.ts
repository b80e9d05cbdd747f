import type { Figure } from '../../disclosure/published.ts';
import { addMonths, sayMonths } from '../words/months.ts';

/** How a report says figures. A fall has a true minus sign; what is not known says so and is never a zero. */

const minus = '−';
const notAvailable = '[x]';
export interface Range {
  value: number;
  lower: number | null;
  upper: number | null;
}
export type Say = (value: number) => string;

const sized = (value: number, decimals: number): { size: number; text: string } => {
  const power = 10 ** decimals;
  const size = Math.round(Math.abs(value) * power) / power;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return { size, text: size.toLocaleString('en-GB', digits) };
};
export const plain =
  (decimals: number): Say =>
  (value) => {
    const { size, text } = sized(value, decimals);
    return `${value < 0 && size > 0 ? minus : ''}${text}`;
  };
export const signed =
  (decimals: number): Say =>
  (value) => {
    const { size, text } = sized(value, decimals);
    return `${size === 0 ? '' : value < 0 ? minus : '+'}${text}`;
  };
export const whole = plain(0);
export const percent: Say = (value) => `${signed(0)(value)}%`;

/** '−38% to −7%' */
export const interval = ({ lower, upper }: Pick<Range, 'lower' | 'upper'>, say: Say = percent): string =>
  lower === null || upper === null ? notAvailable : `${say(lower)} to ${say(upper)}`;
/** '−24% (95% interval −38% to −7%)' */
export const estimate = (range: Range, say: Say = percent): string =>
  range.lower === null || range.upper === null
    ? `${say(range.value)}, no interval`
    : `${say(range.value)} (95% interval ${interval(range, say)})`;
export const maybe = (value: number | null, say: Say = whole): string => (value === null ? notAvailable : say(value));
export const figure = (value: Figure, say: Say = whole): string => (typeof value === 'number' ? say(value) : value);
export const chance = (p: number | null): string => {
  if (p === null) return notAvailable;
  return p < 0.001 ? 'under 0.001' : p < 0.1 ? String(Number(p.toFixed(3))) : p.toFixed(2);
};
export const count = (many: number, one: string, more: string): string => `${whole(many)} ${many === 1 ? one : more}`;

export const monthName = (month: string): string => sayMonths(month, month);
export const periodName = ({ from, to }: { from: string; to: string }): string => sayMonths(from, addMonths(to, -1));
/** '3 February 2023', the day in Leicester */
export const dayName = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date(instant));
