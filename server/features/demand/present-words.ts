import { rounded, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import type { DemandQuestion, DemandRow, NotCountedAnswer } from './contract.ts';
import type { Rate } from '../words/contract.ts';
import { addMonths, sayMonths, sayRuns } from '../words/months.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import type { Asked } from './question.ts';

export const unitOfCount = 'incidents and requests for service';
export const unitOfRate = 'per 1,000 people a year';
export const confidence = 0.95;

/** Whole bricks give whole counts; only footprints that take shares of bricks have decimals, and one is enough. */
export const roundCount = (count: Published<Figure>): Published<Figure> => rounded(count, 1);

/** Said under figures of areas that take shares of bricks, and only there. */
export const saySharesTaken = (areas: readonly { count: Published<Figure> }[]): string | null =>
  areas.some(({ count }) => typeof count === 'number' && !Number.isInteger(count))
    ? 'Shares of small areas are taken, so counts have one decimal.'
    : null;

/** Far more digits than anybody is shown: whoever shows a rate rounds it once, so that every page and file has the same. */
const rateDecimals = 6;
export const roundRate = (rate: Published<Figure>): Published<Figure> => rounded(rate, rateDecimals);

export const presentRate = (rate: PublishedRate, method: string): Rate => ({
  ...presentLimits(rate),
  confidence,
  unit: unitOfRate,
  method,
});

export const presentLimits = (rate: PublishedRate): Pick<Rate, 'value' | 'lower' | 'upper'> => ({
  value: roundRate(rate.value),
  lower: roundRate(rate.lower),
  upper: roundRate(rate.upper),
});

export const presentQuestion = (asked: Asked): DemandQuestion => ({
  kind: asked.kind,
  footprint: asked.footprint,
  category: asked.filters.category ?? null,
  agency: asked.filters.agency ?? null,
  dataset: asked.filters.dataset ?? null,
  period: asked.period,
});

/** Where all that came, came for the same months, Dobson's interval is Byar's. */
export const hasEqualMonths = (asked: Asked): boolean =>
  new Set(asked.feeds.flatMap(({ months }) => (months.length > 0 ? [months.length] : []))).size <= 1;

export const rateMethod = (asked: Asked): string =>
  hasEqualMonths(asked)
    ? 'Byar’s interval'
    : 'Sum of the datasets’ own yearly rates, with Dobson’s interval, because not every dataset came for the same months';

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const wholeNumbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** "1,234", or the two reasons for no number, in words. */
export function sayCount(count: Published<Figure>): string {
  return typeof count === 'number' ? numbers.format(count) : count === '[c]' ? 'too few to show' : 'not available';
}

/** "312 per 1,000 people a year (95% interval 301 to 323)", or null where the rate is no number. */
export function sayRate(rate: PublishedRate): string | null {
  const { value, lower, upper } = rate;
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return null;
  const format = value < 10 ? numbers : wholeNumbers;
  return `${format.format(value)} ${unitOfRate} (95% interval ${format.format(lower)} to ${format.format(upper)})`;
}

export const sayPeriod = (period: { from: string; to: string }): string =>
  sayMonths(period.from, addMonths(period.to, -1));

export const sayAbout = (asked: Asked): string =>
  [asked.categoryName ?? 'All demand', asked.datasetName ?? asked.agencyName ?? 'all agencies'].join(', ');

/**
 * What did not come, and what came and is in no figure; empty when everything came and is in.
 * @param hasRates whether the answer has rates, whose reckoning over unequal months is then said
 */
export const sayMissing = (asked: Asked, hasRates = true): string =>
  asked.monthsReceived === 0 ? sayGaps(asked) : sentencesOf(sayGaps(asked, hasRates), sayNotCounted(asked));

/** What did not come, in words; empty when everything did. */
export function sayGaps(asked: Asked, hasRates = true): string {
  if (asked.monthsReceived === 0) {
    const noFigures = 'Nothing came for this period, so there are no figures: they are not zero.';
    if (asked.leftOut.length === 0) return noFigures;
    const ofTheRest = asked.feeds.length === 0 ? 'There are no figures: they are not zero.' : noFigures;
    return sentencesOf(sayNotCountedOf(asked.leftOut), ofTheRest);
  }
  const sentences: string[] = [];
  if (asked.missing.length > 0) sentences.push(`Nothing came for ${sayRuns(asked.missing)}.`);
  const absent = asked.feeds.filter(({ months }) => months.length === 0).map(({ dataset }) => dataset.name);
  if (absent.length > 0) {
    sentences.push(`${absent.join(', ')}: nothing came for this period, so the figures are without it.`);
  }
  if (!hasEqualMonths(asked)) {
    sentences.push(
      hasRates
        ? 'Not every dataset came for every month: a rate is the sum of the datasets’ own yearly rates (Dobson’s interval), and counts cover only what came.'
        : 'Not every dataset came for every month: counts cover only what came.',
    );
  }
  return sentences.join(' ');
}

/** What was asked for and is in no figure: left out, withheld by its sender, or under no category yet. */
export const sayNotCounted = (asked: Asked): string =>
  sentencesOf(sayNotCountedOf(asked.leftOut), ...sayWithheld(asked), ...sayUnmapped(asked));

/** How much the senders withheld: no sum takes it for 0. */
function sayWithheld({ withheld, scope }: Asked): string[] {
  if (withheld === null) return [];
  const names = scope.datasets.filter(({ id }) => withheld.datasets.has(id)).map(({ name }) => name);
  const cells = withheld.placed + withheld.unplaced;
  return [
    `The sender of ${names.join(' and of ')} withheld ${wholeNumbers.format(cells)} ${cells === 1 ? 'count' : 'counts'} of this period: every figure that would include one is [c], not a sum without it.`,
  ];
}

/** What may belong to the category asked for and is in none. */
function sayUnmapped({ unmapped }: Asked): string[] {
  if (unmapped === null) return [];
  const count = typeof unmapped.count === 'number' ? sayCount(unmapped.count) : `Some (${sayCount(unmapped.count)})`;
  return [
    `${count} of ${unmapped.names.join(' and ')} are under categories that nobody has mapped yet, so they are in no category here.`,
  ];
}

/** What an answer says of what it could not count. */
export const presentNotCounted = ({ leftOut, withheld, unmapped }: Asked): NotCountedAnswer => ({
  leftOut: leftOut.map(({ code, name, why }) => ({ dataset: code, name, why })),
  withheldBySender: withheld === null ? 0 : withheld.placed + withheld.unplaced,
  unmapped: unmapped?.count ?? null,
});

export const sentencesOf = (...sentences: (string | null)[]): string =>
  sentences.filter((sentence) => sentence !== null && sentence !== '').join(' ');

export type RowFigures = Pick<DemandRow, 'count' | 'ratePer1000' | 'lower' | 'upper'>;
