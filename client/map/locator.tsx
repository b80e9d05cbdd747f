import { useEffect, useRef, type ReactElement } from 'react';
import type { Extent } from './drawing.ts';
import type { Shapes } from './shapes.ts';
import { toWorld } from './world.ts';

const widthPixels = 150;
const heightPixels = 118;
const marginPixels = 10;
const sharpness = 2;

/** A small picture of the whole with the part on show framed. It tells nothing that the map does not. */
export const Locator = ({
  districts,
  extent,
}: {
  districts: Shapes | null;
  extent: Extent | null;
}): ReactElement | null => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === undefined || context === null || districts === null || extent === null) return;
    const boxes = districts.areas.map(({ box }) => box);
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const width = Math.max(...boxes.map((box) => box.right)) - left;
    const height = Math.max(...boxes.map((box) => box.bottom)) - top;
    const scale = Math.min((widthPixels - 2 * marginPixels) / width, (heightPixels - 2 * marginPixels) / height);
    const shiftX = (widthPixels - width * scale) / 2 - left * scale;
    const shiftY = (heightPixels - height * scale) / 2 - top * scale;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, widthPixels * sharpness, heightPixels * sharpness);
    context.setTransform(scale * sharpness, 0, 0, scale * sharpness, shiftX * sharpness, shiftY * sharpness);
    context.fillStyle = '#d9dcde';
    for (const { path } of districts.areas) context.fill(path, 'evenodd');
    context.strokeStyle = '#ffffff';
    context.lineWidth = 1 / scale;
    context.stroke(districts.lines);
    const [west, south, east, north] = extent;
    const [from, to] = [toWorld(west, north), toWorld(east, south)];
    context.strokeStyle = '#0b0c0c';
    context.lineWidth = 1.5 / scale;
    const inset = 3 / scale;
    const [nearX, nearY] = [-shiftX / scale + inset, -shiftY / scale + inset];
    const [farX, farY] = [(widthPixels - shiftX) / scale - inset, (heightPixels - shiftY) / scale - inset];
    const [startX, startY] = [Math.max(from.x, nearX), Math.max(from.y, nearY)];
    context.strokeRect(startX, startY, Math.min(to.x, farX) - startX, Math.min(to.y, farY) - startY);
  }, [districts, extent]);
  if (districts === null) return null;
  return (
    <canvas
      ref={canvas}
      className="locator"
      width={widthPixels * sharpness}
      height={heightPixels * sharpness}
      aria-hidden="true"
    />
  );
};
