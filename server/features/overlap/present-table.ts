import { column } from '../../tables/column.ts';
import { makeTable, type Row } from '../../tables/make-sheet.ts';
import type { Column, TableDocument } from '../../tables/table-document.ts';
import type { OverlapAnswer } from './contract.ts';

const columns: Column[] = [
  column('row_code', 'Code of the row', 'string'),
  column('row_name', 'Area of the row', 'string'),
  column('column_code', 'Code of the column', 'string'),
  column('column_name', 'Area of the column', 'string'),
  column(
    'share_of_row',
    'Share of the row',
    'number',
    'Of the people of the row, from 0 to 1; overlapping columns are divided',
  ),
  column(
    'share_of_column',
    'Share of the column',
    'number',
    'Of the people of the column, from 0 to 1; overlapping rows are divided',
  ),
  column(
    'share_within',
    'Share within',
    'number',
    'Of the people of the row, from 0 to 1; counted in each column that overlaps',
  ),
  column(
    'share_within_column',
    'Share of the column within',
    'number',
    'Of the people of the column, from 0 to 1; counted in each row that overlaps',
  ),
  column(
    'people',
    'People in both',
    'integer',
    'Whole people: with the remainder they add up to the people of the row',
  ),
  column('part', 'Part', 'string', 'both, or the remainder of a row or column that is in none of the others'),
  column('people_of_row', 'People of the row', 'integer'),
  column('people_of_column', 'People of the column', 'integer'),
  column('column_counts', 'What the column counts', 'string'),
  column('people_elsewhere', 'People elsewhere', 'integer', 'Of the column, who live outside the area that is loaded'),
  column('rows', 'Set of the rows', 'string'),
  column('columns', 'Set of the columns', 'string'),
  column('at', 'Day', 'date'),
  column('unit', 'Unit', 'string'),
  column('row_method', 'Method of the rows', 'string'),
  column('column_method', 'Method of the columns', 'string'),
  column('source', 'Source', 'string'),
];

/** A row for each pair of areas, one for what of each row is in no column, and one for what of each column is in no row. */
export function overlapTable(answer: OverlapAnswer, isDemonstration: boolean): TableDocument {
  const about: Row = {
    rows: answer.question.rows,
    columns: answer.question.columns,
    at: answer.question.at,
    unit: answer.unit,
    row_method: answer.methods[0]?.method ?? '',
    column_method: answer.methods[1]?.method ?? '',
    source: answer.source.join('; '),
  };
  const ofRow = (row: OverlapAnswer['rows'][number]): Row => ({
    row_code: row.code,
    row_name: row.name,
    people_of_row: row.people,
  });
  const ofColumn = (column: OverlapAnswer['columns'][number]): Row => ({
    column_code: column.code,
    column_name: column.name,
    people_of_column: column.people,
    column_counts: column.counts,
    people_elsewhere: column.elsewhere,
  });
  const pairs = answer.rows.flatMap((row, r) => [
    ...answer.columns.map((column, c): Row => ({
      ...about,
      ...ofRow(row),
      ...ofColumn(column),
      part: 'both',
      share_of_row: answer.shareOfRow[r]?.[c] ?? null,
      share_of_column: answer.shareOfColumn[r]?.[c] ?? null,
      share_within: answer.within[r]?.[c] ?? null,
      share_within_column: answer.withinColumn[r]?.[c] ?? null,
      people: answer.people[r]?.[c] ?? null,
    })),
    {
      ...about,
      ...ofRow(row),
      part: 'row in no column',
      share_of_row: row.unassigned.share,
      people: row.unassigned.people,
    },
  ]);
  const rest = answer.columns.map((column): Row => ({
    ...about,
    ...ofColumn(column),
    part: 'column in no row',
    share_of_column: column.unassigned.share,
    people: column.unassigned.people,
  }));
  const said = {
    sources: answer.source,
    period: null,
    method: answer.methods.map(({ set, sentence }) => `${set}: ${sentence}`).join(' ') || null,
    notes: [answer.sentence],
  };
  const rows = [...pairs, ...rest];
  return makeTable({ name: 'overlap', title: answer.title, columns, rows, about: said }, isDemonstration);
}
