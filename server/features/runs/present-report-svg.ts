import type { Picture, Shape } from './present-picture.ts';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A picture in the page: looks are attributes, so that the page's policy needs to allow no style but its own. */
export function svgOf({ width, height, alt, shapes }: Picture, className: string): string {
  const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
  return `<svg class="${className}" role="img" aria-label="${escaped(alt)}" ${size}>${shapes.map(shapeOf).join('')}</svg>`;
}

function shapeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}"${looks(shape)}/>`;
    }
    case 'path':
      return `<path d="${shape.d}"${looks(shape)}/>`;
    case 'rect': {
      const { x, y, width, height, fill, stroke } = shape;
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${looks({ fill, stroke })}/>`;
    }
    case 'circle':
      return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${short(shape.radius)}"${looks({ ...shape, width: 1.4 })}/>`;
    case 'text': {
      const weight = shape.strong ? ' font-weight="600"' : '';
      return `<text x="${short(shape.x)}" y="${short(shape.y)}" text-anchor="${shape.anchor}" font-size="${short(shape.size)}" fill="${shape.colour}"${weight}>${escaped(shape.text)}</text>`;
    }
  }
}

interface Looks {
  fill?: string | undefined;
  stroke?: string | undefined;
  width?: number | undefined;
  dash?: number[] | undefined;
}
const looks = ({ fill, stroke, width, dash }: Looks): string =>
  [
    ` fill="${fill ?? 'none'}"`,
    stroke === undefined ? '' : ` stroke="${stroke}"`,
    stroke === undefined || width === undefined ? '' : ` stroke-width="${short(width)}"`,
    dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`,
  ].join('');
