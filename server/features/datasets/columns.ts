import type { Knex } from 'knex';
import { lookAtHead } from '../../intake/files/look-at-head.ts';
import { demandFormats } from '../../intake/formats/formats.ts';
import { kindOfValues } from '../../intake/formats/kinds-of-values.ts';
import { checkTime } from '../../intake/formats/row-time.ts';
import { suggestColumn } from '../../intake/formats/suggest-column.ts';
import { columnName, templateColumns } from '../../intake/formats/template-columns.ts';
import { checkColumns } from '../../intake/formats/template-header.ts';
import { Refusal } from '../../refusal.ts';
import { type ColumnsRow, columnStore } from './column-store.ts';
import { type DatasetRow, datasetStore } from './store.ts';

export interface HeadLook {
  dataset: DatasetRow;
  /** What the file is by its header; null where no format knows it. */
  format: { code: string; name: string } | null;
  saved: ColumnsRow | null;
  columns: {
    printed: string;
    column: string | null;
    from: 'template' | 'saved' | 'suggested' | 'none';
    kind: string;
  }[];
  rows: number;
}

/** What a partner's own column names mean: looked at, saved as versions, and used by every later import. */
export function columnService(knex: Knex) {
  const datasetOf = async (code: string): Promise<DatasetRow> => {
    const found = await datasetStore(knex).dataset(code);
    if (found === null)
      throw new Refusal('not-found', 'There is no dataset with this code; ask for one that is listed.');
    return found;
  };
  const store = columnStore(knex);

  return {
    async versions(code: string): Promise<ColumnsRow[]> {
      return store.versions((await datasetOf(code)).id);
    },

    /** @param beginning of the file; a few hundred rows are enough, and nothing of it is kept */
    async look(code: string, beginning: Buffer): Promise<HeadLook> {
      const dataset = await datasetOf(code);
      const head = await lookAtHead(beginning);
      if (head === null) throw new Refusal('file-unreadable', 'The file is empty.');
      const format = demandFormats.find((one) => one.recognises(head.header)) ?? null;
      const saved = await store.latest(dataset.id);
      const known = new Map(saved?.columns.map(({ printed, column }) => [columnName(printed), column]));
      const taken = new Set<string>();
      const columns = head.header.map((printed, index): HeadLook['columns'][number] => {
        const kind = kindOfValues(head.rows.map((row) => row[index] ?? ''));
        const name = columnName(printed);
        if (known.has(name)) return { printed, column: known.get(name) ?? null, from: 'saved', kind };
        const own = templateColumns.find((column) => column === name) ?? null;
        const column = own ?? suggestColumn(printed);
        if (column === null || taken.has(column)) return { printed, column: null, from: 'none', kind };
        taken.add(column);
        return { printed, column, from: own === null ? 'suggested' : 'template', kind };
      });
      return {
        dataset,
        saved,
        columns,
        format: format && { code: format.code, name: format.name },
        rows: head.rows.length,
      };
    },

    /** @throws Refusal where a column is named twice, or what is mapped makes no file that could be read */
    async save(code: string, columns: ColumnsRow['columns'], decidedBy: string): Promise<ColumnsRow[]> {
      const dataset = await datasetOf(code);
      if (dataset.format !== 'partner-template') {
        throw new Refusal('conflict', 'The publisher names the columns of this dataset; there is nothing to map.');
      }
      const printed = columns.map((one) => columnName(one.printed));
      const again = printed.findIndex((name, index) => printed.indexOf(name) < index);
      if (again >= 0) throw invalid(`/columns/${again}/printed`, 'Give each column of the file once.');
      const names = columns.flatMap(({ column }) => (column === null ? [] : [column]));
      try {
        if (!names.includes('category')) throw invalid('/columns', 'Map one column to category.');
        checkColumns(names, names);
        checkTime(names, dataset.period);
        if (!['month', 'date', 'period'].some((name) => names.includes(name))) {
          throw invalid('/columns', 'Map one column to month, date or period.');
        }
      } catch (error) {
        if (error instanceof Refusal && error.type === 'file-unreadable') throw invalid('/columns', error.message);
        throw error;
      }
      await knex.transaction((transaction) => columnStore(transaction).add(dataset.id, columns, decidedBy));
      return store.versions(dataset.id);
    },
  };
}
export type ColumnService = ReturnType<typeof columnService>;

const invalid = (pointer: string, detail: string): Refusal =>
  new Refusal('body-invalid', `${pointer}: ${detail}`, [{ detail, pointer }]);
