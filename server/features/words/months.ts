/** Arithmetic and words of months, which are 'YYYY-MM' strings everywhere; periods are half-open. */

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export function addMonths(month: string, months: number): string {
  const count = numberOf(month) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Every month of [from, to). */
export const monthsOf = (period: { from: string; to: string }): string[] =>
  Array.from({ length: Math.max(0, numberOf(period.to) - numberOf(period.from)) }, (_, i) => addMonths(period.from, i));

/** The database keeps a month as its first day. */
export const firstDay = (month: string): string => `${month}-01`;

// Making one takes longer than using it, and every answer asks what day it is.
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** Today in Leicester, YYYY-MM-DD, whatever the time zone of the machine. */
export const today = (): string => days.format(new Date());

const names = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const year = (month: string): string => month.slice(0, 4);
const name = (month: string): string => names[numberOf(month) % 12] ?? '';

/** "January 2019", "March to November 2019", "November 2019 to March 2020": both ends included. */
export function sayMonths(first: string, last: string): string {
  if (first === last) return `${name(first)} ${year(first)}`;
  return `${name(first)}${year(first) === year(last) ? '' : ` ${year(first)}`} to ${name(last)} ${year(last)}`;
}

/** Runs of months that follow each other, [first, last] of each, in order. */
export function runsOf(months: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const month of [...months].sort()) {
    const run = runs.at(-1);
    if (run !== undefined && addMonths(run[1], 1) === month) run[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

/** "March to November 2019, May 2021 and 2 more gaps" */
export function sayRuns(months: readonly string[], most = 4): string {
  const runs = runsOf(months);
  const said = runs.slice(0, most).map(([first, last]) => sayMonths(first, last));
  const more = runs.length - said.length;
  return more === 0 ? said.join(', ') : `${said.join(', ')} and ${String(more)} more ${more === 1 ? 'gap' : 'gaps'}`;
}
