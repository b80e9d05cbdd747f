import { refuseFile } from './refuse-file.ts';

const beginnings: [RegExp, string][] = [
  [/^PK\u0005\u0006/, 'an archive with nothing in it'],
  [/^PK\u0003\u0004/, 'a zip archive: unpack it, and send the file that is in it'],
  [
    /^\u00d0\u00cf\u0011\u00e0/,
    'a workbook of an old kind (.xls) or one with a password: save it as XLSX, or its sheet as CSV',
  ],
  [
    /^SQLite format 3\u0000/,
    'a GeoPackage or another database: export it as GeoJSON in longitude and latitude (WGS84)',
  ],
  [/^%PDF/, 'a PDF: ask its publisher for the table as CSV'],
  [/^(\u00ef\u00bb\u00bf)?\s*</, 'a page of the web or XML: what was downloaded may not be the file'],
  [/^\u001f\u008b/, 'packed with gzip: unpack it first'],
];
const looked = 4_096;

/** @throws Refusal saying what a file is that is no table and no GeoJSON, by its first bytes; nothing for what may be one */
export function refuseNoText(file: string, bytes: Buffer): void {
  const start = bytes.subarray(0, looked).toString('latin1');
  const what = beginnings.find(([beginning]) => beginning.test(start))?.[1];
  if (start.startsWith('PK\u0003\u0004') && bytes.includes('xl/workbook.xml')) {
    throw refuseFile(file, 'This is a workbook: save its sheet as CSV.');
  }
  if (what !== undefined) throw refuseFile(file, `This is ${what}.`);
  // A blank in UTF-16 has a NUL beside it.
  if (bytes.every((byte, at) => blanks.has(byte) || (at < 3 && byteOrderMark.has(byte)))) {
    throw refuseFile(file, 'The file is empty: there is no header and no row in it.');
  }
}
const blanks = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);
const byteOrderMark = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff]);

const separators: [string, string][] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'upright bars'],
];

/** @throws Refusal for a table whose header is one cell because its columns are told apart by another sign than a comma */
export function refuseOtherSeparator(file: string, header: readonly string[]): void {
  const [only = ''] = header;
  if (header.length !== 1) return;
  const found = separators.find(([sign]) => only.split(sign).length > 1);
  if (found === undefined) return;
  throw refuseFile(file, `Its columns are separated by ${found[1]}: save it as CSV with commas.`, { line: 1 });
}
