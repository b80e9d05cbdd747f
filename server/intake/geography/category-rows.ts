import type { CategoryColumns } from './category-columns.ts';
import { householdCategory } from './household-categories.ts';
import { refuseFile } from './refuse-file.ts';
import { areaCode, cellReader, type Table, wholeNumber } from './table.ts';

/**
 * Households by category and area, from a long table.
 * @returns by category, then by code of area
 * @throws Refusal with the line of a category that is not known or comes twice, and for an area whose categories do not add
 *   up to its total
 */
export function readCategories(
  table: Table,
  codeColumn: string,
  { table: census, column, countColumn }: CategoryColumns,
  totals: ReadonlyMap<string, number>,
): Map<string, Map<string, number>> {
  const [code, printed, count] = [codeColumn, column, countColumn].map((one) => cellReader(table, one));
  const found = new Map<string, Map<string, number>>();
  const sums = new Map<string, number>();
  table.rows.forEach((_, row) => {
    const line = table.lines[row] ?? 0;
    const words = printed?.(row) ?? '';
    const category = householdCategory(census, words);
    if (category === null) {
      const detail = `Line ${line} needs a category of ${census === 'tenure' ? 'tenure' : 'accommodation type'} of Census 2021 in ${column}, and has "${words.slice(0, 60)}".`;
      throw refuseFile(table.file, detail, { line });
    }
    const area = areaCode(table, row, codeColumn, code?.(row) ?? '');
    const households = wholeNumber(table, row, countColumn, count?.(row) ?? '');
    const own = found.get(category) ?? new Map<string, number>();
    found.set(category, own);
    if (own.has(area))
      throw refuseFile(table.file, `Line ${line} gives ${area} a second "${words.slice(0, 60)}".`, { line });
    own.set(area, households);
    sums.set(area, (sums.get(area) ?? 0) + households);
  });
  for (const [area, total] of totals) {
    if (sums.get(area) === total) continue;
    throw refuseFile(
      table.file,
      `The categories of ${area} add up to ${sums.get(area) ?? 0}, and its total is ${total}.`,
    );
  }
  return found;
}

export interface AreaClass {
  code: string;
  isUrban: boolean;
  /** As the publisher codes it: UN1, RSF1. */
  classCode: string;
}

/** The rural-urban class of each area: its code, and whether that is urban by the words printed beside it. */
export function readClasses(
  table: Table,
  kind: { codeColumn: string; classColumn: string; wordsColumn: string },
): AreaClass[] {
  const [code, own, words] = [kind.codeColumn, kind.classColumn, kind.wordsColumn].map((one) => cellReader(table, one));
  return table.rows.map((_, row) => {
    const line = table.lines[row] ?? 0;
    const classCode = own?.(row) ?? '';
    const said = /^(urban|rural)|(?:smaller|larger) (rural)/i.exec(words?.(row) ?? '');
    const which = (said?.[1] ?? said?.[2])?.toLowerCase();
    if (which === undefined || !/^[A-Z][A-Z0-9]{0,7}$/.test(classCode)) {
      const detail = `Line ${line} needs a rural-urban class, such as UN1 and Urban, in ${kind.classColumn} and ${kind.wordsColumn}.`;
      throw refuseFile(table.file, detail, { line });
    }
    return { code: areaCode(table, row, kind.codeColumn, code?.(row) ?? ''), isUrban: which === 'urban', classCode };
  });
}
