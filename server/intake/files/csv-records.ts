import type { DecodedText } from './decode-text.ts';
import { refuseAt, refuseLong, longestRecord } from './csv-refusals.ts';
import { endOfRecords, recordsOf } from './csv-stretches.ts';

/** Some records of a file, in order: their cells, and the line that each starts on (1-based). */
export interface CsvBlock {
  records: string[][];
  lines: number[];
  bytesRead: number;
  encodingNote: string | null;
}

/**
 * Text to CSV records (RFC 4180; comma, double quote; CRLF and LF may be mixed), a block at a time.
 *
 * Whole records are cut off by counting quotes: a line end with an even number of quotes before it ends a record. Text
 * without any quote needs no parser, as each comma and line end then is one: splitting reads it eight times as fast (of
 * 335,044 police.uk rows, 139 have a quote). Everything else goes through csv-parse, which is strict about quotes.
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
      const block = recordsOf(open.slice(0, end), line);
      yield { records: block.records, lines: block.lines, bytesRead, encodingNote };
      line = block.nextLine;
    }
    rest = open.slice(end) + held;
    if (rest.length > longestRecord) refuseLong(line);
  }
  if (rest === '') return;
  // Only here can a carriage return come last, and it is a line end too.
  const block = recordsOf(rest.endsWith('\r') ? rest.slice(0, -1) : rest, line);
  yield { records: block.records, lines: block.lines, bytesRead: 0, encodingNote: null };
}

function refuseNul(text: string, firstLine: number): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const before = text.slice(0, at).split('\n');
  const line = firstLine + before.length - 1;
  const column = (before.at(-1) ?? '').split(',').length;
  refuseAt(`Line ${line} holds a NUL character, which no CSV text has; save the file as CSV (UTF-8).`, line, column);
}
