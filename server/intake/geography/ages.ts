import type { AgeColumns } from './age-columns.ts';
import { refuseFile } from './refuse-file.ts';
import { areaCode, cellReader, type Table, wholeNumber } from './table.ts';

export type Sex = 'all' | 'female' | 'male';

/** People of one band of ages and one sex, by code of area. */
export interface AgeCounts {
  sex: Sex;
  from: number;
  to: number | null;
  people: Map<string, number>;
}

const sexWords: Record<string, Sex> = {
  f: 'female',
  female: 'female',
  females: 'female',
  m: 'male',
  male: 'male',
  males: 'male',
  p: 'all',
  persons: 'all',
  person: 'all',
  all: 'all',
  total: 'all',
  both: 'all',
};

/**
 * People by age and area, with all people of each area. Where a file has both sexes and all persons, the sexes are taken.
 * @throws Refusal with the line of a sex that is not known, of an area that comes twice, and of ages that do not add up to
 *   the total printed beside them
 */
export function readAges(
  table: Table,
  { codeColumn, totalColumn }: { codeColumn: string; totalColumn: string },
  { sexColumn, columns }: AgeColumns,
): { bands: AgeCounts[]; totals: Map<string, number> } {
  const code = cellReader(table, codeColumn);
  const total = cellReader(table, totalColumn);
  const sexAt = sexColumn === null ? null : cellReader(table, sexColumn);
  const cells = columns.map((one) => ({ ...one, read: cellReader(table, one.column) }));
  const bands = new Map<string, AgeCounts>();
  const seen = new Set<string>();
  table.rows.forEach((_, row) => {
    const line = table.lines[row] ?? 0;
    const area = areaCode(table, row, codeColumn, code(row));
    const rowSex = sexAt === null ? null : sexWords[sexAt(row).toLowerCase()];
    if (rowSex === undefined) {
      throw refuseFile(table.file, `Line ${line} needs a sex (F, M or persons) in ${sexColumn ?? ''}.`, { line });
    }
    const key = `${area} ${rowSex ?? ''}`;
    if (seen.has(key)) throw refuseFile(table.file, `Line ${line} gives the ages of ${area} a second time.`, { line });
    seen.add(key);
    const sums = new Map<Sex, number>();
    for (const { column, sex: ofColumn, from, to, read } of cells) {
      const sex = ofColumn ?? rowSex ?? 'all';
      const people = wholeNumber(table, row, column, read(row));
      const name = `${sex} ${from}`;
      const band = bands.get(name) ?? { sex, from, to, people: new Map<string, number>() };
      bands.set(name, band);
      band.people.set(area, people);
      sums.set(sex, (sums.get(sex) ?? 0) + people);
    }
    const printed = wholeNumber(table, row, totalColumn, total(row));
    const added = sums.get('all') ?? (sums.get('female') ?? 0) + (sums.get('male') ?? 0);
    if (printed !== added) {
      const detail = `Line ${line} has ${printed} in ${totalColumn} and ages that add up to ${added}; one of them is wrong.`;
      throw refuseFile(table.file, detail, { line });
    }
  });
  const bySex = [...bands.values()].filter(({ sex }) => sex !== 'all');
  const used = bySex.length > 0 ? bySex : [...bands.values()];
  return { bands: used, totals: totalsOf(used) };
}

function totalsOf(bands: readonly AgeCounts[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { people } of bands) {
    for (const [area, count] of people) totals.set(area, (totals.get(area) ?? 0) + count);
  }
  return totals;
}
