import type L from 'leaflet';
import type { ReactElement, RefObject } from 'react';

const panPixels = 120;

const pans = [
  { name: 'Pan up', className: 'draw-pan__up', x: 0, y: -1, path: 'M6 15l6-6 6 6' },
  { name: 'Pan left', className: 'draw-pan__left', x: -1, y: 0, path: 'M15 6l-6 6 6 6' },
  { name: 'Pan right', className: 'draw-pan__right', x: 1, y: 0, path: 'M9 6l6 6-6 6' },
  { name: 'Pan down', className: 'draw-pan__down', x: 0, y: 1, path: 'M6 9l6 6 6-6' },
];

const zooms = [
  { name: 'Zoom in', by: 1, path: 'M12 5v14M5 12h14' },
  { name: 'Zoom out', by: -1, path: 'M5 12h14' },
];

function IconButton({
  name,
  path,
  className = '',
  onPress,
}: {
  name: string;
  path: string;
  className?: string;
  onPress: () => void;
}): ReactElement {
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={name} title={name} onClick={onPress}>
      <svg
        viewBox="0 0 24 24"
        width="22"
        height="22"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.25"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </button>
  );
}

/** Zooming and panning by single presses: nothing on this page can be done only by dragging (WCAG 2.5.7). */
export function DrawMapButtons({ map }: { map: RefObject<L.Map | null> }): ReactElement {
  return (
    <div className="draw-map-buttons">
      <div className="draw-zoom">
        {zooms.map(({ name, by, path }) => (
          <IconButton
            key={name}
            name={name}
            path={path}
            onPress={() => {
              map.current?.setZoom(map.current.getZoom() + by, { animate: false });
            }}
          />
        ))}
      </div>
      <div className="draw-pan">
        {pans.map(({ name, className, x, y, path }) => (
          <IconButton
            key={name}
            name={name}
            className={className}
            path={path}
            onPress={() => {
              map.current?.panBy([x * panPixels, y * panPixels], { animate: false });
            }}
          />
        ))}
      </div>
    </div>
  );
}
