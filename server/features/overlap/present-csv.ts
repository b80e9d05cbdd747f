import { csv, type Row } from '../demand/present-csv.ts';
import type { OverlapAnswer } from './contract.ts';

const columns = [
  ...['row_code', 'row_name', 'column_code', 'column_name', 'share_of_row', 'share_of_column', 'share_within'],
  ...['people', 'part', 'people_of_row', 'people_of_column', 'column_counts', 'people_elsewhere'],
  ...['rows', 'columns', 'at', 'unit', 'row_method', 'column_method', 'source'],
];

/** A row for each pair of areas, one for what of each row is in no column, and one for what of each column is in no row. */
export function overlapCsv(answer: OverlapAnswer, isDemonstration: boolean): string {
  const about: Row = {
    ...{ rows: answer.question.rows, columns: answer.question.columns, at: answer.question.at, unit: answer.unit },
    ...{ row_method: answer.methods[0]?.method ?? '', column_method: answer.methods[1]?.method ?? '' },
    source: answer.source.join('; '),
  };
  const ofRow = (row: OverlapAnswer['rows'][number]): Row => ({
    ...{ row_code: row.code, row_name: row.name, people_of_row: row.people },
  });
  const ofColumn = (column: OverlapAnswer['columns'][number]): Row => ({
    ...{ column_code: column.code, column_name: column.name, people_of_column: column.people },
    ...{ column_counts: column.counts, people_elsewhere: column.elsewhere },
  });
  const pairs = answer.rows.flatMap((row, r) => [
    ...answer.columns.map((column, c): Row => ({
      ...{ ...about, ...ofRow(row), ...ofColumn(column), part: 'both' },
      ...{ share_of_row: answer.shareOfRow[r]?.[c] ?? null, share_of_column: answer.shareOfColumn[r]?.[c] ?? null },
      ...{ share_within: answer.within[r]?.[c] ?? null, people: answer.people[r]?.[c] ?? null },
    })),
    {
      ...{ ...about, ...ofRow(row), part: 'row in no column' },
      ...{ share_of_row: row.unassigned.share, people: row.unassigned.people },
    },
  ]);
  const rest = answer.columns.map((column): Row => ({
    ...{ ...about, ...ofColumn(column), part: 'column in no row' },
    ...{ share_of_column: column.unassigned.share, people: column.unassigned.people },
  }));
  return csv([...pairs, ...rest], columns, isDemonstration);
}
