import type { Picture, Shape } from './present-picture.ts';
import type { FigureBlock } from './present-report-document.ts';
import {
  edge,
  heightOf,
  inTag,
  keepRoom,
  pageWidth,
  say,
  type Sheet,
  styles,
  type Tag,
  written,
} from './present-report-paper.ts';

const frame = { width: pageWidth, text: 9 };
const titleOf = ({ number, title }: FigureBlock): string => `Figure ${String(number)}. ${title}`;
const noteOf = ({ note, twinNumber }: FigureBlock): string =>
  `${note} The same figures are in table ${String(twinNumber)}.`.trim();

export function heightOfFigure(sheet: Sheet, figure: FigureBlock): number {
  const words = heightOf(sheet, titleOf(figure), styles.strong) + heightOf(sheet, noteOf(figure), styles.small);
  return words + figure.draw(frame).height + 24;
}

/** A picture with its title and note, all on one page. */
export function drawFigure(sheet: Sheet, parent: Tag, figure: FigureBlock): void {
  const picture = figure.draw(frame);
  keepRoom(sheet, heightOfFigure(sheet, figure));
  say(sheet, parent, 'P', titleOf(figure), styles.strong);
  const top = sheet.y + 4;
  const bbox: [number, number, number, number] = [edge.left, top, edge.left + picture.width, top + picture.height];
  const draw = (): void => {
    drawPicture(sheet, picture, top);
  };
  inTag(sheet, parent, 'Figure', draw, { alt: picture.alt, bbox });
  sheet.x = edge.left;
  sheet.y = top + picture.height + 4;
  say(sheet, parent, 'P', noteOf(figure), styles.small);
  sheet.y += 6;
}

function drawPicture(sheet: Sheet, { shapes }: Picture, top: number): void {
  sheet.save().translate(edge.left, top);
  for (const shape of shapes) drawShape(sheet, shape);
  sheet.restore();
}

function drawShape(sheet: Sheet, shape: Shape): void {
  switch (shape.kind) {
    case 'line':
      sheet.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
      paint(sheet, shape);
      return;
    case 'path':
      if (shape.d === '') return;
      sheet.path(shape.d);
      paint(sheet, shape);
      return;
    case 'rect':
      sheet.rect(shape.x, shape.y, shape.width, shape.height);
      paint(sheet, { fill: shape.fill, stroke: shape.stroke });
      return;
    case 'circle':
      sheet.circle(shape.x, shape.y, shape.radius);
      paint(sheet, { fill: shape.fill, stroke: shape.stroke, width: 1.2 });
      return;
    case 'text': {
      const text = written(shape.text);
      sheet
        .font(shape.strong ? 'strong' : 'plain')
        .fontSize(shape.size)
        .fillColor(shape.colour);
      const part = { start: 0, middle: 0.5, end: 1 }[shape.anchor];
      sheet.text(text, shape.x - part * sheet.widthOfString(text), shape.y, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
    }
  }
}

interface Looks {
  fill?: string | undefined;
  stroke?: string | undefined;
  width?: number | undefined;
  dash?: number[] | undefined;
}
function paint(sheet: Sheet, { fill, stroke, width = 1, dash }: Looks): void {
  sheet.lineWidth(width).lineJoin('round');
  if (dash === undefined) sheet.undash();
  else sheet.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
  if (fill !== undefined && stroke !== undefined) sheet.fillAndStroke(fill, stroke);
  else if (fill !== undefined) sheet.fill(fill);
  else if (stroke !== undefined) sheet.stroke(stroke);
  sheet.undash();
}
