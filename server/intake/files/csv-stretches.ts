import { CsvError, parse } from 'csv-parse/sync';
import { longestRecord, refuseAt, refuseLong } from './csv-refusals.ts';

/** Records and the line that each starts on; nextLine is the line after the last. */
export interface NumberedRecords {
  records: string[][];
  lines: number[];
  nextLine: number;
}

// Handing a stretch to csv-parse costs as much as splitting about this many characters.
const calmCharacters = 8_192;

/** Takes text of whole records apart: stretches without quotes by splitting, those with quotes by csv-parse. */
export function recordsOf(text: string, firstLine: number): NumberedRecords {
  const found: NumberedRecords = { records: [], lines: [], nextLine: firstLine };
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const start = quote < 0 ? text.length : text.lastIndexOf('\n', quote) + 1;
    if (start > from) splitRecords(text.slice(from, start), found);
    if (quote < 0) break;
    from = endOfQuotes(text, quote);
    quotedRecords(text.slice(start, from), found);
  }
  return found;
}

/** Just after the record with which a stretch of quoted records, starting at a quote, ends. */
function endOfQuotes(text: string, firstQuote: number): number {
  let quote = firstQuote;
  for (let inside = true; ; inside = !inside) {
    const next = text.indexOf('"', quote + 1);
    if (!inside && (next < 0 || next - quote > calmCharacters)) {
      const lineEnd = text.slice(quote, next < 0 ? text.length : next).indexOf('\n');
      if (lineEnd >= 0) return quote + lineEnd + 1;
    }
    if (next < 0) return text.length;
    quote = next;
  }
}

function splitRecords(text: string, found: NumberedRecords): void {
  for (const line of linesOf(text)) {
    if (line.length > longestRecord) refuseLong(found.nextLine);
    if (line !== '') {
      found.records.push(line.split(','));
      found.lines.push(found.nextLine);
    }
    found.nextLine += 1;
  }
}

function quotedRecords(text: string, found: NumberedRecords): void {
  for (const record of parsed(text, found.nextLine)) {
    if (record.length !== 1 || record[0] !== '') {
      found.records.push(record);
      found.lines.push(found.nextLine);
    }
    found.nextLine += 1;
    for (const cell of record) if (cell.includes('\n')) found.nextLine += cell.split('\n').length - 1;
  }
}

/** The last line needs no line end, and a last line end begins no further line. */
function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function parsed(text: string, firstLine: number): string[][] {
  try {
    return parse(text, {
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
      // csv-parse names the last line of the text; the record that was left open began after the last whole one.
      const opened = firstLine + text.slice(0, endOfRecords(text)).split('\n').length - 1;
      const detail = `The row that starts on line ${opened} opens a quote (") that is never closed; a quote within a cell is written twice ("").`;
      refuseAt(detail, opened, column);
    }
    return refuseAt(
      `Line ${line} has a stray quote (") in column ${column}; a quote within a cell is written twice ("").`,
      line,
      column,
    );
  }
}

/** Just after the last line end that is not inside quotes; 0 when there is none. */
export function endOfRecords(text: string): number {
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
