import type { SheetView } from './canvas-sheet.ts';
import type { Box } from './place-names.ts';
import type { Shapes } from './shapes.ts';
import { zoomOf } from './world.ts';

/** A view of all shapes at once, for maps that do not move. */

const marginPixels = 6;

const around = ({ areas }: Shapes): Box => ({
  left: Math.min(...areas.map(({ box }) => box.left)),
  top: Math.min(...areas.map(({ box }) => box.top)),
  right: Math.max(...areas.map(({ box }) => box.right)),
  bottom: Math.max(...areas.map(({ box }) => box.bottom)),
});

/** The whole of the shapes in the middle of a canvas; `ratio` is canvas pixels for each pixel of the screen. */
export const stillView = (
  context: CanvasRenderingContext2D,
  shapes: Shapes,
  widthPixels: number,
  heightPixels: number,
  ratio: number,
): SheetView => {
  const box = around(shapes);
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const scale = Math.min((widthPixels - 2 * marginPixels) / wide, (heightPixels - 2 * marginPixels) / high);
  const start = {
    x: (widthPixels - wide * scale) / 2 - box.left * scale,
    y: (heightPixels - high * scale) / 2 - box.top * scale,
  };
  return {
    context,
    widthPixels,
    heightPixels,
    zoom: zoomOf(scale),
    scale,
    useWorld: () => {
      context.setTransform(scale * ratio, 0, 0, scale * ratio, start.x * ratio, start.y * ratio);
    },
    useScreen: () => {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
    toScreen: ({ x, y }) => ({ x: x * scale + start.x, y: y * scale + start.y }),
  };
};
