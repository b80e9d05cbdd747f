import type { Estimate } from '../../server/features/demand/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { figureSentence, intervalWords, isNumber, rateNumber } from '../words.ts';
import type { TwoFigures } from './bivariate.ts';

const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const one = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Lee’s L and correlations: two decimals, and a true minus. */
export const indexWords = (value: number | null): string =>
  value === null
    ? '–'
    : two
        .format(value)
        .replace(/^-0\.00$/, '0.00')
        .replace('-', '−');

export const percentWords = (value: Figure): string => (isNumber(value) ? `${one.format(value)}%` : value);

/** '31.2% (30.1% to 32.3%)', or the state of the figure. */
export const shareLimits = ({ lower, upper }: Estimate): string | null =>
  isNumber(lower) && isNumber(upper) ? `${one.format(lower)}% to ${one.format(upper)}%` : null;

/** '24.2 (19.1 to 30.2)', or why there is no number. */
export const valueAndLimits = ({ value, lower, upper }: TwoFigures['first']): string => {
  const limits = intervalWords(lower, upper);
  return `${figureSentence(value, rateNumber)}${isNumber(value) && limits !== null ? ` (${limits})` : ''}`;
};
