import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { createAreaMap, type AreaMap } from './area-map.ts';
import type { AreaMapEvents, Drawing, Extent } from './drawing.ts';
import { noteFirstMap } from './first-map.ts';
import { noteRedraw } from './redraw-time.ts';
import { Locator } from './locator.tsx';
import { MapButtons } from './map-buttons.tsx';
import { positionParam, type MapPosition } from './question.ts';
import { ScaleBar } from './scale-bar.tsx';

interface MapViewProps extends Omit<AreaMapEvents, 'onMove'> {
  service: ServiceAnswer;
  drawing: Drawing;
  position: MapPosition | null;
  onMove: (position: MapPosition | null) => void;
  mapRef: RefObject<HTMLDivElement | null>;
  busy: boolean;
  /** Where the drawn map can be reached, to take a picture of it. */
  areaMapRef?: RefObject<AreaMap | null>;
  /** Where two answers are divided, as a share of the width. */
  divide?: number;
  /** What it is a map of, where there is more than one. */
  name?: string;
}

const help =
  'Arrow keys go to the neighbouring area, Enter opens it, Escape closes it. Plus and minus zoom, Shift with arrows moves the map, Home shows the whole.';

/** The map with its buttons, scale and locator: data in, events out. */
export const MapView = (props: MapViewProps): ReactElement => {
  const { service, drawing, position, mapRef, busy, areaMapRef, divide = 0.5, name = 'Map of areas' } = props;
  const helpId = useId();
  const [areaMap, setAreaMap] = useState<AreaMap | null>(null);
  const [extent, setExtent] = useState<Extent | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { bounds, tiles } = service;

  useEffect(() => {
    const element = mapRef.current;
    if (element === null) return undefined;
    const made = createAreaMap(
      element,
      { bounds, tiles, position: latest.current.position },
      {
        onSelect: (hit) => {
          latest.current.onSelect(hit);
        },
        onFocus: (hit) => {
          latest.current.onFocus(hit);
        },
        describe: (hit) => latest.current.describe(hit),
        onMoving: (next) => latest.current.onMoving?.(next),
        onLift: (hit) => latest.current.onLift?.(hit),
        onMove: (next, nextExtent) => {
          setExtent(nextExtent);
          latest.current.onMove(next);
        },
      },
    );
    setAreaMap(made);
    if (areaMapRef !== undefined) areaMapRef.current = made;
    return () => {
      setAreaMap(null);
      if (areaMapRef !== undefined) areaMapRef.current = null;
      made.remove();
    };
  }, [bounds, tiles, mapRef, areaMapRef]);

  // Before the browser paints: the colours come with the sentence and the legend about them, not a frame later.
  useLayoutEffect(() => {
    if (areaMap === null) return;
    areaMap.setDrawing(drawing);
    noteFirstMap(drawing);
  }, [areaMap, drawing]);
  // After the drawing is set: both are drawn in the frame that comes.
  useEffect(() => {
    if (!busy) noteRedraw();
  }, [drawing, busy]);

  useEffect(() => {
    areaMap?.setDivide(divide);
  }, [areaMap, divide]);

  const place = position === null ? null : positionParam(position);
  useEffect(() => {
    areaMap?.moveTo(latest.current.position);
  }, [areaMap, place]);

  return (
    <div className={`map-view${busy ? ' map-view--busy' : ''}`}>
      <p id={helpId} className="visually-hidden">
        {help}
      </p>
      <div
        ref={mapRef}
        className="area-map"
        role="application"
        aria-roledescription="map"
        aria-label={name}
        aria-describedby={helpId}
      />
      <MapButtons
        onZoom={(levels) => {
          areaMap?.zoomBy(levels);
        }}
        onHome={() => {
          areaMap?.home();
        }}
      />
      <ScaleBar extent={extent} mapRef={mapRef} />
      <Locator districts={drawing.districts} extent={extent} />
    </div>
  );
};
