/** Rows on the screen as a CSV file, where no address of the service gives the same rows. */

export type CsvCell = string | number | null;

/** A spreadsheet takes text that begins so for a formula; an apostrophe keeps it text. */
const formula = /^[=+\-@\t\r]/;

const cellText = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180: commas, quotes where they are needed, CRLF. Numbers are written in full, withheld and missing as their shorthand. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
