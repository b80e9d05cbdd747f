import { colours } from './present-picture.ts';
import type { ReportDocument } from './present-report-document.ts';
import {
  edge,
  heightOf,
  inTag,
  ornament,
  pageWidth,
  say,
  type Sheet,
  styles,
  type Tag,
  write,
} from './present-report-paper.ts';

const tint = '#e8f1f8';
const illustrative = '#a285d1';
const levelWidth = 128;

/** The top of the first page: what was asked, what was found, how far it may be trusted. */
export function drawTitle(sheet: Sheet, parent: Tag, report: ReportDocument): void {
  say(sheet, parent, 'P', 'People Zones · Evaluation report', { ...styles.strong, after: 8 });
  for (const text of report.notices) notice(sheet, parent, text);
  sheet.y += 6;
  sheet.outline.addItem(report.title);
  say(sheet, parent, 'H1', report.title, styles.h1);
  say(sheet, parent, 'P', report.about, { ...styles.h3, after: 2 });
  say(sheet, parent, 'P', report.registered, { ...styles.small, after: 10 });
  verdictBox(sheet, parent, report.verdict);
  keyFigures(sheet, parent, report.figures);
  say(sheet, parent, 'P', report.note, styles.small);
}

function notice(sheet: Sheet, parent: Tag, text: string): void {
  const height = heightOf(sheet, text, styles.body, pageWidth - 22) + 10;
  const top = sheet.y;
  ornament(sheet, () => {
    sheet.rect(edge.left, top, pageWidth, height).fill(colours.surface);
    sheet.rect(edge.left, top, 4, height).fill(illustrative);
  });
  say(sheet, parent, 'P', text, styles.body, { x: edge.left + 13, y: top + 5, width: pageWidth - 22 });
  sheet.y = top + height + 3;
}

function verdictBox(sheet: Sheet, parent: Tag, verdict: ReportDocument['verdict']): void {
  const inner = 14;
  const left = edge.left + 6 + inner;
  const width = pageWidth - 6 - 3 * inner - levelWidth;
  const ink = { ...styles.small, colour: colours.ink };
  const decided = verdict.decidedBy === '' ? '' : `What decided it: ${verdict.decidedBy}`;
  const first =
    heightOf(sheet, verdict.title, styles.finding, width) +
    heightOf(sheet, verdict.sentence, styles.lead, width) +
    (decided === '' ? 0 : heightOf(sheet, decided, ink, width) + 6);
  const second = heightOf(sheet, verdict.levelSentence, ink, levelWidth) + 38;
  const height = Math.max(first + 8, second) + 2 * inner;
  const top = sheet.y;
  ornament(sheet, () => {
    sheet.rect(edge.left, top, pageWidth, height).fill(tint);
    sheet.rect(edge.left, top, 6, height).fill(colours.zone);
  });
  say(sheet, parent, 'P', verdict.title, styles.finding, { x: left, y: top + inner, width });
  say(sheet, parent, 'P', verdict.sentence, styles.lead, { x: left, width });
  if (decided !== '') say(sheet, parent, 'P', decided, ink, { x: left, width });
  const x = left + width + inner;
  const words = `Evidence level ${String(verdict.level)} of 5`;
  say(sheet, parent, 'P', words, { ...styles.headCell, after: 4 }, { x, y: top + inner + 3, width: levelWidth });
  const y = sheet.y;
  ornament(sheet, () => {
    for (let step = 1; step <= 5; step += 1) {
      sheet.rect(x + (step - 1) * 22 + 0.5, y, 18, 6).lineWidth(0.8);
      sheet.fillAndStroke(step <= verdict.level ? colours.zone : colours.paper, colours.zone);
    }
  });
  say(sheet, parent, 'P', verdict.levelSentence, ink, { x, y: y + 13, width: levelWidth });
  sheet.x = edge.left;
  sheet.y = top + height + 12;
}

/** Each figure and the words under it are one paragraph, so that they are heard together. */
function keyFigures(sheet: Sheet, parent: Tag, figures: ReportDocument['figures']): void {
  if (figures.length === 0) return;
  const top = sheet.y;
  const width = pageWidth / figures.length;
  const feet = figures.map(({ value, text }, at) => {
    const x = edge.left + at * width + (at === 0 ? 0 : 10);
    inTag(sheet, parent, 'P', () => {
      write(sheet, `${value} `, styles.figure, { x, y: top, width: width - 16 });
      write(sheet, text, styles.small, { x, width: width - 16 });
    });
    return sheet.y;
  });
  const foot = Math.max(...feet);
  ornament(sheet, () => {
    sheet.lineWidth(0.5);
    figures.slice(1).forEach((_, at) => {
      const x = edge.left + (at + 1) * width;
      sheet
        .moveTo(x, top)
        .lineTo(x, foot - 6)
        .stroke(colours.rule);
    });
    sheet
      .moveTo(edge.left, foot)
      .lineTo(edge.left + pageWidth, foot)
      .lineWidth(0.8)
      .stroke(colours.rule);
  });
  sheet.x = edge.left;
  sheet.y = foot + 9;
}
