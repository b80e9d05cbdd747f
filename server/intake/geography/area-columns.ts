/** Census and administrative levels, from the finest to the coarsest. */
export const areaLevels = ['oa', 'lsoa', 'msoa', 'ward', 'district'] as const;
export type AreaLevel = (typeof areaLevels)[number];

export interface AreaColumn {
  level: AreaLevel;
  /** Null where the publisher prints no year. */
  year: number | null;
  holds: 'code' | 'name';
  /** As the file spells it. */
  column: string;
}

const levelNames: Record<string, AreaLevel> = {
  oa: 'oa',
  lsoa: 'lsoa',
  msoa: 'msoa',
  wd: 'ward',
  ward: 'ward',
  lad: 'district',
  ltla: 'district',
};

/** What an area is called in a sentence. */
export const areaNames: Record<AreaLevel, [one: string, many: string]> = {
  oa: ['Output Area', 'Output Areas'],
  lsoa: ['LSOA', 'LSOAs'],
  msoa: ['MSOA', 'MSOAs'],
  ward: ['ward', 'wards'],
  district: ['district', 'districts'],
};

/** Letters and digits only, in lower case: publishers vary spaces, underscores and brackets from file to file. */
export const plainColumn = (column: string): string => column.toLowerCase().replaceAll(/[^a-z0-9+]/g, '');

/** Reads LSOA21CD, lsoa21_code, "LSOA code (2011)" and "LSOA 2021 Code" alike; null for any other column. */
export function areaColumn(column: string): AreaColumn | null {
  const found = /^(oa|lsoa|msoa|wd|ward|lad|ltla)(\d{2}|20\d{2})?(cd|code|nm|name)(20\d{2})?$/.exec(
    plainColumn(column),
  );
  const level = levelNames[found?.[1] ?? ''];
  if (found === null || level === undefined) return null;
  const year = found[2] ?? found[4];
  return {
    level,
    year: year === undefined ? null : Number(year.padStart(4, '20')),
    holds: found[3]?.startsWith('c') === true ? 'code' : 'name',
    column,
  };
}

export const areaColumns = (columns: string[]): AreaColumn[] =>
  columns.map(areaColumn).filter((found) => found !== null);

/** The column with the names that belong to a column of codes. */
export function nameColumn(columns: AreaColumn[], code: AreaColumn): string | null {
  const named = columns.filter((one) => one.holds === 'name' && one.level === code.level);
  return (named.find((one) => one.year === code.year) ?? (named.length === 1 ? named[0] : undefined))?.column ?? null;
}
