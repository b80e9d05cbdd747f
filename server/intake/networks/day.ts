const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ways in which health publishers print a day, and what spreadsheets make of it: 20220401, 2022-04-01 (with a time),
 * 01/04/2022, 1/4/2022, 01Jan2022, 01-Jan-22. Days come before months.
 */
const shapes: [RegExp, (parts: string[]) => (string | undefined)[]][] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => [year, month, day]],
  [/^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/, ([year, month, day]) => [year, month, day]],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/,
    ([day, month, year]) => [year, month?.padStart(2, '0'), day?.padStart(2, '0')],
  ],
  [
    /^(\d{1,2})[- ]?([a-z]{3})[a-z]*[- ]?(\d{4}|\d{2})$/i,
    ([day, month, year]) => [
      year?.length === 2 ? `20${year}` : year,
      String(months.indexOf((month ?? '').toLowerCase()) + 1).padStart(2, '0'),
      day?.padStart(2, '0'),
    ],
  ],
];

/** The day that a cell holds, 'YYYY-MM-DD'; null for what is no real day. */
export function dayIn(cell: string): string | null {
  const counted = /^(\d{5})(?:\.\d+)?$/.exec(cell.trim())?.[1];
  if (counted !== undefined) return dayOfSpreadsheet(Number(counted));
  for (const [shape, order] of shapes) {
    const found = shape.exec(cell.trim());
    if (found === null) continue;
    const text = order(found.slice(1)).join('-');
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
  }
  return null;
}

/** Spreadsheets count days from 30 December 1899, and lose the shape of the cell when they are saved carelessly. */
const [firstDay, lastDay] = [18_264, 73_050];
const dayMilliseconds = 86_400_000;

function dayOfSpreadsheet(count: number): string | null {
  if (count < firstDay || count > lastDay) return null;
  return new Date(Date.UTC(1899, 11, 30) + count * dayMilliseconds).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
