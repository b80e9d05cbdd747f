const firstYear = 1990;
const lastYear = 2100;

/** 'YYYY-MM' when the cell is exactly that and a month of 1990 to 2100, else null. */
export function monthOf(cell: string): string | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(cell);
  return parts === null ? null : monthText(Number(parts[1]), Number(parts[2]));
}

function monthText(year: number, month: number): string | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null;
  return `${year}-${String(month).padStart(2, '0')}`;
}

const dateOrTime = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The month of a date ('2025-03-30') or a time ('2025-03-30T01:30', with or without seconds and offset), else null.
 *
 * A time without an offset is local already, so that its month is the one that is written, also in the hour that the
 * clocks skip or repeat. A time with an offset falls in the month that the calendar in London showed at that instant.
 */
export function monthOfDate(cell: string): string | null {
  const parts = dateOrTime.exec(cell);
  if (parts === null) return null;
  const numberAt = (group: number): number => Number(parts[group] ?? 0);
  const [year, month, day] = [numberAt(1), numberAt(2), numberAt(3)];
  const [hour, minute, second] = [numberAt(4), numberAt(5), numberAt(6)];
  const written = monthText(year, month);
  if (written === null || day < 1 || day > daysOf(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = parts[7];
  if (offset === undefined) return written;
  const offsetMinutes = minutesOf(offset);
  if (offsetMinutes === null) return null;
  return londonMonth(Date.UTC(year, month - 1, day, hour, minute, second) - offsetMinutes * 60_000);
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

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit' });

function londonMonth(instantMs: number): string | null {
  const utc = new Date(instantMs);
  const hourLater = new Date(instantMs + 3_600_000);
  // London is at UTC or one hour ahead, so only the last hour of a month in UTC needs the slow look at the time zone.
  if (utc.getUTCMonth() === hourLater.getUTCMonth()) return monthText(utc.getUTCFullYear(), utc.getUTCMonth() + 1);
  const [month, year] = london.format(utc).split('/');
  return monthText(Number(year), Number(month));
}
