import { type HouseholdTable, householdTables } from './household-categories.ts';

/** Where a long table of households by category holds what. */
export interface CategoryColumns {
  table: HouseholdTable;
  column: string;
  countColumn: string;
}

/** Where a long table has its categories, if it is one of tenure or accommodation type. */
export function categoryColumns(columns: Map<string, string>): CategoryColumns | null {
  const name = Object.keys(householdTables).find((one) => columns.has(one)) ?? '';
  const [table, column] = [householdTables[name], columns.get(name)];
  const countColumn = ['n', 'count', 'households', 'observation', 'value'].map((one) => columns.get(one)).find(Boolean);
  return table === undefined || column === undefined || countColumn === undefined
    ? null
    : { table, column, countColumn };
}
