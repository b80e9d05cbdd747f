import type { ZoneSummary } from '../../server/features/zones/contract.ts';
import { Link } from '../address.ts';
import { countWords, dateName } from '../words.ts';
import { StillMap } from './still-map.tsx';
import { useShapes } from './use-shapes.ts';

const pictureSize = 64;

/** Zones as rows, those in use first; a closed one says so in words. */
export function ZoneRows({ zones, at }: { zones: readonly ZoneSummary[]; at: string | undefined }) {
  const shapes = useShapes('zone', at);
  const shapeOf = new Map(
    shapes.state === 'ready' ? shapes.answer.map(({ properties, geometry }) => [properties.code, geometry]) : [],
  );
  const inOrder = zones.toSorted(
    (a, b) => Number(a.closedOn !== null) - Number(b.closedOn !== null) || a.name.localeCompare(b.name, 'en-GB'),
  );
  return (
    <ul className="zone-rows">
      {inOrder.map((zone) => {
        const shape = shapeOf.get(zone.code);
        return (
          <li key={zone.code} className={zone.closedOn === null ? 'zone-row' : 'zone-row is-closed'}>
            <div className="zone-row__picture" aria-hidden="true">
              {shape && <StillMap label="" zone={[shape]} width={pictureSize} height={pictureSize} />}
            </div>
            <div className="zone-row__name">
              <h2>
                <Link page="zone" code={zone.code} {...(at === undefined ? {} : { params: { at } })}>
                  {zone.name}
                </Link>
                {zone.closedOn !== null && <span className="tag tag--grey">Closed {dateName(zone.closedOn)}</span>}
              </h2>
              <p className="quiet">
                {zone.lead === null ? 'No lead named' : `Led by ${zone.lead}`} · version {zone.version} of{' '}
                {zone.versions}, since {dateName(zone.validFrom)}
              </p>
              {zone.coreProblem !== null && <p>{zone.coreProblem}</p>}
            </div>
            <dl className="zone-row__figures figures">
              <div>
                <dt>people</dt>
                <dd>{zone.people === null || zone.bricks === 0 ? '[x]' : countWords(zone.people)}</dd>
              </div>
              <div>
                <dt>households</dt>
                <dd>{zone.households === null || zone.bricks === 0 ? '[x]' : countWords(zone.households)}</dd>
              </div>
              <div>
                <dt>small areas</dt>
                <dd>{zone.bricks === 0 ? 'none' : countWords(zone.bricks)}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
