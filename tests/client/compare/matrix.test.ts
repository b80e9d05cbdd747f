import { describe, expect, it } from 'vitest';
import { matrixOf, percentOf, shadeOf } from '../../../client/compare/matrix.ts';
import { overlap } from './sample.ts';

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, one) => total + (one ?? 0), 0);
const all = (row: ReturnType<typeof matrixOf>['rows'][number]): number =>
  sum([...row.cells, row.others, row.none].map((cell) => cell?.value ?? 0));

describe('the matrix', () => {
  it('has the column with most people first, and gathers those that hold nobody', () => {
    const matrix = matrixOf(overlap, 'rows', false);
    expect(matrix.columns.map(({ name }) => name)).toEqual(['Carillon', 'Beacon']);
    expect(matrix.columnsLeftOut).toBe(1);
    expect(matrixOf(overlap, 'rows', true).columns).toHaveLength(3);
  });

  it('has the columns of areas that are looked at first, though they hold nobody', () => {
    const least = overlap.columns.find(({ name }) => name !== 'Carillon' && name !== 'Beacon');
    const kept = { rows: [], columns: [least?.code ?? ''] };
    expect(matrixOf(overlap, 'rows', false, kept).columns.map(({ name }) => name)).toEqual([
      least?.name,
      'Carillon',
      'Beacon',
    ]);
  });

  it('keeps each row whole: its shares and what is in none are all of its people', () => {
    for (const isWhole of [true, false]) {
      for (const row of matrixOf(overlap, 'rows', isWhole).rows) expect(all(row)).toBeCloseTo(1, 9);
      for (const row of matrixOf(overlap, 'people', isWhole).rows) expect(all(row)).toBe(row.people);
    }
  });

  it('keeps each column whole the other way', () => {
    const matrix = matrixOf(overlap, 'columns', true);
    for (const [at, column] of matrix.columns.entries()) {
      const shares = matrix.rows.map(({ cells }) => cells[at]?.value ?? NaN);
      expect(sum([...shares, column.none.value])).toBeCloseTo(1, 9);
    }
  });

  it('shows the rows with most people where there are too many, in their own order', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      ...{ code: `r${String(at)}`, name: `Row ${String(at)}`, people: 10, elsewhere: 0, counts: 'residents' as const },
      unassigned: { share: at < 30 ? 0 : 1, people: at < 30 ? 0 : 10 },
      inSeveral: { share: 0, people: 0 },
    }));
    const shares = rows.map((_, at) => [at < 30 ? 1 : 0]);
    const people = rows.map((_, at) => [at < 30 ? 10 : 0]);
    const columns = overlap.columns.slice(0, 1);
    const matrix = matrixOf({ rows, columns, shareOfRow: shares, shareOfColumn: shares, people }, 'rows', false);
    expect(matrix.rows).toHaveLength(24);
    expect(matrix.rowsLeftOut).toBe(16);
    expect(matrix.rows.map(({ code }) => code)).toEqual(rows.slice(0, 24).map(({ code }) => code));
  });

  it('does not say 0 of a zone with no whole small area, alone or gathered', () => {
    const unknown = overlap.shareOfRow.map((row, at) => (at === 0 ? row.map(() => null) : row));
    const none = { share: null, people: null };
    const rows = overlap.rows.map((row, at) => (at === 0 ? { ...row, people: null, unassigned: none } : row));
    const [first] = matrixOf({ ...overlap, rows, shareOfRow: unknown, people: unknown }, 'rows', false).rows;
    expect(first?.cells.map(({ value }) => value)).toEqual([null]);
    expect([first?.people, first?.none.value, first?.others?.value]).toEqual([null, null, null]);
  });

  it('writes nobody as 0 and hardly anybody not as 0', () => {
    expect([0, 0.004, 0.005, 0.62, 1].map(percentOf)).toEqual(['0', '<1', '1', '62', '100']);
    expect([0, 0.001, 0.1, 0.3, 0.5, 0.62].map(shadeOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
