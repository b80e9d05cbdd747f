import type { ConcentrationAnswer } from '../../server/features/concentration/contract.ts';
import { figureWords, isNumber } from '../words.ts';

type Estimate = ConcentrationAnswer['items'][number]['halfByChance'];

const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
export const percentOf = (value: number): string => `${oneDecimal.format(value)}%`;

/** '18.2%', or the shorthand for why there is none. */
export const shareWords = (figure: Estimate['value']): string => figureWords(figure, percentOf);

/** '41% (40% to 42%)'. */
export const chanceWords = ({ value, lower, upper }: Estimate): string =>
  isNumber(value) && isNumber(lower) && isNumber(upper)
    ? `${percentOf(value)} (${percentOf(lower)} to ${percentOf(upper)})`
    : figureWords(value, percentOf);
