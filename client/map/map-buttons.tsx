import type { ReactElement } from 'react';
import { Link } from '../address.ts';

const Icon = ({ path }: { path: string }): ReactElement => (
  <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="map-buttons__icon">
    <path d={path} />
  </svg>
);

/** Zoom, home and draw: our own buttons, beside the map and not inside it, so that the map's keys leave them alone. */
export const MapButtons = ({
  onZoom,
  onHome,
}: {
  onZoom: (levels: number) => void;
  onHome: () => void;
}): ReactElement => (
  <div className="map-buttons" data-not-in-picture="">
    <div className="map-buttons__pair">
      <button
        type="button"
        className="icon-button"
        aria-label="Zoom in"
        onClick={() => {
          onZoom(1);
        }}
      >
        <Icon path="M12 5v14M5 12h14" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Zoom out"
        onClick={() => {
          onZoom(-1);
        }}
      >
        <Icon path="M5 12h14" />
      </button>
    </div>
    <button type="button" className="icon-button" aria-label="Show the whole area" onClick={onHome}>
      <Icon path="M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10" />
    </button>
    <Link page="zone-new" className="icon-button" aria-label="Draw a zone" title="Draw a zone">
      <Icon path="M4.5 19.5 6 14.5 16 4.5l3.5 3.5-10 10zM13.5 7l3.5 3.5" />
    </Link>
  </div>
);
