import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../../refusal.ts';
import type { DecodedText } from './decode-text.ts';

/** Some records of a file, in order: their cells, and the line that each starts on (1-based). */
export interface CsvBlock {
  records: string[][];
  lines: number[];
  bytesRead: number;
  encodingNote: string | null;
}

const longestRecord = 1_000_000;

/**
 * Text to CSV records (RFC 4180; comma, double quote; CRLF and LF may be mixed), a block at a time.
 *
 * Whole records are cut off by counting quotes: a line end with an even number of quotes before it ends a record. Text
 * without any quote needs no parser, as each comma and line end then is one: that reads police.uk files eight times as
 * fast. Everything else goes through csv-parse, which is strict about quotes.
 *
 * Throws Refusal 'file-unreadable' with line and column for a stray or unclosed quote, a NUL, and a record of more than
 * a million characters: after these, nothing in the file can be trusted. Blank lines are passed over.
 */
export async function* csvRecords(texts: AsyncIterable<DecodedText>): AsyncGenerator<CsvBlock> {
  let rest = '';
  let line = 1;
  for await (const { text, bytesRead, encodingNote } of texts) {
    rest += text;
    // The line feed that belongs to a last carriage return may be the next thing to come.
    const held = rest.endsWith('\r') ? '\r' : '';
    let open = held === '' ? rest : rest.slice(0, -1);
    if (open.includes('\r')) open = open.replaceAll('\r\n', '\n');
    refuseNul(open, line);
    const end = endOfRecords(open);
    if (end > 0) {
      const block = recordsOf(open.slice(0, end - 1), line);
      yield { records: block.records, lines: block.lines, bytesRead, encodingNote };
      line = block.nextLine;
    }
    rest = open.slice(end) + held;
    if (rest.length > longestRecord) {
      // When a stray quote is behind it, csv-parse knows the place better than we do.
      if (rest.includes('"')) quotedRecords(rest, line);
      refuseLong(line);
    }
  }
  if (rest === '') return;
  // Only here can a carriage return come last, and it is a line end too.
  const block = recordsOf(rest.endsWith('\r') ? rest.slice(0, -1) : rest, line);
  yield { records: block.records, lines: block.lines, bytesRead: 0, encodingNote: null };
}

function refuse(detail: string, line: number, column: number): never {
  throw new Refusal('file-unreadable', detail, [{ detail, line, column }]);
}

function refuseLong(line: number): never {
  refuse(`The row on line ${line} is longer than a million characters; is this a CSV file?`, line, 1);
}

function refuseNul(text: string, firstLine: number): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const before = text.slice(0, at).split('\n');
  const line = firstLine + before.length - 1;
  const column = (before.at(-1) ?? '').split(',').length;
  refuse(`Line ${line} holds a NUL character, which no CSV text has; save the file as CSV (UTF-8).`, line, column);
}

/** Just after the last line end that is not inside quotes; 0 when there is none. */
function endOfRecords(text: string): number {
  let quote = text.indexOf('"');
  if (quote < 0) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let inside = false;
  let from = 0;
  for (;;) {
    const to = quote < 0 ? text.length : quote;
    if (!inside) {
      // Searched in the slice: backwards through the whole text would take quadratic time on a run of quotes.
      const lineEnd = text.slice(from, to).lastIndexOf('\n');
      if (lineEnd >= 0) end = from + lineEnd + 1;
    }
    if (quote < 0) return end;
    inside = !inside;
    from = quote + 1;
    quote = text.indexOf('"', from);
  }
}

interface NumberedRecords {
  records: string[][];
  lines: number[];
  nextLine: number;
}

function recordsOf(text: string, firstLine: number): NumberedRecords {
  if (text.includes('"')) return quotedRecords(text, firstLine);
  const records: string[][] = [];
  const lines: number[] = [];
  let line = firstLine;
  for (const one of text.split('\n')) {
    if (one.length > longestRecord) refuseLong(line);
    if (one !== '') {
      records.push(one.split(','));
      lines.push(line);
    }
    line += 1;
  }
  return { records, lines, nextLine: line };
}

function quotedRecords(text: string, firstLine: number): NumberedRecords {
  const records: string[][] = [];
  const lines: number[] = [];
  let line = firstLine;
  for (const record of parsed(text, firstLine)) {
    if (record.length !== 1 || record[0] !== '') {
      records.push(record);
      lines.push(line);
    }
    line += 1;
    for (const cell of record) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  return { records, lines, nextLine: line };
}

function parsed(text: string, firstLine: number): string[][] {
  try {
    // The text comes without its last line end; of a block of blank lines, one would otherwise be lost to the count.
    return parse(`${text}\n`, {
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: longestRecord,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = error as CsvError & { lines?: number; column?: number | string; index?: number };
    const line = firstLine + (place.lines ?? 1) - 1;
    const column = (typeof place.column === 'number' ? place.column : (place.index ?? 0)) + 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE') refuseLong(line);
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      refuse(
        `A quote (") is opened near line ${line} and never closed; quotes within a cell are written twice ("").`,
        line,
        column,
      );
    }
    return refuse(
      `Line ${line} has a stray quote (") in column ${column}; quotes within a cell are written twice ("").`,
      line,
      column,
    );
  }
}
