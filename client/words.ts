import { monthsFromTo } from './months.ts';
import type { Figure } from '../server/features/words/contract.ts';

/** How figures, months and states are said; the same words everywhere. */

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const namePart = (month: string): string => monthNames[Number(month.slice(5, 7)) - 1] ?? month;

/** '2021-04' is 'April 2021'. */
export const monthName = (month: string): string => `${namePart(month)} ${month.slice(0, 4)}`;

/** '2021-04' is 'Apr 2021', for controls and axes where a full name has no room. */
export const monthShort = (month: string): string => `${namePart(month).slice(0, 3)} ${month.slice(0, 4)}`;

/** A period from its first to its last month, both included: 'April 2021 to March 2022'. */
export const periodWords = (first: string, last: string): string =>
  first === last ? monthName(first) : `${monthName(first)} to ${monthName(last)}`;

/** A period said by its length: '12 months', '1 month'. */
export const monthsSpanWords = (first: string, last: string): string => plural(monthsFromTo(first, last), 'month');

/** '2021-04-01' is '1 April 2021'; a time after the date is left out. */
export const dateName = (date: string): string => `${Number(date.slice(8, 10))} ${monthName(date)}`;

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A count with thousands separated: 12,345. */
export const countWords = (count: number): string => whole.format(count);

/** A rate with as many decimals as carry meaning: 0.42, 9.1, 24, 1,204. */
export const rateNumber = (rate: number): string => {
  const size = Math.abs(rate);
  if (size === 0) return '0';
  if (size < 1) return twoDecimals.format(rate);
  return size < 100 ? oneDecimal.format(rate) : whole.format(rate);
};

/** A share from 0 to 1 as a whole percentage; a share that would round to nothing says so. */
export const shareWords = (share: number): string =>
  share > 0 && share < 0.005 ? 'under 1%' : `${whole.format(share * 100)}%`;

export const withheldWords = 'withheld to protect people';
export const notAvailableWords = 'not available';

export const isNumber = (figure: Figure): figure is number => typeof figure === 'number';

/** A figure for a cell: the number, or the shorthand itself. */
export const figureWords = (figure: Figure, format: (value: number) => string = countWords): string =>
  isNumber(figure) ? format(figure) : figure;

/** A figure for a sentence, where the shorthand is spelt out. */
export const figureSentence = (figure: Figure, format: (value: number) => string = countWords): string => {
  if (isNumber(figure)) return format(figure);
  return figure === '[c]' ? withheldWords : notAvailableWords;
};

/** '19.1 to 30.2', or null when there is no interval to say. */
export const intervalWords = (lower: Figure, upper: Figure): string | null =>
  isNumber(lower) && isNumber(upper) ? `${rateNumber(lower)} to ${rateNumber(upper)}` : null;

/** '24.2 per 1,000 people a year (95% interval 19.1 to 30.2)'. */
export const rateWords = (rate: {
  value: Figure;
  lower: Figure;
  upper: Figure;
  confidence: number;
  unit: string;
}): string => {
  const interval = intervalWords(rate.lower, rate.upper);
  const value = figureSentence(rate.value, rateNumber);
  if (!isNumber(rate.value)) return `Rate ${value}`;
  return interval === null
    ? `${value} ${rate.unit}`
    : `${value} ${rate.unit} (${whole.format(rate.confidence * 100)}% interval ${interval})`;
};

/** Square metres said in the unit that people can picture. */
export const areaWords = (areaM2: number): string =>
  areaM2 < 100_000 ? `${whole.format(areaM2 / 10_000)} hectares` : `${oneDecimal.format(areaM2 / 1_000_000)} km²`;

/** The first letter large, for a heading or the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** '1 month', '3 months'. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${countWords(count)} ${count === 1 ? one : many}`;

/** 'a', 'a and b', 'a, b and c'. */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
