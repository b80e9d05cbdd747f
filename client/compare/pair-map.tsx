import { useEffect, type ReactElement, type ReactNode } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { Drawing, Hit } from '../map/drawing.ts';
import type { TooltipText } from '../map/map-tooltip.ts';
import { MapView } from '../map/map-view.tsx';
import type { MapPosition } from '../map/question.ts';
import type { useLinkedMaps } from './use-linked-maps.ts';

/** One of the two maps with its title above and its legend below. */
export const PairMap = ({
  service,
  title,
  about,
  drawing,
  position,
  busy,
  linked,
  describe,
  onSelect,
  onFocus,
  legend,
}: {
  service: ServiceAnswer;
  title: string;
  about: string;
  drawing: Drawing;
  position: MapPosition | null;
  busy: boolean;
  linked: ReturnType<typeof useLinkedMaps>['left'];
  describe: (hit: Hit) => TooltipText;
  onSelect: (hit: Hit | null) => void;
  onFocus: (hit: Hit | null) => void;
  legend: ReactNode;
}): ReactElement => {
  const { mapRef } = linked;
  // Paper is narrower than the screen, and the map is not drawn anew for it: its middle must still be the middle.
  useEffect(() => {
    const keepWidth = (): void => {
      const element = mapRef.current;
      element?.style.setProperty('--screen-width', `${String(element.clientWidth)}px`);
    };
    window.addEventListener('beforeprint', keepWidth);
    return () => {
      window.removeEventListener('beforeprint', keepWidth);
    };
  }, [mapRef]);
  return (
    <figure className="pair-map" aria-label={title}>
      <figcaption>
        <h3>{title}</h3>
        <p className="quiet small">{about}</p>
      </figcaption>
      <MapView
        {...{ service, drawing, position, busy, describe, onSelect, onFocus }}
        name={`Map: ${title}`}
        mapRef={mapRef}
        areaMapRef={linked.areaMapRef}
        onMove={linked.onMove}
        onMoving={linked.onMoving}
        onLift={linked.onLift}
      />
      {legend}
    </figure>
  );
};
