const firstYear = 1990;
const lastYear = 2100;

/** 'YYYY-MM' when the cell is exactly that and a month of 1990 to 2100, else null. */
export function monthOf(cell: string): string | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(cell);
  return parts === null ? null : monthText(Number(parts[1]), Number(parts[2]));
}

/** 'YYYY-MM', or null for a month that is none or not of 1990 to 2100. */
export function monthText(year: number, month: number): string | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** How many months from the first up to the other, which is not among them. */
export function monthsBetween(from: string, to: string): number {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return number(to) - number(from);
}

const dateOrTime = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** When a row happened, as the calendar and clock in London showed it. */
export interface Moment {
  /** 'YYYY-MM' */
  month: string;
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** 0 to 23; null for a date without a time. */
  hour: number | null;
}

/**
 * The month, weekday and hour of a date ('2025-03-30') or a time ('2025-03-30T01:30', with or without seconds and
 * offset), else null.
 *
 * A time without an offset is local already, so that what is written counts, also in the hour that the clocks skip or
 * repeat. A time with an offset is turned into what the clocks in London showed at that instant.
 */
export function momentOf(cell: string): Moment | null {
  const parts = dateOrTime.exec(cell);
  if (parts === null) return null;
  const numberAt = (group: number): number => Number(parts[group] ?? 0);
  const [year, month, day] = [numberAt(1), numberAt(2), numberAt(3)];
  const [hour, minute, second] = [numberAt(4), numberAt(5), numberAt(6)];
  if (monthText(year, month) === null || day < 1 || day > daysOf(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const writtenMs = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = parts[7];
  if (offset === undefined) return momentAt(writtenMs, parts[4] !== undefined);
  const offsetMinutes = minutesOf(offset);
  if (offsetMinutes === null) return null;
  const instantMs = writtenMs - offsetMinutes * 60_000;
  return momentAt(instantMs + londonAheadMs(instantMs), true);
}

/** @param shownMs what the clock showed, as if it were UTC */
function momentAt(shownMs: number, hasTime: boolean): Moment | null {
  const shown = new Date(shownMs);
  const month = monthText(shown.getUTCFullYear(), shown.getUTCMonth() + 1);
  if (month === null) return null;
  return { month, weekday: shown.getUTCDay() || 7, hour: hasTime ? shown.getUTCHours() : null };
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function minutesOf(offset: string): number | null {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const hourMs = 3_600_000;
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
/** The slow look at the time zone is taken once for each hour that is met; clocks change on the hour. */
const aheadByHour = new Map<number, number>();
const mostHoursKept = 200_000;

/** How far the clocks in London are ahead of UTC at an instant: an hour in summer, else nothing. */
function londonAheadMs(instantMs: number): number {
  const hour = Math.floor(instantMs / hourMs);
  const known = aheadByHour.get(hour);
  if (known !== undefined) return known;
  const utcHour = new Date(hour * hourMs).getUTCHours();
  const ahead = Number(london.format(hour * hourMs)) === utcHour ? 0 : hourMs;
  if (aheadByHour.size < mostHoursKept) aheadByHour.set(hour, ahead);
  return ahead;
}
