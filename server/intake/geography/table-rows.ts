import type { GeographyTable } from './recognise.ts';
import { refuseFile } from './refuse-file.ts';
import { areaCode, cellReader, type Table, wholeNumber } from './table.ts';

type Of<W extends GeographyTable['what']> = Extract<GeographyTable, { what: W }>;
export type Change = 'U' | 'S' | 'M' | 'X';

export interface ChangeRow {
  from: string;
  to: string;
  change: Change;
  name: string;
}

/** Rows of a look-up between two census years. */
export function readChanges(table: Table, kind: Of<'changes'>): ChangeRow[] {
  const [from, to, change] = [kind.fromColumn, kind.toColumn, kind.changeColumn].map((one) => cellReader(table, one));
  const name = kind.fromName === null ? null : cellReader(table, kind.fromName);
  return table.rows.map((_, row) => {
    const letter = change?.(row) ?? '';
    if (!/^[USMX]$/.test(letter)) {
      const line = table.lines[row] ?? 0;
      throw refuseFile(table.file, `Line ${line} needs U, S, M or X in ${kind.changeColumn}.`, { line });
    }
    const code = areaCode(table, row, kind.fromColumn, from?.(row) ?? '');
    return {
      from: code,
      to: areaCode(table, row, kind.toColumn, to?.(row) ?? ''),
      change: letter as Change,
      name: name?.(row) ?? code,
    };
  });
}

/**
 * One total for each area. Long tables repeat the total in every row of an area: it is taken once.
 * @throws Refusal where the totals of one area disagree, with both lines
 */
export function readTotals(table: Table, kind: Of<'people' | 'households'>): Map<string, number> {
  const code = cellReader(table, kind.codeColumn);
  const total = cellReader(table, kind.totalColumn);
  const found = new Map<string, number>();
  const firstLines = new Map<string, number>();
  table.rows.forEach((_, row) => {
    const area = areaCode(table, row, kind.codeColumn, code(row));
    const value = wholeNumber(table, row, kind.totalColumn, total(row));
    const known = found.get(area);
    const line = table.lines[row] ?? 0;
    if (known !== undefined && known !== value) {
      const detail = `${area} has the total ${known} on line ${firstLines.get(area) ?? 0} and ${value} on line ${line}; one total for each area is needed.`;
      throw refuseFile(table.file, detail, { line });
    }
    if (known === undefined) firstLines.set(area, line);
    found.set(area, value);
  });
  return found;
}

/** Eastings and northings in metres (EPSG:27700). */
export function readCentres(table: Table, kind: Of<'centres'>): Map<string, [eastingM: number, northingM: number]> {
  const [code, x, y] = [kind.codeColumn, kind.xColumn, kind.yColumn].map((one) => cellReader(table, one));
  return new Map(
    table.rows.map((_, row) => {
      const easting = Number(x?.(row));
      const northing = Number(y?.(row));
      if (!(easting > 1_000 && easting < 700_000 && northing > 1_000 && northing < 1_300_000)) {
        const line = table.lines[row] ?? 0;
        throw refuseFile(
          table.file,
          `Line ${line} needs an easting and northing in metres (British National Grid) in ${kind.xColumn} and ${kind.yColumn}.`,
          { line },
        );
      }
      return [areaCode(table, row, kind.codeColumn, code?.(row) ?? ''), [easting, northing]];
    }),
  );
}

export interface DeprivationRow {
  code: string;
  rank: number;
  decile: number;
  score: number | null;
}

export function readDeprivation(table: Table, kind: Of<'deprivation'>): DeprivationRow[] {
  const code = cellReader(table, kind.codeColumn);
  const rank = cellReader(table, kind.rankColumn);
  const decile = cellReader(table, kind.decileColumn);
  const score = kind.scoreColumn === null ? null : cellReader(table, kind.scoreColumn);
  return table.rows.map((_, row) => {
    const printed = score?.(row) ?? '';
    const one = {
      code: areaCode(table, row, kind.codeColumn, code(row)),
      rank: wholeNumber(table, row, kind.rankColumn, rank(row)),
      decile: wholeNumber(table, row, kind.decileColumn, decile(row)),
      score: printed !== '' && Number.isFinite(Number(printed)) ? Number(printed) : null,
    };
    if (one.rank < 1 || one.decile < 1 || one.decile > 10) {
      const line = table.lines[row] ?? 0;
      throw refuseFile(table.file, `Line ${line} needs a rank above 0 and a decile from 1 to 10.`, { line });
    }
    return one;
  });
}

export interface AreaRow {
  from: string;
  area: string;
  name: string;
}

/** Which area of one kind each small area belongs to; a blank means none. */
export function readLookUp(
  table: Table,
  codeColumn: string,
  area: { codeColumn: string; nameColumn: string | null },
): AreaRow[] {
  const from = cellReader(table, codeColumn);
  const code = cellReader(table, area.codeColumn);
  const name = area.nameColumn === null ? null : cellReader(table, area.nameColumn);
  return table.rows.flatMap((_, row) => {
    const to = code(row);
    if (to === '') return [];
    return [
      {
        from: areaCode(table, row, codeColumn, from(row)),
        area: areaCode(table, row, area.codeColumn, to),
        name: name?.(row) ?? to,
      },
    ];
  });
}

export function readNames(table: Table, codeColumn: string, names: string): [code: string, name: string][] {
  const code = cellReader(table, codeColumn);
  const name = cellReader(table, names);
  const found = table.rows.map((_, row): [string, string] => [areaCode(table, row, codeColumn, code(row)), name(row)]);
  return [...new Map(found.filter(([, said]) => said !== ''))];
}
