import { useMemo } from 'react';
import type { ComparisonAnswer } from '../../server/features/evaluations/contract.ts';
import { plural } from '../words.ts';
import { boundsOf, distanceWords, fitTo, pathOf, scaleBar } from '../zones/shape-path.ts';
import { useShapes } from '../zones/use-shapes.ts';
import '../zones/still-map.css';

const [width, height] = [480, 400];

/** The county, the zone, and a dot for each comparison area, larger where it counts for more. */
export function ComparisonMap({ comparison, zone }: { comparison: ComparisonAnswer; zone: string }) {
  const districts = useShapes('district');
  const zones = useShapes('zone');
  const land = useMemo(
    () => (districts.state === 'ready' ? districts.answer.map(({ geometry }) => geometry) : []),
    [districts],
  );
  const own = zones.state === 'ready' ? zones.answer.filter(({ properties }) => properties.code === zone) : [];
  const bounds = boundsOf(land);
  if (!bounds) return <div className="comparison-map" />;
  const { project, unitsPerKilometre } = fitTo(bounds, width, height, 10);
  const bar = scaleBar(unitsPerKilometre, width / 4);
  const largest = Math.max(0.001, ...comparison.areas.map(({ share }) => share));
  return (
    <figure className="comparison-map">
      <svg
        className="still-map area-map"
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={`Map of the zone and ${plural(comparison.areas.length, 'comparison area')}`}
      >
        <path className="still-land" fillRule="evenodd" d={land.map((shape) => pathOf(shape, project)).join('')} />
        {comparison.areas.map(({ code, centre, share }) => {
          const [x, y] = project(centre);
          return (
            <circle key={code} className="area-map__comparison" cx={x} cy={y} r={3 + 6 * Math.sqrt(share / largest)} />
          );
        })}
        <path
          className="area-map__zone"
          fillRule="evenodd"
          d={own.map(({ geometry }) => pathOf(geometry, project)).join('')}
        />
        <g transform={`translate(12 ${String(height - 12)})`}>
          <path className="still-bar" d={`M0 -5V0H${bar.units.toFixed(1)}V-5`} />
          <text className="still-text" x={bar.units + 6} y={1}>
            {distanceWords(bar.kilometres)}
          </text>
        </g>
      </svg>
      <figcaption className="small quiet">
        <span className="map-key map-key--zone" /> the zone{' '}
        <span className="map-key map-key--comparison map-key--round" /> comparison areas, larger where they have more of
        the incidents
      </figcaption>
    </figure>
  );
}
