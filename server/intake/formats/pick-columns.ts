import { Refusal } from '../../refusal.ts';
import type { ColumnMeaning } from '../rows.ts';
import { shortened } from './cells.ts';
import { partnerTemplate } from './partner-template.ts';
import { lettersApart } from './suggest-column.ts';
import { columnName, templateColumns } from './template-columns.ts';

export interface PickedColumns {
  /** Names of the template, in the order of `at`. */
  names: string[];
  /** Where in the file each of them stands. */
  at: number[];
  /** The file's own names of all other columns. */
  notRead: string[];
}

/**
 * Reads a header by a saved mapping. Only columns that the mapping means something by are read; every other one is dropped
 * before any of its cells is looked at. A file that is the template's own needs no mapping.
 * @returns null where the header is to be read as it is
 * @throws Refusal 'file-unreadable' where a column is not there that the mapping reads: a misspelt one must not be lost
 */
export function pickColumns(
  header: readonly string[],
  meanings: readonly ColumnMeaning[] | null,
): PickedColumns | null {
  if (meanings === null || isTemplate(header)) return null;
  const names = header.map(columnName);
  const read = meanings.flatMap(({ printed, column }) => (column === null ? [] : [{ printed, column }]));
  const at = read.map(({ printed, column }) => {
    const first = names.indexOf(columnName(printed));
    if (first < 0) throw missing(printed, column, header, meanings);
    if (names.lastIndexOf(columnName(printed)) > first) {
      throw refusal(`The header has the column "${shortened(printed)}" twice.`, first + 1);
    }
    return first;
  });
  const used = new Set(at);
  return {
    names: read.map(({ column }) => column),
    at,
    notRead: header.flatMap((printed, index) => (used.has(index) ? [] : [shortened(printed)])),
  };
}

const isTemplate = (header: readonly string[]): boolean =>
  partnerTemplate.recognises([...header]) &&
  header.every((printed) => (templateColumns as readonly string[]).includes(columnName(printed)));

function missing(
  printed: string,
  column: string,
  header: readonly string[],
  meanings: readonly ColumnMeaning[],
): Refusal {
  const meant = new Set(meanings.map((one) => columnName(one.printed)));
  const wanted = columnName(printed);
  const near = header
    .filter((one) => !meant.has(columnName(one)))
    .map((one) => ({ one, apart: lettersApart(columnName(one), wanted) }))
    .filter(({ apart }) => apart <= Math.max(2, wanted.length / 3))
    .sort((one, other) => one.apart - other.apart)[0];
  const hint = near === undefined ? '' : ` The nearest that came is "${shortened(near.one)}".`;
  return refusal(
    `The file has no column "${shortened(printed)}", which this dataset reads as ${column}.${hint} Mend the file, or save the mapping of columns anew.`,
    1,
  );
}

const refusal = (detail: string, column: number): Refusal =>
  new Refusal('file-unreadable', detail, [{ detail, line: 1, column }]);
