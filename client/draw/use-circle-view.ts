import type L from 'leaflet';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { defineCircle, type CircleTyped } from './definition.ts';
import { zoomToShape } from './look.ts';
import { circleOf } from './use-estimate.ts';

/** Half-typed numbers lie anywhere: the map moves when the hand rests. */
const restMilliseconds = 500;

/** Brings a circle into view that was typed; one that was put on the map is where the eye is already. */
export function useCircleView(map: RefObject<L.Map | null>): (typed: CircleTyped) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return useCallback(
    (typed) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const circle = circleOf(defineCircle(typed).definition);
        if (circle !== null && map.current !== null) zoomToShape(map.current, circle);
      }, restMilliseconds);
    },
    [map],
  );
}
