import { type AgeColumns, ageColumns } from './age-columns.ts';
import { type AreaColumn, areaColumns, areaLevels, areaNames, nameColumn, plainColumn } from './area-columns.ts';
import type { AreaLevel } from './area-columns.ts';
import { type CategoryColumns, categoryColumns } from './category-columns.ts';

interface Coded {
  level: AreaLevel;
  year: number | null;
  codeColumn: string;
}

/** What a table of geography is, told by its header (and, for dates, its name). */
export type GeographyTable =
  | {
      what: 'changes';
      fromYear: number;
      toYear: number;
      fromColumn: string;
      fromName: string | null;
      toColumn: string;
      changeColumn: string;
    }
  | (Coded & {
      what: 'deprivation';
      release: number;
      rankColumn: string;
      decileColumn: string;
      scoreColumn: string | null;
    })
  | (Coded & { what: 'centres'; xColumn: string; yColumn: string })
  | (Coded & {
      what: 'people' | 'households';
      totalColumn: string;
      referenceDate: string | null;
      table: string;
      /** Where the households of each category stand; null in a table of totals only. */
      categories: CategoryColumns | null;
      /** Where people stand by age; null in a table of totals only. */
      ages: AgeColumns | null;
    })
  | (Coded & { what: 'rural-urban'; classColumn: string; wordsColumn: string })
  | (Coded & { what: 'look-up'; areas: (Coded & { nameColumn: string | null })[] })
  | { what: 'district-names'; codeColumn: string; nameColumn: string };

const totals: Record<string, 'people' | 'households'> = {
  totalpopulation: 'people',
  totalresidents: 'people',
  totalusualresidents: 'people',
  allages: 'people',
  total: 'people',
  totalhouseholds: 'households',
};
const censusTotals = ['totalresidents', 'totalusualresidents', 'totalhouseholds'];
const censusDays: Record<number, string> = { 2011: '2011-03-27', 2021: '2021-03-21' };

/** Null: this header is of no geography that we know. */
export function recogniseTable(file: string, header: string[]): GeographyTable | null {
  const found = areaColumns(header);
  const codes = found
    .filter((one) => one.holds === 'code')
    .sort((one, other) => areaLevels.indexOf(one.level) - areaLevels.indexOf(other.level));
  const finest = codes[0];
  if (finest === undefined) return null;
  const columns = new Map(header.map((column) => [plainColumn(column), column]));
  return (
    changes(codes, found, columns) ??
    deprivation(file, finest, columns) ??
    centres(finest, columns) ??
    ruralUrban(finest, columns) ??
    population(file, finest, header, columns) ??
    lookUp(finest, codes, found)
  );
}

const coded = (column: AreaColumn): Coded => ({ level: column.level, year: column.year, codeColumn: column.column });

function changes(codes: AreaColumn[], found: AreaColumn[], columns: Map<string, string>): GeographyTable | null {
  const changeColumn = ['changecode', 'chngind', 'chgind'].map((name) => columns.get(name)).find((one) => one);
  const [from, to] = codes
    .filter((one) => one.level === 'lsoa' && one.year !== null)
    .sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
  if (changeColumn === undefined || from?.year == null || to?.year == null || from.year === to.year) return null;
  return {
    what: 'changes',
    fromYear: from.year,
    toYear: to.year,
    fromColumn: from.column,
    fromName: nameColumn(found, from),
    toColumn: to.column,
    changeColumn,
  };
}

const deprivationReleases: Record<number, number> = { 2011: 2019, 2021: 2025 };

function deprivation(file: string, finest: AreaColumn, columns: Map<string, string>): GeographyTable | null {
  const pick = (measure: string): [string, string] | undefined =>
    [...columns].find(([plain]) =>
      new RegExp(`^(imd(20\\d\\d)?|indexofmultipledeprivationimd)${measure}(where.*)?$`).test(plain),
    );
  const rank = pick('rank');
  const decile = pick('decile');
  if (rank === undefined || decile === undefined) return null;
  const printed = /20\d\d/.exec(rank[0])?.[0] ?? /(?:imd|iod|deprivation)[^0-9]{0,20}(20\d\d)/i.exec(file)?.[1];
  const release = printed === undefined ? deprivationReleases[finest.year ?? 0] : Number(printed);
  if (release === undefined) return null;
  return {
    what: 'deprivation',
    ...coded(finest),
    release,
    rankColumn: rank[1],
    decileColumn: decile[1],
    scoreColumn: pick('score')?.[1] ?? null,
  };
}

