import { useMemo, useRef, type ReactElement } from 'react';
import type { RepeatsAnswer } from '../../server/features/hotspots/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { Loading } from '../panels/states.tsx';
import { figureWords, isNumber, periodWords, plural } from '../words.ts';
import { asGeometry } from './geometry.ts';
import { RepeatsMap } from './repeats-map.tsx';
import { useShapes } from './use-shapes.ts';
import type { ZoneChoice } from './zone-choice.ts';
import './repeats.css';

const percent = (share: number): string => `${String(Math.round(share * 10) / 10)}%`;

interface Props {
  zone: ZoneAnswer;
  repeats: RepeatsAnswer;
  choice: ZoneChoice;
  csv: string;
}

/** Repeat locations as a map and its twin, a table; both go into one picture. */
export function RepeatsFound({ zone, repeats, choice, csv }: Props): ReactElement {
  const figure = useRef<HTMLDivElement>(null);
  const bricks = useShapes('brick');
  const areas = bricks.state === 'ready' ? bricks.answer : null;
  const [inside, outside] = useMemo(() => {
    const codes = new Set(zone.current.bricks);
    const outline = asGeometry(zone.current.outline);
    const own = (areas ?? []).filter(({ properties }) => codes.has(properties.code)).map(({ geometry }) => geometry);
    const others = (areas ?? [])
      .filter(({ properties }) => !codes.has(properties.code))
      .map(({ geometry }) => geometry);
    return [own.length === 0 && outline !== null ? [outline] : own, others] as const;
  }, [areas, zone]);
  const period = periodWords(choice.period.first, choice.period.last);
  return (
    <>
      <div className="repeats" ref={figure}>
        {areas === null ? (
          <Loading what="the map" lines={4} />
        ) : (
          <RepeatsMap
            label={`${plural(repeats.locations.length, 'repeat location')} inside ${zone.name}; each is a row of the table`}
            zone={inside}
            around={outside}
            locations={repeats.locations}
          />
        )}
        <RepeatsTable repeats={repeats} caption={`Repeat locations inside ${zone.name}, ${period}`} />
      </div>
      <DownloadMenu
        name={`Repeat locations, ${zone.name}, ${period}`}
        words={{ title: repeats.title, period, sentence: repeats.sentence, source: repeats.source }}
        parts={() => (figure.current === null ? [] : [figure.current])}
        csv={csv}
      />
    </>
  );
}

function RepeatsTable({ repeats, caption }: { repeats: RepeatsAnswer; caption: string }): ReactElement {
  return (
    <table className="table repeats-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            On the map
          </th>
          <th scope="col">Mostly</th>
          <th scope="col" className="number">
            Incidents
          </th>
          <th scope="col" className="number">
            Share of the zone
          </th>
        </tr>
      </thead>
      <tbody>
        {repeats.locations.map(({ longitude, latitude, count, share, topCategory }, index) => (
          <tr key={`${String(longitude)} ${String(latitude)}`}>
            <th scope="row" className="number">
              {index + 1}
            </th>
            <td>{topCategory}</td>
            <td className="number">{figureWords(count)}</td>
            <td className="number">
              {figureWords(share.value, percent)}
              {isNumber(share.lower) && isNumber(share.upper) && (
                <span className="quiet">
                  {' '}
                  ({percent(share.lower)} to {percent(share.upper)})
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
