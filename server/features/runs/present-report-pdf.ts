import { colours } from './present-picture.ts';
import type { Block, ReportDocument } from './present-report-document.ts';
import {
  edge,
  heightOf,
  inTag,
  keepRoom,
  newSheet,
  ornament,
  pageWidth,
  say,
  type Sheet,
  styles,
  type Tag,
  use,
  write,
  written,
} from './present-report-paper.ts';
import { drawFigure, heightOfFigure } from './present-report-pdf-figure.ts';
import { drawTable } from './present-report-pdf-table.ts';
import { drawTitle } from './present-report-pdf-title.ts';

/** Enough under a heading that it never stands alone at the foot of a page. */
const roomUnderHeading = 110;

/** The report as a tagged PDF that a screen reader can read and a board can print. */
export async function reportPdf(report: ReportDocument): Promise<Buffer> {
  const sheet = newSheet(report);
  const parts: Buffer[] = [];
  sheet.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise((resolve, reject) => sheet.once('end', resolve).once('error', reject));
  const whole = sheet.struct('Document', { title: report.title, lang: 'en-GB' });
  sheet.addStructure(whole);
  drawTitle(sheet, whole, report);
  for (const { title, blocks } of report.sections) {
    keepRoom(sheet, roomToOpen(sheet, blocks));
    if (sheet.y > edge.top) rule(sheet);
    sheet.outline.addItem(title);
    say(sheet, whole, 'H2', title, styles.h2);
    for (const block of blocks) drawBlock(sheet, whole, block);
  }
  whole.end();
  numberPages(sheet, report);
  sheet.end();
  await done;
  return Buffer.concat(parts);
}

/** A section's title and sentence stand over what they are about, where that is a picture. */
function roomToOpen(sheet: Sheet, [first, second]: Block[]): number {
  if (first?.kind !== 'lead' || second?.kind !== 'figure') return roomUnderHeading + 24;
  return 44 + heightOf(sheet, first.text, styles.lead) + styles.lead.after + heightOfFigure(sheet, second);
}

function rule(sheet: Sheet): void {
  sheet.y += 12;
  ornament(sheet, () => {
    const y = sheet.y;
    sheet
      .moveTo(edge.left, y)
      .lineTo(edge.left + pageWidth, y)
      .lineWidth(0.8)
      .stroke(colours.rule);
  });
  sheet.y += 9;
}

function drawBlock(sheet: Sheet, parent: Tag, block: Block): void {
  switch (block.kind) {
    case 'lead':
      say(sheet, parent, 'P', block.text, styles.lead);
      return;
    case 'paragraph':
      say(sheet, parent, 'P', block.text, styles.body);
      return;
    case 'small':
      say(sheet, parent, 'P', block.text, styles.small);
      return;
    case 'heading':
      keepRoom(sheet, roomUnderHeading);
      sheet.y += 6;
      say(sheet, parent, 'H3', block.text, styles.h3);
      return;
    case 'terms':
      drawTerms(sheet, parent, block.terms);
      return;
    case 'table':
      drawTable(sheet, parent, block.table, block.number);
      return;
    case 'figure':
      drawFigure(sheet, parent, block);
  }
}

const termWidth = 160;

function drawTerms(sheet: Sheet, parent: Tag, terms: [string, string][]): void {
  const list = sheet.struct('L');
  parent.add(list);
  const textWidth = pageWidth - termWidth - 14;
  for (const [term, text] of terms) {
    const height = Math.max(
      heightOf(sheet, term, styles.strong, termWidth),
      heightOf(sheet, text, styles.body, textWidth),
    );
    keepRoom(sheet, height + 8);
    const y = sheet.y + 3;
    const item = sheet.struct('LI');
    list.add(item);
    inTag(sheet, item, 'Lbl', () => {
      write(sheet, term, styles.strong, { y, width: termWidth });
    });
    inTag(sheet, item, 'LBody', () => {
      write(sheet, text, styles.body, { x: edge.left + termWidth + 14, y, width: textWidth });
    });
    item.end();
    sheet.y = y + height + 3;
    ornament(sheet, () => {
      sheet
        .moveTo(edge.left, sheet.y)
        .lineTo(edge.left + pageWidth, sheet.y)
        .lineWidth(0.5)
        .stroke(colours.grid);
    });
  }
  list.end();
  sheet.x = edge.left;
  sheet.y += 10;
}

/** Only when all is written is it known how many pages there are. */
function numberPages(sheet: Sheet, { about, notices }: ReportDocument): void {
  const { start, count } = sheet.bufferedPageRange();
  const mark = notices.some((text) => text.startsWith('Illustrative')) ? 'Illustrative · ' : '';
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    ornament(
      sheet,
      () => {
        const y = sheet.page.height - edge.bottom + 22;
        const number = `${String(page + 1)} of ${String(count)}`;
        use(sheet, styles.small);
        const room = pageWidth - sheet.widthOfString(number) - 20;
        sheet.text(shortened(sheet, written(`${mark}${about}`), room), edge.left, y, { lineBreak: false });
        sheet.text(number, edge.left + pageWidth - sheet.widthOfString(number), y, { lineBreak: false });
      },
      'Pagination',
    );
  }
}

function shortened(sheet: Sheet, text: string, room: number): string {
  if (sheet.widthOfString(text) <= room) return text;
  let kept = text;
  while (kept.length > 0 && sheet.widthOfString(`${kept}…`) > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
