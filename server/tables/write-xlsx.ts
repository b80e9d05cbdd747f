import { writeXlsx as writeWorkbook, type Cell as BookCell, type WriteSheet } from 'hucre/xlsx';
import { type BookPage, bookPages } from './book-pages.ts';
import { columnLetters } from './column-letters.ts';
import type { Provenance, TableDocument } from './table-document.ts';

const bold = { font: { bold: true } };
const titleStyle = { font: { bold: true, size: 14 } };
const headerStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' as const } };
const longStyle = { alignment: { wrapText: true, vertical: 'top' as const } };
/** Without a time of the data the file still needs one, and the same one every time. */
const noTime = '1980-01-01T00:00:00Z';

/** An Excel workbook. Numbers are numbers; text is text, whatever it begins with. */
export async function writeXlsx(document: TableDocument, from: Provenance): Promise<Buffer> {
  const time = new Date(from.revisedAt ?? noTime);
  const bytes = await writeWorkbook({
    sheets: bookPages(document, from).map(asSheet),
    properties: {
      title: document.title,
      creator: 'People Zones',
      created: time,
      modified: time,
      description: from.address,
    },
    defaultFont: { name: 'Arial', size: 12 },
  });
  return Buffer.from(bytes);
}

function asSheet(page: BookPage, at: number): WriteSheet {
  const { name, title, sentences, table, widths, leadsTo } = page;
  const headerRow = sentences.length + 1;
  const rows = [[title], ...sentences.map((one) => [one])];
  const cells = new Map<string, Partial<BookCell>>([['0,0', { value: title, style: titleStyle }]]);
  // Only where nothing stands beside them do sentences have to be broken into lines.
  if (table === null) sentences.forEach((value, i) => cells.set(`${i + 1},0`, { value, style: longStyle }));
  table?.header.forEach((value, column) => cells.set(`${headerRow},${column}`, { value, style: headerStyle }));
  leadsTo?.forEach((target, row) =>
    cells.set(`${headerRow + 1 + row},0`, {
      value: target,
      type: 'string',
      style: bold,
      hyperlink: { target: '', location: `'${target}'!A1` },
    }),
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: table === null ? rows : [...rows, [...table.header], ...table.rows.map((row) => [...row])],
    cells,
    ...(table === null || table.rows.length === 0
      ? {}
      : { tables: [asTable(table.header, headerRow + 1, table.rows.length, at)] }),
  };
}

/** Marked as a table, so that screen readers say its header and programs find it. */
const asTable = (header: readonly string[], firstRow: number, rows: number, at: number) => ({
  name: `table_${String(at + 1)}`,
  range: `A${String(firstRow)}:${columnLetters(header.length)}${String(firstRow + rows)}`,
  columns: header.map((name) => ({ name })),
  showAutoFilter: false,
  showRowStripes: false,
  style: 'TableStyleLight1',
});
