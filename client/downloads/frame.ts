import { copyOfPage, type PageCopy } from './page-copy.ts';
import type { Picture, PicturePart } from './picture.ts';
import { setAttributes, svgElement } from './svg-element.ts';
import { wrapText } from './text-runs.ts';
import { dateName } from '../words.ts';

const family = '"Public Sans", system-ui, sans-serif';
const marginPixels = 24;
const gapPixels = 16;
const leastWidthPixels = 560;
const bannerPixels = 40;

interface TextStyle {
  sizePixels: number;
  weight: number;
  colour: string;
}

const title: TextStyle = { sizePixels: 20, weight: 700, colour: '#0b0c0c' };
const sentence: TextStyle = { sizePixels: 16, weight: 600, colour: '#0b0c0c' };
const quiet: TextStyle = { sizePixels: 14, weight: 400, colour: '#505a5f' };

const measurer = (): CanvasRenderingContext2D | null => document.createElement('canvas').getContext('2d');

/** A sheet that is written from the top, and knows how far it has come. */
interface Sheet {
  drawn: Element[];
  widthPixels: number;
  y: number;
}

const write = (sheet: Sheet, text: string, { sizePixels, weight, colour }: TextStyle): void => {
  if (text === '') return;
  const context = measurer();
  if (context !== null) context.font = `${String(weight)} ${String(sizePixels)}px ${family}`;
  const measure = (line: string): number => context?.measureText(line).width ?? line.length * sizePixels * 0.55;
  const style = { 'font-family': family, 'font-size': sizePixels, 'font-weight': weight, fill: colour };
  for (const line of wrapText(text, sheet.widthPixels - 2 * marginPixels, measure)) {
    sheet.y += sizePixels * 1.3;
    sheet.drawn.push(svgElement('text', { x: marginPixels, y: sheet.y, ...style }, [line]));
  }
  sheet.y += 6;
};

const readyPart = (part: PicturePart): PageCopy => {
  if (part instanceof Element) return copyOfPage(part);
  const { canvas, widthPixels, heightPixels } = part;
  const href = canvas.toDataURL();
  return {
    widthPixels,
    heightPixels,
    drawn: [svgElement('image', { x: 0, y: 0, width: widthPixels, height: heightPixels, href })],
  };
};

/** The two patterns of the map, for whatever is filled with them. */
const patterns = (): SVGElement =>
  svgElement('defs', {}, [
    svgElement('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
      svgElement('rect', { width: 6, height: 6, fill: '#f3f2f1' }),
      svgElement('path', { d: 'M-1 1 1 -1M-1 7 7 -1M5 7 7 5', stroke: '#8a9296', 'stroke-width': 1.2 }),
    ]),
    svgElement('pattern', { id: 'dots', width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
      svgElement('rect', { width: 6, height: 6, fill: '#f3f2f1' }),
      svgElement('circle', { cx: 3, cy: 3, r: 1, fill: '#8a9296' }),
    ]),
  ]);

const banner = (sheet: Sheet): void => {
  const { widthPixels } = sheet;
  sheet.drawn.push(
    svgElement('rect', { x: 0, y: 0, width: widthPixels, height: bannerPixels, fill: '#f3f2f1' }),
    svgElement('rect', { x: 0, y: 0, width: 8, height: bannerPixels, fill: '#a285d1' }),
  );
  const words = { x: marginPixels, y: 26, 'font-family': family, 'font-size': 15, fill: '#0b0c0c' };
  sheet.drawn.push(
    svgElement('text', words, [
      svgElement('tspan', { 'font-weight': 700 }, ['Illustrative county:']),
      ' these figures are invented for trying out.',
    ]),
  );
  sheet.y = bannerPixels;
};

/** The picture with all that makes it understandable alone: title, period, sentence, source, place and date, on white. */
export const framed = ({ words, parts, place, isDemonstration, date }: Picture): SVGElement => {
  const ready = parts.map(readyPart);
  const widest = Math.max(leastWidthPixels, ...ready.map(({ widthPixels }) => widthPixels));
  const sheet: Sheet = { drawn: [], widthPixels: Math.ceil(widest + 2 * marginPixels), y: 0 };
  if (isDemonstration) banner(sheet);
  sheet.y += gapPixels;
  write(sheet, words.title, title);
  write(sheet, words.period ?? '', quiet);
  write(sheet, words.sentence, sentence);
  for (const { heightPixels, drawn } of ready) {
    sheet.y += gapPixels - 6;
    const transform = `translate(${String(marginPixels)} ${String(sheet.y)})`;
    sheet.drawn.push(svgElement('g', { transform }, drawn));
    sheet.y += heightPixels;
  }
  sheet.y += gapPixels;
  write(sheet, words.source.length === 0 ? '' : `Source: ${words.source.join('; ')}`, quiet);
  write(sheet, `People Zones, ${place}. Made on ${dateName(date)}.`, quiet);
  const [width, height] = [sheet.widthPixels, Math.ceil(sheet.y + gapPixels)];
  const root = svgElement('svg', {}, [
    svgElement('title', {}, [words.title]),
    svgElement('desc', {}, [words.sentence]),
    patterns(),
    svgElement('rect', { width, height, fill: '#ffffff' }),
    ...sheet.drawn,
  ]);
  setAttributes(root, { width, height, viewBox: `0 0 ${String(width)} ${String(height)}` });
  return root;
};
