import { useMemo, type ReactElement } from 'react';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Loading } from '../panels/states.tsx';
import { areaWords, plural } from '../words.ts';
import { asGeometry } from '../zones/geometry.ts';
import { StillMap } from '../zones/still-map.tsx';
import { useShapes } from '../zones/use-shapes.ts';

/** Where the zone is: its small areas among those around it. */
export function BriefMap({ zone }: { zone: ZoneAnswer }): ReactElement {
  const bricks = useShapes('brick');
  const { current } = zone;
  const shapes = bricks.state === 'ready' ? bricks.answer : null;
  const [own, around] = useMemo(() => {
    const codes = new Set(current.bricks);
    const areas = shapes ?? [];
    return [
      areas.filter(({ properties }) => codes.has(properties.code)).map(({ geometry }) => geometry),
      areas.filter(({ properties }) => !codes.has(properties.code)).map(({ geometry }) => geometry),
    ];
  }, [shapes, current.bricks]);
  if (bricks.state === 'loading') return <Loading what="the map" lines={4} />;
  if (bricks.state === 'error') return <p className="quiet">The map could not be loaded.</p>;
  const label = `Map of ${zone.name}: ${plural(current.bricks.length, 'small area')}, ${areaWords(zone.areaM2)}`;
  const outline = asGeometry(current.outline);
  return (
    <figure className="brief__map">
      <StillMap label={label} zone={own} around={around} outline={outline} width={320} height={210} hasScale />
    </figure>
  );
}
