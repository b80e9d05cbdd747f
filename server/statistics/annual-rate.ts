import { dobsonInterval, type Weighted } from './dobson.ts';

/** What one feed counted, over as many months as came from it. */
export interface Received {
  count: number;
  months: number;
}

/**
 * Question: how many a year for each 1,000 residents, when feeds came for different numbers of months?
 * Formula: Σ over feeds of count × 12 / months ÷ people × 1,000, so a month that did not come is not a month of zeros.
 * The interval is Dobson's; where every feed came for the same months that is exactly Byar's interval of the whole count.
 * Units: per 1,000 residents a year. Errors: RangeError when people or the months of a feed are not above 0.
 * Source: OHID Technical Guide: Confidence intervals (rates); Dobson et al. 1991 for the sum.
 * Checked against: OHID's expected rates, to 1e-9, and a sum by hand.
 */
export function annualRatePer1000(feeds: readonly Received[], people: number, confidence = 0.95): Weighted {
  if (!(people > 0)) throw new RangeError('Give a number of people above 0.');
  return dobsonInterval(
    feeds.map(({ count, months }) => {
      if (!(months > 0)) throw new RangeError('Give only feeds of which at least one month came.');
      return { count, weight: (12 * 1000) / (months * people) };
    }),
    confidence,
  );
}
