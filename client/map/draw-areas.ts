import type { SheetView } from './canvas-sheet.ts';
import { ink, paper, quietInk, spotLooks, zoneColour, type Look } from './colours.ts';
import { styleFor } from './patterns.ts';
import type { Area, Shapes } from './shapes.ts';

/** How one area is filled: a class of the ramp, why there is none, or nothing asked yet. */
export type Fill = number | 'withheld' | 'not-available' | 'island' | 'waiting';

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

const styleOf = (view: SheetView, fill: Fill, ramp: readonly (string | Look)[]): CanvasPattern | string => {
  if (fill === 'waiting') return '#e3e5e6';
  if (fill === 'island') return styleFor(view.context, spotLooks.island, view.scale);
  if (typeof fill === 'string') return styleFor(view.context, fill, view.scale);
  const look = ramp[fill] ?? paper;
  return typeof look === 'string' ? look : styleFor(view.context, look, view.scale);
};

/** Fills every area in view and draws the thin white boundaries between them. */
export const drawAreas = (
  view: SheetView,
  shapes: Shapes,
  fills: readonly Fill[],
  ramp: readonly (string | Look)[],
): void => {
  const { context } = view;
  view.useWorld();
  context.lineJoin = 'round';
  const styles = new Map<Fill, CanvasPattern | string>();
  const linePixels = boundaryPixels(view, shapes.areas.length);
  context.lineWidth = seamPixels / view.scale;
  for (const [index, area] of shapes.areas.entries()) {
    if (!onSheet(area, view)) continue;
    const fill = fills[index] ?? 'waiting';
    const style = styles.get(fill) ?? styleOf(view, fill, ramp);
    styles.set(fill, style);
    context.fillStyle = style;
    context.fill(area.path, 'evenodd');
    if (linePixels > 0) continue;
    context.strokeStyle = style;
    context.stroke(area.path);
  }
  if (linePixels > 0) stroke(view, shapes.lines, paper, linePixels);
};

/** On a smaller area a mark would hide the colour it belongs to. */
const roomForMarkPixels = 11;

/** A black dot in a white ring on every area that is marked: what is more than chance is seen without telling colours apart. */
export const drawMarks = (view: SheetView, shapes: Shapes, marked: ReadonlySet<string>): void => {
  if (marked.size === 0) return;
  view.useScreen();
  const { context } = view;
  for (const area of shapes.areas) {
    const { left, right, top, bottom } = area.box;
    const roomPixels = Math.min(right - left, bottom - top) * view.scale;
    if (roomPixels < roomForMarkPixels || !marked.has(area.code) || !onSheet(area, view)) continue;
    const radius = roomPixels < 24 ? 1.8 : 3;
    const { x, y } = view.toScreen(area);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = paper;
    context.stroke();
    context.fillStyle = ink;
    context.fill();
  }
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
