import { useMemo, type ReactNode } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link, useAddress } from '../address.ts';
import { Loading, NotAvailable } from '../panels/states.tsx';
import { areaWords, countWords, dateName, plural } from '../words.ts';
import { CloseZone } from './close-zone.tsx';
import { StillMap } from './still-map.tsx';
import { useShapes } from './use-shapes.ts';
import { asGeometry } from './geometry.ts';
import { ZoneActions } from './zone-actions.tsx';
import type { ZoneChoice } from './zone-choice.ts';

interface Props {
  zone: ZoneAnswer;
  at: string | undefined;
  choice: ZoneChoice | null;
  /** The sentence of the quarter. */
  children: ReactNode;
}

export function ZoneHead({ zone, at, choice, children }: Props) {
  const [{ params }] = useAddress();
  const { current } = zone;
  const isClosing = zone.closedOn === null && params.get('part') === 'close';
  return (
    <header className="zone-head">
      <div>
        <h1>{zone.name}</h1>
        <p className="quiet">
          <Residents zone={zone} /> · {areaWords(zone.areaM2)} ·{' '}
          {zone.lead === null ? 'no lead named' : `led by ${zone.lead}`} · version {current.version}
        </p>
        {at !== undefined && (
          <p className="zone-as-of">
            As it stood on {dateName(at)}.{' '}
            <Link page="zone" code={zone.code}>
              Show it now
            </Link>
          </p>
        )}
        {zone.closedOn !== null && <p className="zone-as-of">Closed on {dateName(zone.closedOn)}.</p>}
        {zone.coreProblem !== null && (
          <p>
            <strong>Core problem:</strong> {zone.coreProblem}
          </p>
        )}
        {children}
        <p className="quiet">{current.fitSentence}</p>
        {isClosing ? <CloseZone zone={zone} /> : <ZoneActions zone={zone} choice={choice} />}
      </div>
      <ZonePicture zone={zone} />
    </header>
  );
}

function Residents({ zone }: { zone: ZoneAnswer }) {
  if (zone.current.bricks.length === 0) return 'No whole small area inside the line';
  return (
    <>
      {zone.people === null ? <NotAvailable /> : `${countWords(zone.people)} people`}
      {zone.households !== null && ` in ${countWords(zone.households)} households`}
    </>
  );
}

function ZonePicture({ zone }: { zone: ZoneAnswer }) {
  const bricks = useShapes('brick');
  const { current } = zone;
  const [own, others] = useMemo(() => {
    if (bricks.state !== 'ready') return [[], []];
    const codes = new Set(current.bricks);
    const [inside, outside] = [[], []] as [typeof bricks.answer, typeof bricks.answer];
    for (const area of bricks.answer) (codes.has(area.properties.code) ? inside : outside).push(area);
    return [inside.map(({ geometry }) => geometry), outside.map(({ geometry }) => geometry)];
  }, [bricks, current.bricks]);
  if (bricks.state === 'loading') return <Loading what="the shape" lines={3} />;
  const outline = asGeometry(current.outline);
  const label = `Shape of ${zone.name}: ${plural(current.bricks.length, 'small area')}, ${areaWords(zone.areaM2)}`;
  return (
    <figure className="zone-picture">
      <StillMap label={label} zone={own} around={others} outline={outline} width={340} height={240} hasScale />
      <figcaption className="quiet small">
        {current.bricks.length === 0 ? 'No whole small area' : plural(current.bricks.length, 'small area')}
        {outline ? '; the dotted line is the shape as it was drawn' : ''}
      </figcaption>
    </figure>
  );
}
