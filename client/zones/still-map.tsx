import type { Geometry } from 'geojson';
import { boundsOf, distanceWords, fitTo, grownBounds, pathOf, scaleBar } from './shape-path.ts';

interface Props {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  /** The bricks or the whole that belong to the zone. */
  zone: readonly Geometry[];
  /** Drawn faint, for context. */
  around?: readonly Geometry[];
  /** The line as it was drawn, dotted. */
  outline?: Geometry | null;
  width: number;
  height: number;
  hasScale?: boolean;
}

const surrounding = 0.35;

/** A picture of where a zone is: no map library, no tiles, prints sharp. */
export function StillMap({ label, zone, around = [], outline = null, width, height, hasScale = false }: Props) {
  const bounds = boundsOf(outline ? [...zone, outline] : zone);
  if (!bounds) return null;
  const { project, unitsPerKilometre } = fitTo(grownBounds(bounds, hasScale ? surrounding : 0), width, height, 6);
  const bar = scaleBar(unitsPerKilometre, width / 4);
  return (
    <svg className="still-map" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={label}>
      {around.map((shape, index) => (
        <path key={index} className="still-land" fillRule="evenodd" d={pathOf(shape, project)} />
      ))}
      <path className="still-casing" fillRule="evenodd" d={zone.map((shape) => pathOf(shape, project)).join('')} />
      <path className="still-zone" fillRule="evenodd" d={zone.map((shape) => pathOf(shape, project)).join('')} />
      {outline && <path className="still-outline" d={pathOf(outline, project)} />}
      {hasScale && (
        <g transform={`translate(12 ${String(height - 12)})`} aria-hidden="true">
          <path className="still-bar" d={`M0 -5V0H${bar.units.toFixed(1)}V-5`} />
          <text className="still-text" x={bar.units + 6} y={1}>
            {distanceWords(bar.kilometres)}
          </text>
        </g>
      )}
    </svg>
  );
}
