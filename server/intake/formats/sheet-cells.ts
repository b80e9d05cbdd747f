import { monthOf } from './month.ts';
import { shortened } from './cells.ts';
import type { Faults, SheetRow } from './sheet.ts';

const plainNumber = /^-?\d{1,12}(\.\d{1,12})?$/;
const codeShape = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
// Controls, and what turns the direction of writing: text that would show as something else than it is.
const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Reads cells of a sheet; what cannot be read is put on the list of faults, and something harmless given back. */
export function cellsOf(row: SheetRow, faults: Faults) {
  const fault = (column: string, sentence: string): void => faults.add(row.line, column, sentence);
  const say = (column: string): string => `it has "${shortened(row.cell(column))}"`;

  return {
    fault,
    blank: (column: string): boolean => row.cell(column) === '',

    text(column: string, longest: number): string {
      const text = row.cell(column);
      if (text.length > longest) fault(column, `Give at most ${longest} characters.`);
      if (hidden.test(text)) fault(column, 'Give plain text on one line, without control characters.');
      return text.slice(0, longest);
    },

    code(column: string): string {
      const text = row.cell(column);
      if (!codeShape.test(text)) fault(column, `Give a code of letters, digits and hyphens; ${say(column)}.`);
      return text;
    },

    oneOf<T extends string>(column: string, choices: readonly T[]): T {
      const text = row.cell(column).toLowerCase();
      const found = choices.find((choice) => choice === text);
      if (found === undefined) fault(column, `Give one of ${choices.join(', ')}; ${say(column)}.`);
      return found ?? (choices[0] as T);
    },

    month(column: string): string {
      const month = monthOf(row.cell(column));
      if (month === null) fault(column, `Give a month as YYYY-MM; ${say(column)}.`);
      return month ?? '1990-01';
    },

    /** null where blank */
    number(
      column: string,
      { from, to, whole = false }: { from?: number; to?: number; whole?: boolean } = {},
    ): number | null {
      const text = row.cell(column);
      if (text === '') return null;
      const value = plainNumber.test(text) ? Number(text) : NaN;
      const inRange = value >= (from ?? -Infinity) && value <= (to ?? Infinity);
      if (inRange && (!whole || Number.isInteger(value))) return value;
      const range = `${from === undefined ? '' : ` of at least ${from}`}${to === undefined ? '' : ` and at most ${to}`}`;
      fault(column, `Give a ${whole ? 'whole ' : ''}number${range}, without thousands separators; ${say(column)}.`);
      return null;
    },

    /** Answers with | between them; each once. */
    list(column: string): string[] {
      const items = row
        .cell(column)
        .split('|')
        .map((item) => item.trim());
      const given = items.filter((item) => item !== '');
      if (new Set(given).size < given.length) fault(column, 'Give each answer once.');
      if (given.some((item) => item.length > 200 || hidden.test(item)))
        fault(column, 'Give answers of plain text, at most 200 characters each.');
      return given;
    },
  };
}
export type Cells = ReturnType<typeof cellsOf>;

/** The month after a month. */
export function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
