import { copySvg } from './svg-copy.ts';
import { svgElement } from './svg-element.ts';
import { textRuns } from './text-runs.ts';

/** Draws a piece of the page as SVG: boxes, borders, text, charts and canvases, each where it stands. */

interface Origin {
  left: number;
  top: number;
}

const isClear = (colour: string): boolean => colour === 'transparent' || /,\s*0\)$/.test(colour);

/** The page's two patterns are gradients there. */
const fillOf = ({ backgroundImage, backgroundColor }: CSSStyleDeclaration): string | null => {
  if (backgroundImage.includes('repeating-linear-gradient')) return 'url(#hatch)';
  if (backgroundImage.includes('radial-gradient')) return 'url(#dots)';
  return isClear(backgroundColor) ? null : backgroundColor;
};

const drawBox = (style: CSSStyleDeclaration, { x, y, width, height }: DOMRect): SVGElement[] => {
  const drawn: SVGElement[] = [];
  const fill = fillOf(style);
  const rx = style.borderTopLeftRadius.endsWith('%') ? width / 2 : Number.parseFloat(style.borderTopLeftRadius) || 0;
  const even = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const borders = even.map((side) => ({
    side,
    pixels: style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
    colour: style[`border${side}Color`],
  }));
  const first = borders[0];
  const isRound = rx > 0 && first !== undefined && first.pixels > 0;
  if (fill !== null || isRound) {
    const inset = isRound ? first.pixels / 2 : 0;
    drawn.push(
      svgElement('rect', {
        x: x + inset,
        y: y + inset,
        width: width - 2 * inset,
        height: height - 2 * inset,
        rx,
        fill: fill ?? 'none',
        ...(isRound ? { stroke: first.colour, 'stroke-width': first.pixels } : {}),
      }),
    );
  }
  if (isRound) return drawn;
  for (const { side, pixels, colour } of borders) {
    if (pixels === 0 || isClear(colour)) continue;
    const flat = side === 'Top' || side === 'Bottom';
    drawn.push(
      svgElement('rect', {
        x: side === 'Right' ? x + width - pixels : x,
        y: side === 'Bottom' ? y + height - pixels : y,
        width: flat ? width : pixels,
        height: flat ? pixels : height,
        fill: colour,
      }),
    );
  }
  return drawn;
};

/** Letters of Public Sans stand on a line a little below the middle of their box. */
const baselineShare = 0.34;

const drawText = (node: Text, style: CSSStyleDeclaration, origin: Origin): SVGElement[] =>
  textRuns(node).map(({ text, box }) =>
    svgElement(
      'text',
      {
        x: box.left - origin.left,
        y: box.top - origin.top + box.height / 2 + Number.parseFloat(style.fontSize) * baselineShare,
        fill: style.color,
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight,
        // Figures of one width have no attribute of their own: the picture's style sheet knows this class.
        ...(style.fontVariantNumeric.includes('tabular-nums') ? { class: 'figures' } : {}),
        'letter-spacing': style.letterSpacing,
        // Another font on another machine still keeps each line where it was.
        textLength: box.width,
        lengthAdjust: 'spacingAndGlyphs',
      },
      [style.textTransform === 'uppercase' ? text.toUpperCase() : text],
    ),
  );

/** Only for ears, or only for hands: of no use in a picture. */
const isLeftOut = (element: Element, style: CSSStyleDeclaration, box: DOMRect): boolean =>
  style.display === 'none' ||
  style.visibility === 'hidden' ||
  style.opacity === '0' ||
  (box.width <= 1 && box.height <= 1 && style.overflow === 'hidden') ||
  element.matches('details, select, input, [data-not-in-picture]');

const levelOf = (node: Node): number =>
  node instanceof Element ? Number.parseInt(getComputedStyle(node).zIndex, 10) || 0 : 0;

/** From the lowest to the uppermost, as the page stacks them. */
const inOrder = (element: Element): Node[] =>
  [...element.childNodes]
    .map((node) => ({ node, level: levelOf(node) }))
    .toSorted((a, b) => a.level - b.level)
    .map(({ node }) => node);

let clips = 0;

const clipped = (children: readonly Element[], { x, y, width, height }: DOMRect): Element[] => {
  clips += 1;
  const id = `clip-${String(clips)}`;
  return [
    svgElement('clipPath', { id }, [svgElement('rect', { x, y, width, height })]),
    svgElement('g', { 'clip-path': `url(#${id})` }, children),
  ];
};

/** What a clip path of four lengths leaves of a box; null where there is none. */
const insetOf = ({ clipPath }: CSSStyleDeclaration, { x, y, width, height }: DOMRect): DOMRect | null => {
  const lengths = /^inset\(([-\d.px ]+)\)$/.exec(clipPath)?.[1]?.split(' ').map(Number.parseFloat);
  if (lengths === undefined) return null;
  const [top = 0, right = top, bottom = top, left = right] = lengths;
  return new DOMRect(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
};

const drawElement = (element: Element, origin: Origin): Element[] => {
  const style = getComputedStyle(element);
  const page = element.getBoundingClientRect();
  if (isLeftOut(element, style, page)) return [];
  const box = new DOMRect(page.x - origin.left, page.y - origin.top, page.width, page.height);
  if (element instanceof SVGSVGElement) return [copySvg(element, box.x, box.y)];
  if (element instanceof HTMLCanvasElement) {
    const { x, y, width, height } = box;
    return [svgElement('image', { x, y, width, height, href: element.toDataURL() })];
  }
  const children = inOrder(element).flatMap((child) => {
    if (child instanceof Element) return drawElement(child, origin);
    return child instanceof Text ? drawText(child, style, origin) : [];
  });
  if (children.length === 0) return drawBox(style, box);
  const cut = insetOf(style, box);
  if (cut !== null) return clipped([...drawBox(style, box), ...children], cut);
  return [...drawBox(style, box), ...(style.overflowX === 'hidden' ? clipped(children, box) : children)];
};

export interface PageCopy {
  widthPixels: number;
  heightPixels: number;
  drawn: Element[];
}

export const copyOfPage = (element: Element): PageCopy => {
  const { left, top, width, height } = element.getBoundingClientRect();
  // What has to be scrolled to on the page is part of the picture.
  return {
    widthPixels: width,
    heightPixels: Math.max(height, element.scrollHeight),
    drawn: drawElement(element, { left, top }),
  };
};