function centres(finest: AreaColumn, columns: Map<string, string>): GeographyTable | null {
  const x = columns.get('x') ?? columns.get('easting');
  const y = columns.get('y') ?? columns.get('northing');
  if (x === undefined || y === undefined || (finest.level !== 'lsoa' && finest.level !== 'oa')) return null;
  return { what: 'centres', ...coded(finest), xColumn: x, yColumn: y };
}

/** Of a year’s own column (RUC21CD, ruc21_code) or of none, with the words or the flag beside it. */
function ruralUrban(finest: AreaColumn, columns: Map<string, string>): GeographyTable | null {
  const classColumn = [...columns].find(([plain]) => /^ruc(\d\d|20\d\d)?(cd|code)$/.test(plain))?.[1];
  const wordsColumn = [...columns].find(([plain]) =>
    /^(ruc|urbanruralflag|ruralurbanflag|ruc(\d\d|20\d\d)?(nm|name)|classification)$/.test(plain),
  )?.[1];
  const isSmall = finest.level === 'lsoa' || finest.level === 'oa';
  if (classColumn === undefined || wordsColumn === undefined || !isSmall) return null;
  return { what: 'rural-urban', ...coded(finest), classColumn, wordsColumn };
}

function population(
  file: string,
  finest: AreaColumn,
  header: string[],
  columns: Map<string, string>,
): GeographyTable | null {
  if (finest.level !== 'lsoa' && finest.level !== 'oa') return null;
  const total = Object.keys(totals).find((name) => columns.has(name));
  const what = totals[total ?? ''];
  const totalColumn = columns.get(total ?? '');
  if (total === undefined || what === undefined || totalColumn === undefined) return null;
  const census = censusTotals.includes(total);
  const year = /(?:mid|population|estimates?)[^0-9]{0,3}(20)?(\d\d)(?!\d)/i.exec(file)?.[2];
  const midYear = year === undefined ? null : `20${year}-06-30`;
  const referenceDate = census ? (censusDays[finest.year ?? 0] ?? null) : midYear;
  const detail = header.find((column) => /^(tenure|type|deprivation_dimensions|ethnic_group)$/.test(column));
  return {
    what,
    ...coded(finest),
    totalColumn,
    referenceDate,
    table: detail === 'type' ? 'accommodation type' : (detail?.replaceAll('_', ' ') ?? `all ${what}`),
    categories: what === 'households' ? categoryColumns(columns) : null,
    ages: what === 'people' ? ageColumns(header) : null,
  };
}

function lookUp(finest: AreaColumn, codes: AreaColumn[], found: AreaColumn[]): GeographyTable | null {
  const areas = codes
    .filter((one) => areaLevels.indexOf(one.level) > Math.max(1, areaLevels.indexOf(finest.level)))
    .map((one) => ({ ...coded(one), nameColumn: nameColumn(found, one) }));
  if ((finest.level === 'lsoa' || finest.level === 'oa') && areas.length > 0) {
    return { what: 'look-up', ...coded(finest), areas };
  }
  const names = finest.level === 'district' ? nameColumn(found, finest) : null;
  return names === null ? null : { what: 'district-names', codeColumn: finest.column, nameColumn: names };
}

const vintage = (one: { level: AreaLevel; year: number | null }): string =>
  one.year === null ? areaNames[one.level][0] : `${areaNames[one.level][0]} ${one.year}`;

/** What a table is, in one sentence. */
export function describeTable(table: GeographyTable): string {
  switch (table.what) {
    case 'changes':
      return `Look-up from LSOA ${table.fromYear} to LSOA ${table.toYear} with what changed.`;
    case 'deprivation':
      return `Indices of Deprivation ${table.release} by ${vintage(table)}.`;
    case 'centres':
      return `Population-weighted centres of ${vintage(table)}.`;
    case 'people':
    case 'households':
      return `${table.what === 'people' ? 'People' : 'Households'} by ${vintage(table)}${table.referenceDate === null ? '' : ` on ${table.referenceDate}`} (${table.table}${table.what === 'people' && table.ages !== null ? ', by age' : ''}).`;
    case 'rural-urban':
      return `Rural-urban class by ${vintage(table)}.`;
    case 'look-up':
      return `Look-up from ${vintage(table)} to ${table.areas.map(vintage).join(' and ')}.`;
    case 'district-names':
      return 'Names of districts.';
  }
}
