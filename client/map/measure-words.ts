import type { Spot } from '../../server/features/hotspots/contract.ts';
import { capital, countWords, plural, rateNumber } from '../words.ts';
import type { Measure } from './measure.ts';
import type { Shown } from './shown.ts';

/** How values of a measure are said: with their sign where 0 is the middle, with their unit where they stand alone. */

const isPercent = (unit: string): boolean => /^(%|per ?cent)/i.test(unit);

const signed = (words: string, value: number): string => (value > 0 ? `+${words}` : value < 0 ? `−${words}` : words);

type Said = Pick<Shown, 'measure' | 'valueUnit' | 'isDiverging'>;

/** The number alone: '24.2', '1,204', '+12', '−8%'. */
export const numberWords = (value: number, { measure, valueUnit, isDiverging }: Said): string => {
  if (measure === 'count') return countWords(value);
  if (!isDiverging) return rateNumber(value);
  const percent = isPercent(valueUnit);
  const small = percent ? Math.abs(value).toFixed(1) : rateNumber(Math.abs(value));
  const size = Math.abs(value) >= 10 || value === 0 ? countWords(Math.abs(value)) : small;
  return signed(`${size}${percent ? '%' : ''}`, value);
};

const ones: Record<string, string> = { incidents: 'incident' };

/** The number with its unit: '24.2 per 1,000 people a year', '1 incident'. */
export const valueWithUnit = (value: number, said: Said): string => {
  const { measure, valueUnit } = said;
  if (measure === 'count' && valueUnit in ones) return plural(value, ones[valueUnit] ?? valueUnit, valueUnit);
  if (isPercent(valueUnit)) return numberWords(value, said);
  return `${numberWords(value, said)} ${valueUnit}`;
};

/** What stands over the legend. */
export const legendTitle = ({ measure, unit, valueUnit }: Pick<Shown, 'measure' | 'unit' | 'valueUnit'>): string => {
  const titles: Record<Measure, string> = {
    rate: `${capital(unit)} ${valueUnit}`,
    count: capital(unit),
    smoothed: `Smoothed rate, ${valueUnit}`,
    change: 'Change on the same months a year before',
    excess: `Above or below expected, ${valueUnit}`,
    hot: 'Hot and cold spots',
  };
  return titles[measure];
};

/** The column of the measure in the table. */
export const columnName: Record<Measure, string> = {
  rate: 'Rate',
  count: 'Count',
  smoothed: 'Smoothed rate',
  change: 'Change',
  excess: 'Excess',
  hot: 'Tested value',
};

export const spotWords: Record<Spot, string> = {
  hot: 'hot: high among high',
  'beside hot': 'beside a hot spot, not high itself',
  cold: 'cold: low among low',
  'beside cold': 'beside a cold spot, not low itself',
  'high among low': 'high among low',
  'low among high': 'low among high',
  'not beyond chance': 'not beyond chance',
  island: 'no neighbours, so nothing can be said',
  withheld: 'withheld to protect people',
  'not available': 'not available',
};
