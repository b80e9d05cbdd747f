import { plainColumn } from '../geography/area-columns.ts';
import { refuseFile } from '../geography/refuse-file.ts';

/** Which columns of a table, or properties of features, say which area it is. */
export interface AreaFields {
  codeColumn: string;
  /** Null: the code is all there is. */
  nameColumn: string | null;
  /** Other columns of codes, which could have been meant. */
  others: string[];
}

/** Parts of a name kept apart, so that school_id ends in an id and Madrid does not: lsoa21_cd, icb24_code_nhs. */
const parted = (column: string): string =>
  column
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_');

export const isCode = (column: string): boolean =>
  /(^|_)(code|cd|urn|id|ref)(_|$)/.test(parted(column)) || /(?<!post)code$/.test(plainColumn(column));

const isName = (column: string): boolean =>
  /(name|nm|title|label)$|^(area|school|neighbourhood|catchment|beat|locality|network)$/.test(plainColumn(column));

const stemOfCode = (column: string): string => plainColumn(column).replace(/(code|cd|urn|id|ref)[a-z]*$/, '');
const stemOfName = (column: string): string => plainColumn(column).replace(/(name|nm)$/, '');

/** The name printed beside a code: csp24_name beside csp24_code. */
export const ownName = (columns: readonly string[], codeColumn: string): string | null =>
  columns.find((column) => column !== codeColumn && isName(column) && stemOfName(column) === stemOfCode(codeColumn)) ??
  null;

/** Its own, one that is just called name, or the only one there is. */
export function nameFor(columns: readonly string[], codeColumn: string): string | null {
  const names = columns.filter((column) => isName(column) && column !== codeColumn);
  const plain = names.find((column) => /^(area)?(name|title|label)$/.test(plainColumn(column)));
  return ownName(columns, codeColumn) ?? plain ?? (names.length === 1 ? (names[0] ?? null) : null);
}

/** Columns that may hold codes of areas, in their order; where there is none, those that may hold their names. */
export function codeColumns(columns: readonly string[]): string[] {
  const codes = columns.filter(isCode);
  return codes.length > 0 ? codes : columns.filter(isName);
}

/** @throws Refusal naming the columns that there are */
export function chosenColumn(file: string, columns: readonly string[], asked: string): string {
  const found =
    columns.find((column) => column === asked) ?? columns.find((one) => plainColumn(one) === plainColumn(asked));
  if (found !== undefined) return found;
  const there = columns.slice(0, 20).map((column) => column.slice(0, 40));
  throw refuseFile(file, `There is no column ${asked.slice(0, 60)}; there are ${there.join(', ')}.`);
}
