import { patternInk, patternPaper, type Look } from './colours.ts';

/** Hatches, lines and dots as canvas patterns that keep their size at every zoom. */

const tilePixels = 8;
const sharpness = 2;

type Draw = (context: CanvasRenderingContext2D) => void;

const line = (context: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void => {
  for (const [index, [x, y]] of points.entries()) {
    if (index % 2 === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
};

const slanted = (context: CanvasRenderingContext2D, turn: (x: number) => number): void => {
  for (const shift of [-tilePixels, 0, tilePixels]) {
    line(context, [
      [turn(shift - 1), tilePixels + 1],
      [turn(shift + tilePixels + 1), -1],
    ]);
  }
};

const drawings: Record<Exclude<Look['lines'], 'none'> | 'hatch', Draw> = {
  hatch: (context) => {
    slanted(context, (x) => x);
  },
  crossed: (context) => {
    slanted(context, (x) => x);
    slanted(context, (x) => tilePixels - x);
  },
  level: (context) => {
    line(context, [
      [0, 2],
      [tilePixels, 2],
      [0, 6],
      [tilePixels, 6],
    ]);
  },
  upright: (context) => {
    line(context, [
      [2, 0],
      [2, tilePixels],
      [6, 0],
      [6, tilePixels],
    ]);
  },
  dotted: (context) => {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      context.moveTo(x + 0.9, y);
      context.arc(x, y, 0.9, 0, 2 * Math.PI);
    }
  },
};

const makeTile = (draw: Draw, { colour, ink, lines }: Look): HTMLCanvasElement => {
  const tile = document.createElement('canvas');
  tile.width = tilePixels * sharpness;
  tile.height = tilePixels * sharpness;
  const context = tile.getContext('2d');
  if (context === null) return tile;
  context.scale(sharpness, sharpness);
  context.fillStyle = colour;
  context.fillRect(0, 0, tilePixels, tilePixels);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.3;
  context.beginPath();
  draw(context);
  if (lines === 'dotted') context.fill();
  else context.stroke();
  return tile;
};

const tiles = new Map<string, HTMLCanvasElement>();

const states = {
  withheld: { drawing: 'hatch', look: { colour: patternPaper, lines: 'crossed', ink: patternInk } },
  'not-available': { drawing: 'dotted', look: { colour: patternPaper, lines: 'dotted', ink: patternInk } },
} as const;

/** What a class or a state is filled with, for a context whose world pixels are `scale` screen pixels wide. */
export const styleFor = (
  context: CanvasRenderingContext2D,
  what: Look | keyof typeof states,
  scale: number,
): CanvasPattern | string => {
  const look: Look = typeof what === 'string' ? states[what].look : what;
  if (look.lines === 'none') return look.colour;
  const name = typeof what === 'string' ? states[what].drawing : look.lines;
  const key = `${name} ${look.colour} ${look.ink}`;
  const tile = tiles.get(key) ?? makeTile(drawings[name], look);
  tiles.set(key, tile);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / (scale * sharpness)));
  return pattern ?? look.colour;
};
