import PDFDocument from 'pdfkit';
import { colours } from './present-picture.ts';
import type { ReportDocument } from './present-report-document.ts';
import { fontOf } from './present-report-font.ts';

/** A sheet of A4 in points, and how words stand on it. Nothing is under 9 points. */

export type Sheet = InstanceType<typeof PDFDocument>;
export type Tag = ReturnType<Sheet['struct']>;

/** What the library takes and its types do not know of yet. */
interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  scope?: 'Row' | 'Column';
  /** Left, top, right and bottom on the page. */
  bbox?: [number, number, number, number];
}
// A font of the start would be the same as 'plain', and the library then opens it anew for every word.
const accessible: object = { subset: 'PDF/UA', font: null };
export const edge = { left: 48, right: 48, top: 48, bottom: 56 };
export const pageWidth = 595.28 - edge.left - edge.right;

export interface Style {
  font: 'plain' | 'strong' | 'title';
  size: number;
  colour: string;
  /** Empty room under the words. */
  after: number;
}
export const styles = {
  h1: { font: 'title', size: 22, colour: colours.ink, after: 4 },
  h2: { font: 'title', size: 15, colour: colours.ink, after: 6 },
  h3: { font: 'strong', size: 11.5, colour: colours.ink, after: 3 },
  finding: { font: 'title', size: 20, colour: colours.ink, after: 5 },
  lead: { font: 'plain', size: 11.5, colour: colours.ink, after: 9 },
  body: { font: 'plain', size: 10, colour: colours.ink, after: 7 },
  strong: { font: 'strong', size: 10, colour: colours.ink, after: 4 },
  small: { font: 'plain', size: 9, colour: colours.quiet, after: 6 },
  cell: { font: 'plain', size: 9, colour: colours.ink, after: 0 },
  headCell: { font: 'strong', size: 9, colour: colours.ink, after: 0 },
  figure: { font: 'title', size: 17, colour: colours.ink, after: 0 },
} satisfies Record<string, Style>;

/**
 * An empty tagged document. Its only date is the plan's, and nothing in it is drawn by lot, so that the same record
 * gives the same bytes.
 */
export function newSheet({ title, about, verdict, keywords, date }: ReportDocument): Sheet {
  const options = {
    ...accessible,
    size: 'A4',
    margins: edge,
    bufferPages: true,
    pdfVersion: '1.7' as const,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: `${title}: evaluation report`,
      Subject: `${about}. ${verdict.title}.`,
      Author: 'People Zones',
      Creator: 'People Zones',
      Producer: 'People Zones',
      Keywords: keywords.join(', '),
      CreationDate: date,
      ModDate: date,
    },
  };
  const sheet = new PDFDocument(options);
  sheet.registerFont('plain', fontOf(400)).registerFont('strong', fontOf(600)).registerFont('title', fontOf(700));
  return sheet;
}

const inFont = /[\x20-\x7e\xa0-\xff–—‘’‚“”„•…‰‹›€™−œŒ]/;

/** The embedded cut of the font has the letters of western Europe: others lose their accents rather than vanish. */
export const written = (text: string): string =>
  Array.from(text.replaceAll(/\s+/g, ' '), (letter) => {
    if (inFont.test(letter)) return letter;
    const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return bare === '' || inFont.test(bare) ? bare : '?';
  }).join('');

export function use(sheet: Sheet, { font, size, colour }: Style): Sheet {
  return sheet.font(font).fontSize(size).fillColor(colour);
}

/** Starts a new page unless so much room is left on this one. */
export function keepRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - edge.bottom) sheet.addPage();
}

/** Draws what a reading voice should pass over: rules, grounds, page numbers. */
export function ornament(sheet: Sheet, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.markContent('Artifact', { type });
  draw();
  sheet.endMarkedContent();
}

/** Draws inside a tag of its own, a child of `parent`. */
export function inTag(sheet: Sheet, parent: Tag, type: string, draw: () => void, options: TagOptions = {}): void {
  const tag = sheet.struct(type, options);
  parent.add(tag);
  const content = sheet.markStructureContent(type);
  draw();
  sheet.endMarkedContent();
  tag.add(content);
  tag.end();
}

export interface Place {
  x?: number;
  y?: number;
  width?: number;
  align?: 'left' | 'right';
}

/** Words in a style at the foot of what is written, or at a place; lines fold inside the width. */
export function write(sheet: Sheet, text: string, style: Style, place: Place = {}): void {
  const { x = edge.left, y = sheet.y, width = pageWidth, align = 'left' } = place;
  use(sheet, style).text(written(text), x, y, { width, align, lineGap: style.size * 0.18 });
  sheet.y += style.after;
}

export const heightOf = (sheet: Sheet, text: string, style: Style, width = pageWidth): number =>
  use(sheet, style).heightOfString(written(text), { width, lineGap: style.size * 0.18 });

/** A paragraph or a heading: words in a tag. */
export function say(sheet: Sheet, parent: Tag, type: string, text: string, style: Style, place: Place = {}): void {
  inTag(sheet, parent, type, () => {
    write(sheet, text, style, place);
  });
}
