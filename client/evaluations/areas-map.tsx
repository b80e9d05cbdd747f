import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { countWords, plural } from '../words.ts';
import { boundsOf, distanceWords, fitTo, grownBounds, pathOf, scaleBar, type Bounds } from '../zones/shape-path.ts';
import { useShapes } from '../zones/use-shapes.ts';
import '../zones/still-map.css';

/** Fixed with the server: what an area is to the evaluation. */
export interface AreaProperties {
  role: 'zone' | 'ring' | 'comparison';
  code: string;
  name: string;
}
type Area = Feature<Geometry, AreaProperties>;

interface Props {
  evaluation: string;
  zone: string;
  comparisonAreas: number;
}

/** Two still maps: the county with the comparison areas, and the zone with its rings. */
export function AreasMap({ evaluation, zone, comparisonAreas }: Props) {
  const answer = useAnswer<FeatureCollection<Geometry, AreaProperties>>(
    `/evaluations/${encodeURIComponent(evaluation)}/areas.geojson`,
  );
  if (answer.state === 'loading') return <Loading what="the map" lines={4} />;
  if (answer.state === 'error') return <Problem problem={answer.problem} retry={answer.retry} />;
  return <AreaMaps areas={answer.answer.features} zone={zone} comparisonAreas={comparisonAreas} />;
}

const withRole = (areas: readonly Area[], role: AreaProperties['role']): Geometry[] =>
  areas.filter(({ properties }) => properties.role === role).map(({ geometry }) => geometry);

const [width, height] = [330, 300];

export function AreaMaps({
  areas,
  zone,
  comparisonAreas,
}: {
  areas: readonly Area[];
  zone: string;
  comparisonAreas: number;
}) {
  const districts = useShapes('district');
  const bricks = useShapes('brick');
  const land = districts.state === 'ready' ? districts.answer.map(({ geometry }) => geometry) : [];
  const near = bricks.state === 'ready' ? bricks.answer.map(({ geometry }) => geometry) : [];
  const [own, rings, others] = [withRole(areas, 'zone'), withRole(areas, 'ring'), withRole(areas, 'comparison')];
  const around = boundsOf([...own, ...rings]);
  const whole = boundsOf([...land, ...own, ...others]);
  if (!around || !whole) return null;
  const local = grownBounds(around, 0.12);
  return (
    <div className="area-maps">
      <figure>
        <Still bounds={whole} label={`Map of ${zone} and ${plural(comparisonAreas, 'comparison area')}`} land={land}>
          {(path) => (
            <>
              <path className="area-map__comparison" fillRule="evenodd" d={others.map(path).join('')} />
              <path className="area-map__zone" fillRule="evenodd" d={own.map(path).join('')} />
            </>
          )}
        </Still>
        <figcaption>
          <span className="map-key map-key--comparison" /> {countWords(comparisonAreas)} comparison areas{' '}
          <span className="map-key map-key--zone" /> {zone}
        </figcaption>
      </figure>
      <figure>
        <Still
          bounds={local}
          label={`Map of ${zone}${rings.length > 0 ? ` and ${plural(rings.length, 'ring')} round it` : ''}`}
          land={near}
        >
          {(path) => (
            <>
              {rings.toReversed().map((ring, index) => (
                <path
                  key={index}
                  className={`area-map__ring area-map__ring--${String(rings.length - 1 - index)}`}
                  fillRule="evenodd"
                  d={path(ring)}
                />
              ))}
              <path
                className="area-map__lines"
                d={near
                  .filter((shape) => overlaps(boundsOf([shape]), local))
                  .map(path)
                  .join('')}
              />
              <path className="area-map__zone area-map__zone--cased" fillRule="evenodd" d={own.map(path).join('')} />
            </>
          )}
        </Still>
        <figcaption>
          <span className="map-key map-key--zone" /> {zone}
          {rings.length > 0 && (
            <>
              {' '}
              <span className="map-key map-key--ring" /> {plural(rings.length, 'ring')} round it
            </>
          )}
        </figcaption>
      </figure>
    </div>
  );
}

const overlaps = (one: Bounds | null, other: Bounds): boolean =>
  one !== null && one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];

interface StillProps {
  bounds: Bounds;
  label: string;
  land: readonly Geometry[];
  children: (path: (geometry: Geometry) => string) => React.ReactNode;
}

function Still({ bounds, label, land, children }: StillProps) {
  const { project, unitsPerKilometre } = fitTo(bounds, width, height, 8);
  const bar = scaleBar(unitsPerKilometre, width / 4);
  const shown = land.filter((shape) => overlaps(boundsOf([shape]), grownBounds(bounds, 0.3)));
  return (
    <svg
      className="still-map area-map"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      <path className="still-land" fillRule="evenodd" d={shown.map((shape) => pathOf(shape, project)).join('')} />
      {children((geometry) => pathOf(geometry, project))}
      <g transform={`translate(12 ${String(height - 12)})`}>
        <path className="still-bar" d={`M0 -5V0H${bar.units.toFixed(1)}V-5`} />
        <text className="still-text" x={bar.units + 6} y={1}>
          {distanceWords(bar.kilometres)}
        </text>
      </g>
    </svg>
  );
}
