import type { PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { sayNotCounted } from '../demand/present-words.ts';
import { sayMonths, sayRuns } from '../words/months.ts';
import type { Chart } from './chart.ts';
import type { Trend } from './service.ts';

/** How a trend is said: never a percentage without its interval. */

const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export const sayNumber = (value: number): string => (Math.abs(value) < 10 ? oneDecimal : whole).format(value);

const signed = (percent: number): string => {
  const size = whole.format(Math.abs(percent));
  return `${size === '0' ? '' : percent < 0 ? '−' : '+'}${size}%`;
};

/** "+41%, 95% interval +9% to +83%"; null where it has no interval. */
export function sayPercent({ value, lower, upper }: PublishedRate): string | null {
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return null;
  return `${signed(value)}, 95% interval ${signed(lower)} to ${signed(upper)}`;
}

const aMonth = (count: Published<Figure>, months: number): string =>
  typeof count === 'number' ? sayNumber(count / months) : 'too few to show';

/** The demand in question as the subject of a sentence. */
export const sayWhat = ({ area }: Pick<Trend, 'area'>): string =>
  `${area.asked.categoryName ?? 'Demand'} in ${area.footprint.name}`;

export function sayChange(trend: Trend): string {
  const { change, whyNoChange } = trend;
  if (change === null) return whyNoChange ?? '';
  const { earlier, later, months, isBeyondChance } = change;
  const all =
    months.length === 12 ? '' : ` Both years have only ${sayRuns(months)}, so only these months are compared.`;
  if (typeof earlier.count !== 'number' || typeof later.count !== 'number') return '';
  if (earlier.count === 0 && later.count === 0) return `${sayWhat(trend)}: nothing was counted in either year.${all}`;
  const verb = !isBeyondChance ? 'went' : later.count > earlier.count ? 'rose' : 'fell';
  const said = sayPercent(change.percent);
  const chance = isBeyondChance ? 'that is more than chance' : 'that may be chance alone';
  return `${sayWhat(trend)} ${verb} from ${aMonth(earlier.count, months.length)} to ${aMonth(later.count, months.length)} a month against the year before; ${chance}${said === null ? '' : ` (${said})`}.${all}`;
}

export const sayQuarter = ({ lastQuarter: quarter }: Trend): string => {
  if (quarter === null || typeof quarter.count !== 'number') return '';
  const months = sayMonths(quarter.period.from, addTwo(quarter.period.from));
  const about = `about ${sayNumber(quarter.expected)} were to be expected, and one forecast in 40 would be above ${sayNumber(quarter.upper)}`;
  const chance =
    quarter.p < 0.001 ? 'p < 0.001' : `p = ${quarter.p < 0.1 ? quarter.p.toFixed(3) : quarter.p.toFixed(2)}`;
  return `${months}: ${sayNumber(quarter.count)}; ${about} (${chance}). ${quarter.isAbove ? 'That is more than its forecast.' : 'That is within its forecast.'}`;
};

const addTwo = (month: string): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) + 1;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
};

export const rules: { code: Chart['signals'][number]['rule']; text: string }[] = [
  { code: 'beyond', text: 'One month beyond the limits, which hold what lies within 3 standard deviations' },
  { code: 'two-of-three', text: 'Two of three months in a row beyond 2 standard deviations, on one side' },
  { code: 'run', text: 'Eight months in a row on one side of what is expected' },
];

const signalWords = {
  beyond: { above: 'above the upper limit', below: 'below the lower limit' },
  'two-of-three': {
    above: 'the second of three months far above what is expected',
    below: 'the second of three months far below what is expected',
  },
  run: {
    above: 'the eighth month in a row above what is expected, or later',
    below: 'the eighth month in a row below what is expected, or later',
  },
} as const;

export const saySignal = ({ month, rule, side }: Chart['signals'][number]): string =>
  `${sayMonths(month, month)}: ${signalWords[rule][side]}.`;

const seasons = {
  own: 'Expected: the area’s own level and season (two waves a year), by quasi-Poisson regression.',
  whole:
    'Expected: the area’s own level, with the season of all areas together, as it has too few incidents for its own.',
  none: 'Expected: the area’s own level. There are too few months or incidents to allow for a season.',
} as const;

export function sayMethod({ season, restarts, tooShort }: Chart): string {
  const anew =
    restarts.length === 0 ? '' : ` The chart begins anew in ${sayRuns(restarts)}, where the way of counting changed.`;
  const short = tooShort.length === 0 ? '' : ' Stretches of fewer than 12 months have no limits.';
  return `${seasons[season]} Limits: negative binomial, with the scatter of the months and what is not known of the level.${anew}${short}`;
}

/** What did not come, or counts with nothing, in words. */
export function sayLacking({ area, series }: Trend): string {
  const { comparable, months, counts } = series;
  const missing = months.filter((_, t) => counts[t] === null);
  const partly = months.filter((_, t) => (comparable.lacking[t]?.length ?? 0) > 0);
  const names = [...new Set(comparable.lacking.flat())];
  const short = comparable.leftOut.map(({ name }) => name);
  const absent = area.asked.feeds.filter(({ months: came }) => came.length === 0).map(({ dataset }) => dataset.name);
  return [
    missing.length === 0 ? '' : `Nothing came for ${sayRuns(missing)}.`,
    partly.length === 0
      ? ''
      : `Not everything came for ${sayRuns(partly)} (without ${names.join(', ')}): these months are shown, and held against no other.`,
    short.length === 0 ? '' : `Left out, because too few of these months came: ${short.join(', ')}.`,
    absent.length === 0 ? '' : `Nothing came in this period from ${absent.join(', ')}.`,
    sayNotCounted(area.asked),
  ]
    .filter((text) => text !== '')
    .join(' ');
}
