import { useMemo, useRef, type ReactElement } from 'react';
import type { RepeatsAnswer } from '../../server/features/hotspots/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { apiHref, useAnswer } from '../api.ts';
import { DownloadMenu } from '../downloads/download-menu.tsx';
import { Loading } from '../panels/states.tsx';
import { figureWords, isNumber, monthName, periodWords, plural } from '../words.ts';
import { asGeometry } from './geometry.ts';
import { Refused } from './refused.tsx';
import { RepeatsMap } from './repeats-map.tsx';
import { useShapes } from './use-shapes.ts';
import { yearParams, type ZoneChoice } from './zone-choice.ts';
import './repeats.css';

const percent = (share: number): string => `${String(Math.round(share * 10) / 10)}%`;

/** Which places inside the zone answer for much of its demand: the same picture and table. */
export default function ZoneRepeats({ zone, choice }: { zone: ZoneAnswer; choice: ZoneChoice }): ReactElement {
  const path = `/hotspots/repeats/${encodeURIComponent(choice.code)}`;
  const answer = useAnswer<RepeatsAnswer>(path, yearParams(choice));
  if (answer.state === 'loading') return <Loading what="repeat locations" lines={6} />;
  if (answer.state === 'error') return <Refused answer={answer} />;
  const repeats = answer.answer;
  return (
    <>
      <p className="lead">{repeats.sentence}</p>
      {repeats.monthsMissing.length > 0 && (
        <p className="warning-text">
          Nothing came for {plural(repeats.monthsMissing.length, 'month')}:{' '}
          {repeats.monthsMissing.map(monthName).join(', ')}.
        </p>
      )}
      {repeats.locations.length > 0 && (
        <Found zone={zone} repeats={repeats} choice={choice} csv={apiHref(`${path}.csv`, yearParams(choice))} />
      )}
      <p className="quiet small">{repeats.caution}</p>
    </>
  );
}

interface FoundProps {
  zone: ZoneAnswer;
  repeats: RepeatsAnswer;
  choice: ZoneChoice;
  csv: string;
}

function Found({ zone, repeats, choice, csv }: FoundProps): ReactElement {
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
