import type { SheetView } from './canvas-sheet.ts';
import { ink, paper, quietInk, zoneColour } from './colours.ts';
import { patternFor } from './patterns.ts';
import type { Area, Shapes } from './shapes.ts';

/** How one area is filled: a class of the ramp, withheld, not available, or nothing asked yet. */
export type Fill = number | 'withheld' | 'not-available' | 'waiting';

export interface Lines {
  districts: Shapes | null;
  zones: Shapes | null;
}

const onSheet = ({ box }: Area, view: SheetView): boolean => {
  const [from, to] = [view.toScreen({ x: box.left, y: box.top }), view.toScreen({ x: box.right, y: box.bottom })];
  return to.x >= 0 && to.y >= 0 && from.x <= view.widthPixels && from.y <= view.heightPixels;
};

/** Boundaries thin out with distance, and end: at county size white lines would cover the colours of the towns. */
const boundaryPixels = (view: SheetView, areas: number): number => {
  const detail = areas > 1_500 ? 1 : 0;
  if (view.zoom < 9.5 + detail) return 0;
  if (view.zoom < 10.5 + detail) return 0.3;
  return view.zoom < 12 + detail ? 0.6 : 1;
};

/** Without lines between them, areas overlap by this much, so that no pale seam of half-covered pixels shows. */
const seamPixels = 0.7;

const stroke = (view: SheetView, path: Path2D, colour: string, widthPixels: number): void => {
  view.context.strokeStyle = colour;
  view.context.lineWidth = widthPixels / view.scale;
  view.context.stroke(path);
};

/** Fills every area in view and draws the thin white boundaries between them. */
export const drawAreas = (view: SheetView, shapes: Shapes, fills: readonly Fill[], ramp: readonly string[]): void => {
  const { context } = view;
  view.useWorld();
  context.lineJoin = 'round';
  const special = {
    withheld: patternFor(context, 'hatch', view.scale),
    'not-available': patternFor(context, 'dots', view.scale),
    waiting: '#e3e5e6',
  };
  const linePixels = boundaryPixels(view, shapes.areas.length);
  context.lineWidth = seamPixels / view.scale;
  for (const [index, area] of shapes.areas.entries()) {
    if (!onSheet(area, view)) continue;
    const fill = fills[index] ?? 'waiting';
    context.fillStyle = typeof fill === 'number' ? (ramp[fill] ?? paper) : special[fill];
    context.fill(area.path, 'evenodd');
    if (linePixels > 0) continue;
    context.strokeStyle = context.fillStyle;
    context.stroke(area.path);
  }
  if (linePixels > 0) stroke(view, shapes.lines, paper, linePixels);
};

/** District lines on a white casing, then zones on a wider one. */
export const drawLines = (view: SheetView, { districts, zones }: Lines): void => {
  view.useWorld();
  view.context.lineJoin = 'round';
  if (districts !== null) {
    stroke(view, districts.lines, paper, 4);
    stroke(view, districts.lines, quietInk, 1.4);
  }
  for (const { path } of zones?.areas ?? []) {
    stroke(view, path, paper, 5.5);
    stroke(view, path, zoneColour, 2.5);
  }
};

/** The selected area in black; the one under the pointer or the keyboard lifted by a wider white casing. */
export const drawHighlights = (view: SheetView, selected: Area | null, hovered: Area | null): void => {
  view.useWorld();
  view.context.lineJoin = 'round';
  for (const [area, width] of [
    [selected, 3],
    [hovered, 2.5],
  ] as const) {
    if (area === null) continue;
    stroke(view, area.path, paper, width + 4);
    stroke(view, area.path, ink, width);
  }
};
