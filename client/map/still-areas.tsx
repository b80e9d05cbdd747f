import { useEffect, useRef, type ReactElement } from 'react';
import type { Coloured } from './coloured.ts';
import { drawAreas, drawHighlights, drawLines, drawMarks } from './draw-areas.ts';
import type { Area, Shapes } from './shapes.ts';
import { stillView } from './still-view.ts';

const sharpness = 2;

/** A map that only shows: what it says stands in words beside it. */
export const StillAreas = ({
  label,
  areas,
  districts,
  zones,
  coloured,
  selected,
  widthPixels,
  heightPixels,
}: {
  label: string;
  areas: Shapes;
  districts: Shapes | null;
  zones: Shapes | null;
  coloured: Coloured;
  selected: Area | null;
  widthPixels: number;
  heightPixels: number;
}): ReactElement => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === undefined || context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, widthPixels * sharpness, heightPixels * sharpness);
    const view = stillView(context, areas, widthPixels, heightPixels, sharpness);
    drawAreas(view, areas, coloured.fills, coloured.ramp);
    drawLines(view, { districts, zones });
    drawMarks(view, areas, coloured.marked);
    drawHighlights(view, selected, null);
  }, [areas, districts, zones, coloured, selected, widthPixels, heightPixels]);
  return (
    <canvas
      ref={canvas}
      className="still-areas"
      role="img"
      aria-label={label}
      width={widthPixels * sharpness}
      height={heightPixels * sharpness}
    />
  );
};
