import type { DatasetRow } from '../demand/store.ts';
import { addMonths, monthsOf, sayRuns } from '../words/months.ts';
import type { Plan } from './contract.ts';

/** A shock or break that bears on what is counted. `to` is null while it goes on. */
export interface Disturbance {
  kind: 'shock' | 'break';
  from: string;
  to: string | null;
  text: string;
  leaveOut: boolean;
}

/** One dataset in question with the months that came. */
export interface Feed {
  dataset: DatasetRow;
  received: ReadonlySet<string>;
}

/** The months that are looked at, and which of them no series may use. */
export interface Window {
  from: string;
  to: string;
  months: string[];
  startIndex: number;
  /** Index of the first month after the lag. */
  afterIndex: number;
  /** In order; the reason is a sentence. */
  leftOut: { month: string; reason: string }[];
  /** Of those left out, the ones that did not come. */
  missing: string[];
  breaks: { month: string; text: string }[];
  shocks: { from: string; to: string; text: string; leaveOut: boolean }[];
}

/** A pre-period that a break or a gap would make shorter than these is kept whole, and the break or gap is said. */
const fewestBeforeBreak = 24;
const fewestBeforeGap = 15;
export const mostMissingOfYear = 2;

/**
 * First month of the time before: as planned, but not before the data begin, nor before a break or a gap that leaves enough.
 */
export function firstMonth(plan: Plan, feeds: readonly Feed[], disturbances: readonly Disturbance[]): string {
  const planned = addMonths(plan.start, -plan.preMonths);
  const begins = feeds.map(({ received }) => [...received].sort()[0] ?? planned);
  const from = [planned, ...begins.filter((month) => month < plan.start)].sort().at(-1) ?? planned;
  const breaks = disturbances.filter((one) => one.kind === 'break' && one.from > from && one.from < plan.start);
  const latest = breaks
    .map((one) => one.from)
    .sort()
    .at(-1);
  const whole = latest === undefined || addMonths(latest, fewestBeforeBreak) > plan.start ? from : latest;
  return afterGap(whole, plan.start, feeds);
}

function afterGap(from: string, start: string, feeds: readonly Feed[]): string {
  const months = monthsOf({ from, to: start });
  const missing = months.filter((month) => feeds.some(({ received }) => !received.has(month)));
  if (worstYear(missing, months, mostMissingOfYear) === null) return from;
  const next = missing
    .map((month) => addMonths(month, 1))
    .find((first) => {
      if (missing.includes(first)) return false;
      const rest = months.filter((month) => month >= first);
      const lacking = missing.filter((month) => month >= first);
      return worstYear(lacking, rest, mostMissingOfYear) === null;
    });
  return next === undefined || addMonths(next, fewestBeforeGap) > start ? from : next;
}

/** @param to first month that is not looked at */
export function windowOf(plan: Plan, to: string, feeds: readonly Feed[], disturbances: readonly Disturbance[]): Window {
  const from = firstMonth(plan, feeds, disturbances);
  const months = monthsOf({ from, to });
  const worked = addMonths(plan.start, plan.lagMonths);
  const startIndex = months.filter((month) => month < plan.start).length;
  const afterIndex = months.filter((month) => month < worked).length;
  const shocks = disturbances.flatMap(({ kind, from: first, to: end, text, leaveOut }) => {
    const until = end ?? to;
    return kind === 'shock' && first < to && until > from ? [{ from: first, to: until, text, leaveOut }] : [];
  });
  const leftOut: Window['leftOut'] = [];
  const missing: string[] = [];
  for (const month of months) {
    const absent = feeds.filter(({ received }) => !received.has(month)).map(({ dataset }) => dataset.name);
    const shock = shocks.find((one) => one.leaveOut && month >= one.from && month < one.to);
    if (absent.length > 0) {
      missing.push(month);
      leftOut.push({ month, reason: `${listed(absent)} did not come for this month.` });
    } else if (shock !== undefined) leftOut.push({ month, reason: `Left out because of a shock: ${shock.text}` });
    else if (month >= plan.start && month < worked) {
      leftOut.push({ month, reason: 'Work was beginning; the plan leaves this month out.' });
    }
  }
  const breaks = disturbances.flatMap((one) =>
    one.kind === 'break' && one.from > from && one.from < to ? [{ month: one.from, text: one.text }] : [],
  );
  return { from, to, months, startIndex, afterIndex, leftOut, missing, breaks, shocks };
}

/** Months of the time before that a run of 12 lacks, where it lacks more than `most`. */
export function worstYear(missing: readonly string[], months: readonly string[], most: number): string | null {
  const absent = new Set(missing);
  for (let at = 0; at < months.length; at += 1) {
    const block = months.slice(at, at + 12).filter((month) => absent.has(month));
    if (block.length > most) return sayRuns(block);
  }
  return null;
}

/** A row of the panel over the months of a window; null where the month is left out, 0 where it came and held nothing. */
export function seriesOf(window: Window, counts: ReadonlyMap<string, number> | undefined): (number | null)[] {
  const out = new Set(window.leftOut.map(({ month }) => month));
  return window.months.map((month) => (out.has(month) ? null : (counts?.get(month) ?? 0)));
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
