import { useRef, type RefObject } from 'react';
import type { AreaMap } from '../map/area-map.ts';
import type { Hit } from '../map/drawing.ts';
import type { MapPosition } from '../map/question.ts';

export type Side = 'left' | 'right';

interface LinkedSide {
  mapRef: RefObject<HTMLDivElement | null>;
  areaMapRef: RefObject<AreaMap | null>;
  onMoving: (position: MapPosition) => void;
  onMove: (position: MapPosition | null) => void;
  onLift: (hit: Hit | null) => void;
}

/** Two maps of the same areas: whichever is moved, the other goes along; what is lifted on one is lifted on both. */
export const useLinkedMaps = (onMove: (position: MapPosition | null) => void): Record<Side, LinkedSide> => {
  const left = { map: useRef<HTMLDivElement>(null), areas: useRef<AreaMap>(null) };
  const right = { map: useRef<HTMLDivElement>(null), areas: useRef<AreaMap>(null) };
  // While one is being moved, what the other says of its own going along is no news.
  const leader = useRef<Side | null>(null);
  const side = (own: Side): LinkedSide => {
    const [here, other] = own === 'left' ? [left, right] : [right, left];
    return {
      mapRef: here.map,
      areaMapRef: here.areas,
      onMoving: (position) => {
        if (leader.current !== null && leader.current !== own) return;
        leader.current = own;
        other.areas.current?.moveTo(position);
      },
      onMove: (position) => {
        if (leader.current !== null && leader.current !== own) return;
        leader.current = null;
        onMove(position);
      },
      onLift: (hit) => {
        other.areas.current?.lift(hit);
      },
    };
  };
  return { left: side('left'), right: side('right') };
};
