import { circle } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { useMemo } from 'react';
import type { ZoneDefinition } from '../../server/features/zones/contract.ts';
import type { BrickShapes } from './brick-shapes.ts';
import { estimate, estimateOfCodes, type Estimate } from './estimate.ts';
import { outlineOf } from './outline.ts';
import type { Drawing } from './drawing.ts';

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');

/** The circle of a definition as a polygon to draw; null for other definitions. */
export function circleOf(definition: ZoneDefinition | null): Polygon | null {
  if (definition?.by !== 'circle') return null;
  const { centre, radiusMetres } = definition;
  if (!isPosition(centre) || typeof radiusMetres !== 'number') return null;
  return circle(centre, radiusMetres, { units: 'meters', steps: 64 }).geometry;
}

/** What the shape takes in by the browser's reckoning, while it is still under the hand. */
export function useEstimate(
  shapes: BrickShapes | null,
  definition: ZoneDefinition | null,
  dragged: Drawing | null,
  byCentre: boolean,
): Estimate | null {
  return useMemo(() => {
    if (shapes === null) return null;
    const outline: Polygon | MultiPolygon | null =
      dragged !== null
        ? outlineOf(dragged)
        : definition?.by === 'outline'
          ? (definition.outline as Polygon | MultiPolygon)
          : circleOf(definition);
    if (definition?.by === 'codes') return estimateOfCodes(shapes.index, definition.codes);
    if (outline === null) return null;
    try {
      return estimate(shapes.index, outline, byCentre);
    } catch {
      // A line that crosses itself while it is dragged may have no area to split; the server will say what is wrong with it.
      return null;
    }
  }, [shapes, definition, dragged, byCentre]);
}
