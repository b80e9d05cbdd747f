import type { AlertsAnswer } from '../../server/features/alerts/contract.ts';
import type { Estimate } from '../../server/features/demand/contract.ts';
import type { DriversAnswer } from '../../server/features/drivers/contract.ts';
import type { TrendAnswer } from '../../server/features/trends/contract.ts';
import { lastBefore } from '../months.ts';
import { capital, countWords, isNumber, listWords, monthName, periodWords, plural, withheldWords } from '../words.ts';

/** What each question was answered; null where it could not be, which its own section says in full. */
export interface QuarterAnswers {
  trend: Pick<TrendAnswer, 'lastQuarter' | 'whyNoQuarter' | 'change' | 'whyNoChange'> | null;
  drivers: Pick<DriversAnswer, 'categories'> | null;
  alerts: Pick<AlertsAnswer, 'items' | 'tested'> | null;
}

const named = 2;
const monthsOfYear = 12;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** 'July to September 2026': the year once, where it is one year. */
const quarterName = (first: string, last: string): string =>
  first.slice(0, 4) === last.slice(0, 4)
    ? `${monthName(first).replace(/ \d+$/, '')} to ${monthName(last)}`
    : periodWords(first, last);

const signed = (value: number, unit: string): string => {
  const size = Math.round(Math.abs(value));
  if (size === 0) return `0${unit}`;
  return `${value < 0 ? '−' : '+'}${size.toLocaleString('en-GB')}${unit}`;
};

/** '+8% (95% interval −2% to +19%)'; null where the number or either of its limits is not published. */
const withInterval = ({ value, lower: low, upper: high }: Estimate, unit: string): string | null =>
  isNumber(value) && isNumber(low) && isNumber(high)
    ? `${signed(value, unit)} (95% interval ${signed(low, unit)} to ${signed(high, unit)})`
    : null;

const sayQuarter = ({ lastQuarter, whyNoQuarter }: NonNullable<QuarterAnswers['trend']>): string => {
  if (lastQuarter === null) {
    return `Whether the last quarter was out of the ordinary cannot be told${whyNoQuarter === null ? '.' : `: ${lower(whyNoQuarter)}`}`;
  }
  const { period, count, expected, upper: most, isAbove } = lastQuarter;
  const when = quarterName(period.from, lastBefore(period.to));
  if (count === '[c]') return `What came in ${when} is ${withheldWords}.`;
  if (!isNumber(count)) return `What came in ${when} is not available.`;
  const verdict = isAbove ? 'That is more than chance.' : 'That is within chance.';
  return `${when} brought ${countWords(count)}, where about ${countWords(Math.round(expected))} were to be expected and one forecast in 40 would be above ${countWords(Math.round(most))}. ${verdict}`;
};

const sayChange = ({ change, whyNoChange }: NonNullable<QuarterAnswers['trend']>): string => {
  if (change === null) return whyNoChange === null ? '' : `No change over a year can be told: ${lower(whyNoChange)}`;
  const percent = withInterval(change.percent, '%');
  if (percent === null) return `How it changed over a year cannot be said: the figures are ${withheldWords}.`;
  const both =
    change.months.length < monthsOfYear
      ? ` (by the ${plural(change.months.length, 'month')} that came in both years)`
      : '';
  return change.isBeyondChance
    ? `The twelve months are ${percent} on the year before${both}, more than chance.`
    : `Against the year before${both} there is no change beyond chance: ${percent}.`;
};

const sayDrivers = ({ categories }: NonNullable<QuarterAnswers['drivers']>): string => {
  const above = categories.filter(
    ({ excess, isBeyondChance }) => isBeyondChance === true && isNumber(excess.value) && excess.value > 0,
  );
  const [first, ...others] = above;
  if (first === undefined) return 'No category is further above what is to be expected here than chance allows.';
  const excess = withInterval(first.excess, '');
  const beside = others.slice(0, named).map(({ name }) => name);
  return `Furthest above what is to be expected here: ${first.name}${excess === null ? '' : `, ${excess}`}${beside.length === 0 ? '' : `; then ${listWords(beside)}`}.`;
};

const sayAlerts = ({ items, tested }: NonNullable<QuarterAnswers['alerts']>): string => {
  const about = [...new Set(items.map(({ category }) => category?.name ?? 'all demand'))];
  if (about.length === 0) return tested.areas === 0 ? '' : 'Nothing raises an alert.';
  const rest = about.length - named;
  const said = rest > 0 ? [...about.slice(0, named), plural(rest, 'other')] : about;
  return `${capital(listWords(said))} ${about.length === 1 ? 'raises' : 'raise'} an alert.`;
};

/**
 * What a zone lead needs to know of the quarter, one sentence a line, the most important first. No number stands without
 * its interval or its limit; what could not be had is left out here, and said where it would stand.
 */
export const quarterSentences = ({ trend, drivers, alerts }: QuarterAnswers): string[] =>
  [
    trend === null ? '' : sayQuarter(trend),
    trend === null ? '' : sayChange(trend),
    drivers === null ? '' : sayDrivers(drivers),
    alerts === null ? '' : sayAlerts(alerts),
  ].filter((line) => line !== '');
