import { patternInk, patternPaper } from './colours.ts';

/** The hatch of withheld and the dots of not available, as canvas patterns that keep their size at every zoom. */

const tilePixels = 8;
const sharpness = 2;

const draw = (ink: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement => {
  const tile = document.createElement('canvas');
  tile.width = tilePixels * sharpness;
  tile.height = tilePixels * sharpness;
  const context = tile.getContext('2d');
  if (context === null) return tile;
  context.scale(sharpness, sharpness);
  context.fillStyle = patternPaper;
  context.fillRect(0, 0, tilePixels, tilePixels);
  context.strokeStyle = patternInk;
  context.fillStyle = patternInk;
  ink(context);
  return tile;
};

const hatch = (context: CanvasRenderingContext2D): void => {
  context.lineWidth = 1.3;
  context.beginPath();
  for (const shift of [-tilePixels, 0, tilePixels]) {
    context.moveTo(shift - 1, tilePixels + 1);
    context.lineTo(shift + tilePixels + 1, -1);
  }
  context.stroke();
};

const dots = (context: CanvasRenderingContext2D): void => {
  for (const [x, y] of [
    [2, 2],
    [6, 6],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 0.9, 0, 2 * Math.PI);
    context.fill();
  }
};

const tiles: { hatch?: HTMLCanvasElement; dots?: HTMLCanvasElement } = {};

/** A pattern for a context whose world pixels are `scale` screen pixels wide. */
export const patternFor = (
  context: CanvasRenderingContext2D,
  which: 'hatch' | 'dots',
  scale: number,
): CanvasPattern | string => {
  tiles[which] ??= draw(which === 'hatch' ? hatch : dots);
  const pattern = context.createPattern(tiles[which], 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / (scale * sharpness)));
  return pattern ?? patternPaper;
};
