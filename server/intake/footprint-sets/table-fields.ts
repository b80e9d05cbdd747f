import { areaColumn, type AreaColumn, areaLevels, plainColumn } from '../geography/area-columns.ts';
import { refuseFile } from '../geography/refuse-file.ts';
import { type AreaFields, chosenColumn, codeColumns, isCode, nameFor, ownName } from './area-fields.ts';

export interface TableFields extends AreaFields {
  smallColumn: string;
  weightColumn: string | null;
  /** Made as a list of areas, rather than a publisher’s look-up. */
  isList: boolean;
}

const smallNames = ['brick', 'smallarea', 'oa', 'outputarea', 'lsoa', 'msoa', 'ward', 'district'];

/**
 * Where a table has the small areas, the areas they belong to, and the share of them that does.
 * @param asked the column of the areas, where somebody has said it
 * @throws Refusal that says what is needed
 */
export function tableFields(file: string, header: readonly string[], asked: string | null): TableFields {
  const area = asked === null ? null : chosenColumn(file, header, asked);
  const smallColumn = smallColumnOf(header.filter((column) => column !== area));
  if (smallColumn === null) {
    const detail =
      'A column with codes of small areas is needed, such as OA21CD, LSOA21CD, MSOA21CD, ward_code or brick.';
    throw refuseFile(file, detail);
  }
  const weightColumn = header.find((column) => /^(weight|share|proportion)$/.test(plainColumn(column))) ?? null;
  const passedOver = new Set([smallColumn, weightColumn, ownName(header, smallColumn), '']);
  const free = header.filter((column) => !passedOver.has(column));
  const codeColumn = area ?? codeColumns(free)[0] ?? (free.length === 1 ? free[0] : undefined);
  if (codeColumn === undefined) {
    throw refuseFile(file, 'A column with codes of the areas is needed, such as area_code; or say which it is.');
  }
  return {
    smallColumn,
    weightColumn,
    codeColumn,
    nameColumn: nameFor(free, codeColumn),
    others: free.filter((column) => isCode(column) && column !== codeColumn),
    isList: weightColumn !== null || /^area(code|cd|id)?$/.test(plainColumn(codeColumn)),
  };
}

/** The finest census or administrative level that the header names. */
function smallColumnOf(columns: readonly string[]): string | null {
  const [finest] = columns
    .map(areaColumn)
    .filter((found): found is AreaColumn => found?.holds === 'code')
    .sort((one, other) => areaLevels.indexOf(one.level) - areaLevels.indexOf(other.level));
  const called = smallNames.flatMap(
    (name) => columns.find((one) => plainColumn(one).replace(/(code|cd)$/, '') === name) ?? [],
  );
  return finest?.column ?? called[0] ?? null;
}
