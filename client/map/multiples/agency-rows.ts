import type { Agency } from '../../../server/features/datasets/contract.ts';
import type { Shown } from '../shown.ts';

export interface AgencyRow {
  code: string;
  name: string;
  /** One for every agency, in their order; '[x]' where an agency has none for the area. */
  values: (number | string)[];
}

const names = new Intl.Collator('en-GB', { numeric: true });

/** Areas as rows and agencies as columns, by name. A hot or cold spot is its word. */
export const agencyTable = (maps: readonly (Shown | null)[]): AgencyRow[] => {
  const rows = new Map<string, AgencyRow>();
  for (const [column, shown] of maps.entries()) {
    if (shown === null) continue;
    for (const [index, code] of shown.areas.code.entries()) {
      const row = rows.get(code) ?? { code, name: shown.areas.name[index] ?? code, values: maps.map(() => '[x]') };
      row.values[column] = shown.areas.spot?.[index] ?? shown.areas.value[index] ?? '[x]';
      rows.set(code, row);
    }
  }
  return [...rows.values()].toSorted((one, other) => names.compare(one.name, other.name));
};

/** The same as rows of a file, with the agencies' names on top. */
export const agencyRows = (agencies: readonly Agency[], maps: readonly (Shown | null)[]): (string | number)[][] => [
  ['code', 'name', ...agencies.map(({ name }) => name)],
  ...agencyTable(maps).map(({ code, name, values }) => [code, name, ...values]),
];
