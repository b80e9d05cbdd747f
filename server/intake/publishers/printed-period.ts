import { monthText } from '../formats/month.ts';

export interface PrintedPeriod {
  /** Months half-open, 'YYYY-MM'. */
  from: string;
  to: string;
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const april = 4;
const monthsAYear = 12;

/** The year that is meant by its last two digits after another: 17 after 2015 is 2017. */
const yearAfter = (first: number, printed: string): number =>
  printed.length === 4
    ? Number(printed)
    : first - (first % 100) + Number(printed) + (Number(printed) < first % 100 ? 100 : 0);

function span(fromYear: number, fromMonth: number, toYear: number, toMonth: number): PrintedPeriod | null {
  const [from, to] = [monthText(fromYear, fromMonth), monthText(toYear, toMonth)];
  return from === null || to === null || to <= from ? null : { from, to };
}

/**
 * A period as publishers print it: '2015' (calendar year), '2010/11' (April to March), '2015 - 17' and '2013/14 - 15/16'
 * (several years together), '2019 Q2' and '2019/20 Q1' (a quarter), 'April 2021' or 'Apr 2021' (a month), 'Aug 2015 - Jul
 * 2018' (both included). Null for anything else: a period is never guessed.
 */
export function printedPeriod(printed: string): PrintedPeriod | null {
  const text = printed
    .trim()
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const years = /^(\d{4})(?: ?- ?(\d{2}|\d{4}))?$/.exec(text);
  if (years !== null) {
    const first = Number(years[1]);
    const last = years[2] === undefined ? first : yearAfter(first, years[2]);
    return span(first, 1, last + 1, 1);
  }
  const financial = /^(\d{4})\/(\d{2})(?: ?- ?(\d{2}|\d{4})\/(\d{2}))?$/.exec(text);
  if (financial !== null) {
    const first = Number(financial[1]);
    if (yearAfter(first, financial[2] ?? '') !== first + 1) return null;
    const last = financial[3] === undefined ? first : yearAfter(first, financial[3]);
    if (financial[4] !== undefined && yearAfter(last, financial[4]) !== last + 1) return null;
    return span(first, april, last + 1, april);
  }
  const quarter = /^(\d{4})(?:\/(\d{2}))? Q([1-4])$/.exec(text);
  if (quarter !== null) return quarterOf(Number(quarter[1]), quarter[2] !== undefined, Number(quarter[3]));
  const months = /^([A-Za-z]+) (\d{4})(?: - ([A-Za-z]+) (\d{4}))?$/.exec(text);
  if (months === null) return null;
  const first = monthNumber(months[1] ?? '');
  const last = months[3] === undefined ? first : monthNumber(months[3]);
  if (first === null || last === null) return null;
  const year = Number(months[4] ?? months[2]);
  return span(Number(months[2]), first, last === monthsAYear ? year + 1 : year, last === monthsAYear ? 1 : last + 1);
}

function quarterOf(year: number, isFinancial: boolean, quarter: number): PrintedPeriod | null {
  const start = (isFinancial ? april : 1) + 3 * (quarter - 1);
  const at = (month: number): [number, number] =>
    month > monthsAYear ? [year + 1, month - monthsAYear] : [year, month];
  return span(...at(start), ...at(start + 3));
}

function monthNumber(name: string): number | null {
  const full = name.toLowerCase();
  const at = names.findIndex((short) => full === short || (full.length > 3 && full.startsWith(short)));
  return at < 0 ? null : at + 1;
}
