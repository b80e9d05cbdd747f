import type { Geometry } from 'geojson';
import type { RepeatsAnswer } from '../../server/features/hotspots/contract.ts';
import { isNumber } from '../words.ts';
import { boundsOf, distanceWords, fitTo, grownBounds, pathOf, scaleBar } from './shape-path.ts';

interface Props {
  label: string;
  zone: readonly Geometry[];
  around: readonly Geometry[];
  locations: RepeatsAnswer['locations'];
}

const [width, height] = [520, 380];
const surrounding = 0.08;
const [leastRadius, mostRadius] = [9, 24];

/** Each repeat location as a circle whose ground grows with its count, with the number of its row in the table. */
export function RepeatsMap({ label, zone, around, locations }: Props) {
  const bounds = boundsOf(zone);
  if (!bounds) return null;
  const { project, unitsPerKilometre } = fitTo(grownBounds(bounds, surrounding), width, height, mostRadius);
  const bar = scaleBar(unitsPerKilometre, width / 4);
  const most = Math.max(1, ...locations.map(({ count }) => (isNumber(count) ? count : 0)));
  const radius = (count: RepeatsAnswer['locations'][number]['count']): number =>
    Math.max(leastRadius, isNumber(count) ? mostRadius * Math.sqrt(count / most) : 0);
  return (
    <svg
      className="still-map repeats-map"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      {around.map((shape, index) => (
        <path key={index} className="still-land" fillRule="evenodd" d={pathOf(shape, project)} />
      ))}
      <path
        className="still-zone repeats-zone"
        fillRule="evenodd"
        d={zone.map((shape) => pathOf(shape, project)).join('')}
      />
      {locations
        .map(({ longitude, latitude, count }, index) => ({
          at: project([longitude, latitude]),
          count,
          number: index + 1,
        }))
        // The largest first, so that none hides a smaller one.
        .map(({ at: [x, y], count, number }) => (
          <g key={number} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
            <circle className="repeat-point" r={radius(count)} />
            <text className="repeat-number" y={5} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
      <g transform={`translate(12 ${String(height - 12)})`} aria-hidden="true">
        <path className="still-bar" d={`M0 -5V0H${bar.units.toFixed(1)}V-5`} />
        <text className="still-text" x={bar.units + 6} y={1}>
          {distanceWords(bar.kilometres)}
        </text>
      </g>
    </svg>
  );
}
