import { describe, expect, it } from 'vitest';
import { ageColumns } from '../../../server/intake/geography/age-columns.ts';
import { readAges } from '../../../server/intake/geography/ages.ts';
import { recogniseTable } from '../../../server/intake/geography/recognise.ts';
import type { Table } from '../../../server/intake/geography/table.ts';

const years = Array.from({ length: 90 }, (_, year) => String(year));
const plain = ['lsoa11_code', 'total_population', ...years, '90+'];
const bySex = ['LSOA 2021 Code', 'Total', ...['F', 'M'].flatMap((sex) => [...years, '90'].map((year) => sex + year))];
const ofTable = (header: string[], rows: (string | number)[][]): Table => ({
  ...{ file: 'ages.csv', header, lines: rows.map((_, at) => at + 2) },
  rows: rows.map((row) => row.map(String)),
});

describe('Columns of ages', () => {
  it('are single years with all above 90 in the last, of everybody or by sex', () => {
    const all = ageColumns(plain);
    expect(all?.columns).toHaveLength(91);
    expect(all?.columns.at(-1)).toMatchObject({ sex: null, from: 90, to: null });
    const sexes = ageColumns(bySex);
    expect(sexes?.columns).toHaveLength(182);
    expect(sexes?.columns[90]).toMatchObject({ column: 'F90', sex: 'female', from: 90, to: null });
  });

  it('are bands where a publisher prints bands', () => {
    const bands = ['0-4', ...Array.from({ length: 16 }, (_, at) => `${5 + 5 * at}-${9 + 5 * at}`), '85+'];
    expect(ageColumns(['lsoa21_code', 'total', ...bands])?.columns.at(3)).toMatchObject({ from: 15, to: 19 });
  });

  it('are none where the columns have a gap, or only happen to be numbers', () => {
    expect(ageColumns(plain.filter((column) => column !== '17'))).toBeNull();
    expect(ageColumns(['lsoa21_code', 'total', '1', '2', '3'])).toBeNull();
  });

  it('make a table of people one of ages too', () => {
    expect(recogniseTable('population20.csv', plain)).toMatchObject({ what: 'people', ages: { sexColumn: null } });
    expect(recogniseTable('population20.csv', ['lsoa11_code', 'total_population'])).toMatchObject({ ages: null });
  });
});

describe('Ages of areas', () => {
  const kind = { codeColumn: 'lsoa11_code', totalColumn: 'total_population' };
  const columns = ageColumns(plain);
  const ones = Array.from({ length: 91 }, () => 1);
  if (columns === null) throw new Error('these are ages');

  it('add up to the total printed beside them', () => {
    const { bands, totals } = readAges(ofTable(plain, [['E01000001', 91, ...ones]]), kind, columns);
    expect(totals.get('E01000001')).toBe(91);
    expect(bands).toHaveLength(91);
  });

  it('are refused with their line where they do not, and where an area comes twice', () => {
    const wrong = ofTable(plain, [['E01000001', 92, ...ones]]);
    expect(() => readAges(wrong, kind, columns)).toThrow(
      'Line 2 has 92 in total_population and ages that add up to 91',
    );
    const twice = ofTable(
      plain,
      [1, 2].map(() => ['E01000001', 91, ...ones]),
    );
    expect(() => readAges(twice, kind, columns)).toThrow('Line 3 gives the ages of E01000001 a second time.');
  });

  it('take the two sexes where a column says them, and leave out the row of both', () => {
    const header = ['lsoa11_code', 'sex', 'total_population', ...years, '90+'];
    const found = ageColumns(header);
    if (found === null) throw new Error('these are ages');
    const row = (sex: string, count: number): (string | number)[] => [
      'E01000001',
      sex,
      91 * count,
      ...ones.map(() => count),
    ];
    const { bands, totals } = readAges(ofTable(header, [row('F', 2), row('M', 1), row('Persons', 3)]), kind, found);
    expect(new Set(bands.map(({ sex }) => sex))).toEqual(new Set(['female', 'male']));
    expect(totals.get('E01000001')).toBe(273);
  });
});
