import { Readable } from 'node:stream';
import { csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';

const mostRows = 200;

/** The header and the first rows of a CSV file of which only the beginning may be there. */
export interface FileHead {
  header: string[];
  rows: string[][];
}

/** @throws Refusal 'file-unreadable' for what is no CSV text; @returns null where there is no header */
export async function lookAtHead(beginning: Buffer): Promise<FileHead | null> {
  const records: string[][] = [];
  const stream = Readable.from([beginning], { objectMode: false }) as Readable & AsyncIterable<Buffer>;
  try {
    for await (const block of csvRecords(decodeText(stream))) {
      records.push(...block.records.filter((fields) => fields.some((cell) => cell.trim() !== '')));
      if (records.length > mostRows) break;
    }
  } catch (error) {
    // The beginning of a file may be cut in the middle of a quoted cell; a dry run tells what is truly wrong.
    if (records.length < 2) throw error;
  }
  const [header, ...rows] = records;
  return header === undefined ? null : { header: header.map((cell) => cell.trim()), rows: rows.slice(0, mostRows) };
}
