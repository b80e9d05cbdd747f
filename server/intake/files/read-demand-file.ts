import type { Readable } from 'node:stream';
import { Refusal } from '../../refusal.ts';
import { shortened } from '../formats/cells.ts';
import { demandFormats } from '../formats/formats.ts';
import { pickColumns } from '../formats/pick-columns.ts';
import type { ColumnMeaning, DemandFormat, IntakeBatch, IntakeIssue, IntakeRow, RowKeys } from '../rows.ts';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import type { NamedStream } from './named-stream.ts';

export interface ReadOptions extends RowKeys {
  /** Who may read it; the first that knows the header does. All formats unless given. */
  formats?: readonly DemandFormat[];
  /** What the file’s own column names mean in the partner template; names it has no meaning for are not read. */
  columns?: readonly ColumnMeaning[] | null;
  /** Rows in a batch, about; 5,000 unless given. */
  batchRows?: number;
}

const mostColumns = 200;

/**
 * Reads one demand file, a batch at a time, in bounded memory. For each batch, rows + issues = rowsRead.
 *
 * Throws Refusal 'file-unreadable' when the file as a whole cannot be trusted (empty, no rows, unknown header, broken
 * quotes, NUL, an endless line); batches that were already given out must then be discarded with their import.
 */
export async function* readDemandFile(source: NamedStream, options: ReadOptions): AsyncGenerator<IntakeBatch> {
  const batchRows = options.batchRows ?? 5_000;
  const stream = await source.open();
  let reader: Reader | null = null;
  let total = 0;
  let bytesRead = 0;
  let encodingNote: string | null = null;
  let rows: IntakeRow[] = [];
  let issues: IntakeIssue[] = [];

  for await (const block of csvRecords(decodeText(stream as Readable & AsyncIterable<Buffer>))) {
    bytesRead = Math.max(bytesRead, block.bytesRead);
    encodingNote ??= block.encodingNote;
    for (let index = 0; index < block.records.length; index++) {
      const fields = block.records[index] ?? [];
      if (isBlank(fields)) continue;
      if (reader === null) {
        reader = readerFor(source.name, withoutBlankEnd(fields), options);
        continue;
      }
      const read = reader.read(fields, block.lines[index] ?? 0);
      if ('reason' in read) issues.push(read);
      else rows.push(read);
      if (rows.length + issues.length < batchRows) continue;
      total += batchRows;
      yield {
        fileName: source.name,
        formatCode: reader.code,
        rows,
        issues,
        rowsRead: batchRows,
        bytesRead,
        encodingNote,
        columnsNotRead: reader.notRead,
      };
      rows = [];
      issues = [];
    }
  }

  if (reader === null) refuse(source.name, 'is empty');
  const rowsRead = rows.length + issues.length;
  if (total + rowsRead === 0) refuse(source.name, 'has a header but no rows');
  const columnsNotRead = reader.notRead;
  yield {
    fileName: source.name,
    formatCode: reader.code,
    rows,
    issues,
    rowsRead,
    bytesRead,
    encodingNote,
    columnsNotRead,
  };
}

interface Reader {
  code: string;
  notRead: string[];
  read(fields: string[], line: number): IntakeRow | IntakeIssue;
}

function refuse(name: string, what: string, column = 1): never {
  const detail = `"${name}" ${what}.`;
  throw new Refusal('file-unreadable', detail, [{ detail, line: 1, column }]);
}

function readerFor(name: string, header: string[], options: ReadOptions): Reader {
  const formats = options.formats ?? demandFormats;
  if (header.length > mostColumns) {
    refuse(name, `has ${header.length} columns; at most ${mostColumns} are read`, mostColumns + 1);
  }
  const columns = header.map((cell) => cell.trim());
  const picked = pickColumns(columns, options.columns ?? null);
  const format = formats.find((one) => one.recognises(picked?.names ?? columns));
  if (format === undefined) refuse(name, whatWasExpected(columns, formats));
  const parse = format.parser(picked?.names ?? columns, options);
  const parseRow: typeof parse =
    picked === null
      ? parse
      : (fields, line) =>
          parse(
            picked.at.map((index) => fields[index] ?? ''),
            line,
          );
  return {
    code: format.code,
    notRead: picked?.notRead ?? [],
    read: (fields, line) => {
      const surplus = fields.length > columns.length && isBlank(fields.slice(columns.length));
      if (fields.length === columns.length || surplus) return parseRow(fields, line);
      const value = `${fields.length} cells, ${columns.length} columns`;
      return { line, reason: 'column-count', column: null, value };
    },
  };
}

function whatWasExpected(columns: string[], formats: readonly DemandFormat[]): string {
  const only = columns.length === 1 ? (columns[0] ?? '') : '';
  const separator = only.includes(';') ? 'semicolons' : only.includes('\t') ? 'tabs' : null;
  if (separator !== null) return `is separated by ${separator}; save it with commas`;
  const other = demandFormats.find((format) => !formats.includes(format) && format.recognises(columns));
  if (other !== undefined) {
    return `is a file of another kind: ${other.name}; this dataset takes ${formats.map(({ name }) => name).join(' or ')}`;
  }
  const expected = formats.map((format) => `${format.name} (${format.expects})`).join(' or ');
  const came = shortenedList(columns);
  return `has a header that is not known; expected ${expected}; came ${came}`;
}

function shortenedList(columns: string[]): string {
  const first = columns.slice(0, 12).map((column) => shortened(column));
  return first.join(', ') + (columns.length > first.length ? ` and ${columns.length - first.length} more` : '');
}

/** Spreadsheets write rows of nothing but commas below the data, and blank columns beside it. */
function isBlank(fields: string[]): boolean {
  for (const field of fields) if (field !== '' && field.trim() !== '') return false;
  return true;
}

function withoutBlankEnd(fields: string[]): string[] {
  let end = fields.length;
  while (end > 0 && (fields[end - 1] ?? '').trim() === '') end -= 1;
  return fields.slice(0, end);
}
