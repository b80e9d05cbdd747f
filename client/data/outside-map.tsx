import type { Geometry } from 'geojson';
import type { ImportIssue } from '../../server/features/imports/contract.ts';
import { useAnswer } from '../api.ts';
import { Loading, Problem } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { plural } from '../words.ts';
import { boundsOf, distanceWords, fitTo, grownBounds, pathOf, scaleBar } from '../zones/shape-path.ts';
import { useShapes } from '../zones/use-shapes.ts';

const [width, height] = [340, 260];
const mostDrawn = '1000';
const around = 0.15;

/** Where the rows that lie outside the area are, against its districts: a wrong sign or a swapped pair shows at once. */
export function OutsideMap({ id, outside }: { id: string; outside: number }) {
  const districts = useShapes('district');
  const issues = useAnswer<{ items: ImportIssue[] }>(`/imports/${id}/issues`, { reason: 'outside', limit: mostDrawn });
  const { service } = useService();
  return (
    <section className="outside" aria-labelledby="outside-heading">
      <h2 id="outside-heading">
        Where the {plural(outside, 'outside row')} {outside === 1 ? 'lies' : 'lie'}
      </h2>
      {(districts.state === 'loading' || issues.state === 'loading') && <Loading what="the map" />}
      {districts.state === 'error' && <Problem problem={districts.problem} retry={districts.retry} />}
      {issues.state === 'error' && <Problem problem={issues.problem} retry={issues.retry} />}
      {districts.state === 'ready' && issues.state === 'ready' && (
        <Points
          shapes={districts.answer.map(({ geometry }) => geometry)}
          positions={issues.answer.items.flatMap(({ position }) => (position ? [position] : []))}
          outside={outside}
          place={service.place}
        />
      )}
    </section>
  );
}

interface PointsProps {
  shapes: readonly Geometry[];
  positions: readonly [number, number][];
  outside: number;
  place: string;
}

function Points({ shapes, positions, outside, place }: PointsProps) {
  const bounds = boundsOf(shapes);
  if (!bounds) return <p>There are no district shapes to draw them on.</p>;
  const { project, unitsPerKilometre } = fitTo(grownBounds(bounds, around), width, height, 0);
  const points = positions.map(project);
  const drawn = points.filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
  const bar = scaleBar(unitsPerKilometre, 80);
  const beyond = points.length - drawn.length;
  const unknown = outside - points.length;
  const words = [
    `${plural(drawn.length, 'row')} drawn around ${place}.`,
    beyond > 0 ? `${plural(beyond, 'row')} beyond this map.` : '',
    unknown > 0 ? `${plural(unknown, 'row')} not drawn.` : '',
  ].join(' ');
  return (
    <>
      <svg className="still-map" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={words}>
        {shapes.map((shape, index) => (
          <path key={index} className="still-land" fillRule="evenodd" d={pathOf(shape, project)} />
        ))}
        {drawn.map(([x, y], index) => (
          <circle key={index} className="outside-point" cx={x} cy={y} r={4} />
        ))}
        <g transform={`translate(12 ${String(height - 14)})`} aria-hidden="true">
          <path className="still-bar" d={`M0 -5V0H${String(bar.units)}V-5`} />
          <text className="still-text" x={bar.units + 6} y={1}>
            {distanceWords(bar.kilometres)}
          </text>
        </g>
      </svg>
      <p className="quiet">{words}</p>
    </>
  );
}
