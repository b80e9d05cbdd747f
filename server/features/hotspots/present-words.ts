import type { Asked } from '../demand/question.ts';
import { presentQuestion, sayAbout, sayMissing, sayPeriod, sentencesOf, unitOfCount } from '../demand/present-words.ts';
import type { HotspotsQuery } from './contract.ts';
import type { Measure } from './values.ts';

export const statisticNames: Record<HotspotsQuery['statistic'], string> = {
  gi: 'Getis-Ord Gi*: each area together with its neighbours',
  moran: 'Local Moran: each area against its neighbours’ mean',
};

export const measureNames: Record<Measure, string> = {
  relative: 'Smoothed rate (empirical Bayes) over that of its wider surroundings: the median of the 100 nearest areas',
  smoothed: 'Rates drawn towards the mean where few people live (empirical Bayes), per 1,000 people a year',
  rate: 'Rates per 1,000 people a year',
  count: 'Counts',
};

/** What every answer of hot spots says of itself. */
export const about = (asked: Asked, what: string, sentence: (string | null)[]) => ({
  question: presentQuestion(asked),
  title: `${sayAbout(asked)}, ${what}, ${sayPeriod(asked.period)}`,
  unit: unitOfCount,
  source: asked.sources,
  monthsReceived: asked.monthsReceived,
  monthsMissing: asked.missing,
  sentence: sentencesOf(...sentence, sayMissing(asked)),
});

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
export const say = (number: number): string => numbers.format(number);

/** Datasets in question that say no place. */
export const sayWithout = (without: readonly string[]): string | null =>
  without.length === 0 ? null : `Without ${listed(without)}, which ${without.length === 1 ? 'has' : 'have'} no points.`;
