import { colours } from './present-picture.ts';
import type { Table } from './present-report-document.ts';
import {
  edge,
  heightOf,
  inTag,
  keepRoom,
  ornament,
  pageWidth,
  say,
  type Sheet,
  type Style,
  styles,
  type Tag,
  use,
  write,
  written,
} from './present-report-paper.ts';

const gap = 10;
const padding = 3;

/** A table whose headings stand on every page that it runs over; a row is never torn. */
export function drawTable(sheet: Sheet, parent: Tag, { caption, head, rows, words }: Table, number: number): void {
  const widths = columnWidths(sheet, [head, ...rows], words);
  const lefts = widths.map((_, at) => edge.left + widths.slice(0, at).reduce((all, one) => all + one + gap, 0));
  const heightOfRow = (row: string[], style: Style): number =>
    Math.max(...row.map((text, at) => heightOf(sheet, text === '' ? ' ' : text, style, widths[at]))) + 2 * padding;
  const name = `Table ${String(number)}. ${caption}`;
  const headHeight = heightOfRow(head, styles.headCell);
  const first = rows.slice(0, 2).reduce((all, row) => all + heightOfRow(row, styles.cell), 0);
  keepRoom(sheet, heightOf(sheet, name, styles.strong) + headHeight + first + 12);
  const tag = sheet.struct('Table');
  parent.add(tag);
  say(sheet, tag, 'Caption', name, styles.strong);

  const drawRow = (row: string[], style: Style, height: number, cell: (at: number, draw: () => void) => void) => {
    const top = sheet.y;
    row.forEach((text, at) => {
      const align = at === 0 || words.includes(at) ? ('left' as const) : ('right' as const);
      const place = { x: lefts[at] ?? edge.left, y: top + padding, width: widths[at] ?? pageWidth, align };
      cell(at, () => {
        write(sheet, text, style, place);
      });
    });
    const isHead = style === styles.headCell;
    ornament(sheet, () => {
      const y = top + height;
      sheet
        .moveTo(edge.left, y)
        .lineTo(edge.left + pageWidth, y)
        .lineWidth(isHead ? 0.9 : 0.5);
      sheet.stroke(isHead ? colours.ink : colours.grid);
    });
    sheet.y = top + height;
  };
  const taggedRow = (row: string[], style: Style, height: number, isHead: boolean): void => {
    const rowTag = sheet.struct('TR');
    tag.add(rowTag);
    drawRow(row, style, height, (at, draw) => {
      const isName = isHead || at === 0;
      inTag(sheet, rowTag, isName ? 'TH' : 'TD', draw, isName ? { scope: isHead ? 'Column' : 'Row' } : {});
    });
    rowTag.end();
  };

  taggedRow(head, styles.headCell, headHeight, true);
  for (const row of rows) {
    const height = heightOfRow(row, styles.cell);
    if (sheet.y + height > sheet.page.height - edge.bottom) {
      sheet.addPage();
      // Heard once is enough: on later pages the headings are for the eye only.
      drawRow(head, styles.headCell, headHeight, (_, draw) => {
        ornament(sheet, draw, 'Pagination');
      });
    }
    taggedRow(row, styles.cell, height, false);
  }
  tag.end();
  sheet.x = edge.left;
  sheet.y += 14;
}

/** Figures get what they need; words share what is left, by how much they have to say. */
function columnWidths(sheet: Sheet, rows: string[][], words: number[]): number[] {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => written(row[at] ?? '')));
  const wide = (text: string): number => use(sheet, styles.headCell).widthOfString(text) + 2;
  const natural = columns.map((texts) => Math.max(...texts.map(wide)));
  const least = columns.map((texts) => Math.max(...texts.flatMap((text) => text.split(' ')).map(wide)));
  const isWords = (at: number): boolean => at === 0 || words.includes(at);
  const room = pageWidth - gap * (columns.length - 1);
  const sum = (all: number[]): number => all.reduce((total, one) => total + one, 0);
  if (sum(natural) <= room) {
    const spare = (room - sum(natural)) / columns.length;
    return natural.map((one) => one + Math.min(spare, 40));
  }
  const ofFigures = columns.map((texts, at) =>
    isWords(at) ? 0 : Math.max(least[at] ?? 0, ...texts.slice(1).map(wide)),
  );
  const left = room - sum(ofFigures);
  const leastOfWords = sum(least.filter((_, at) => isWords(at)));
  const wanted = natural.map((one, at) => (isWords(at) ? Math.max(0, Math.min(one, 260) - (least[at] ?? 0)) : 0));
  const share = Math.max(0, left - leastOfWords) / Math.max(1, sum(wanted));
  return natural.map((_, at) => (isWords(at) ? (least[at] ?? 0) + (wanted[at] ?? 0) * share : (ofFigures[at] ?? 0)));
}
