import type { PublishedRate } from '../../disclosure/publish.ts';
import { sayPeriod, sentencesOf } from '../demand/present-words.ts';
import type { Decided, Reactive } from './service.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
const signed = (value: number): string => {
  const tenths = Math.round(value * 10) / 10;
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${number.format(Math.abs(tenths))}`;
};

interface Known {
  value: number;
  lower: number;
  upper: number;
}

const known = ({ value, lower, upper }: PublishedRate): Known | null =>
  typeof value === 'number' && typeof lower === 'number' && typeof upper === 'number' ? { value, lower, upper } : null;

/** The share, against all areas where it is of one, and its change. */
export function sayShare({ about, whole, change, whyNoChange, years }: Reactive): string {
  const share = known(about.share);
  const all = known(whole.share);
  if (share === null)
    return about.share.value === '[c]'
      ? 'The reactive share rests on counts that are withheld to protect people.'
      : 'Nothing was recorded that is decided to be reactive or planned.';
  return sentencesOf(
    `${number.format(share.value)}% of the demand that is decided is reactive in ${about.name} (95% interval ${number.format(share.lower)}% to ${number.format(share.upper)}%)${
      about.code === null || all === null ? '' : `; ${number.format(all.value)}% in ${whole.name}`
    }.`,
    change === null ? whyNoChange : sayPoints(known(change.points), years),
  );
}

function sayPoints(points: Known | null, { earlier, later }: Reactive['years']): string | null {
  if (points === null) return null;
  const sure = points.lower > 0 || points.upper < 0 ? 'more than chance' : 'no more than chance may give';
  return `Between ${sayPeriod(earlier)} and ${sayPeriod(later)} it changed by ${signed(points.value)} points (95% interval ${signed(points.lower)} to ${signed(points.upper)}): ${sure}.`;
}

const mostNamed = 3;
const listed = (names: readonly string[]): string =>
  names.length <= mostNamed
    ? names.join(', ')
    : `${names.slice(0, mostNamed).join(', ')} and ${String(names.length - mostNamed)} more`;

/** Who decided what is reactive, and what is not decided yet. */
export function sayDecided(decisions: readonly Decided[]): string {
  const decided = decisions.filter(({ kind }) => kind !== 'undecided');
  const undecided = decisions.filter(({ kind }) => kind === 'undecided');
  const of = (kind: Decided['kind']): string => String(decisions.filter((one) => one.kind === kind).length);
  const by = [...new Set(decided.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy])))];
  const last = decided
    .flatMap(({ decidedAt }) => (decidedAt === null ? [] : [decidedAt]))
    .sort()
    .at(-1);
  return sentencesOf(
    `Of the categories in question ${of('reactive')} are decided to be reactive, ${of('planned')} planned and ${of('mixed')} mixed${by.length === 0 ? '' : `, by ${listed(by)}`}${last === undefined ? '' : `, last on ${day.format(new Date(last))}`}.`,
    'Mixed and undecided demand is in no share.',
    undecided.length === 0 ? null : `Not decided yet: ${listed(undecided.map(({ name }) => name))}.`,
  );
}
