import { useMemo, type ReactElement } from 'react';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { Link } from '../address.ts';
import { useAnswer } from '../api.ts';
import { networksNotTold } from '../brief/brief-sentences.ts';
import { partsOf } from '../compare/default-areas.ts';
import { Refused } from '../panels/refused.tsx';
import { Empty, Loading } from '../panels/states.tsx';
import { useService } from '../service.ts';
import { countWords, listWords, plural, shareWords } from '../words.ts';
import type { ZoneChoice } from './zone-choice.ts';

const compared = 3;

/** Which networks of GP practices serve the people of the zone, how much of each lies here, and where to go on from it. */
export default function ZoneNetworks({
  zone,
  at,
  choice,
}: {
  zone: ZoneAnswer;
  at: string | undefined;
  choice: ZoneChoice | null;
}) {
  const { service } = useService();
  const hasNetworks = service.kinds.some(({ kind, footprints }) => kind === 'pcn' && footprints > 0);
  const answer = useAnswer<OverlapAnswer>(hasNetworks ? '/overlap' : null, { rows: 'zone', columns: 'pcn', at });
  return (
    <>
      {!hasNetworks ? (
        <NoNetworks />
      ) : answer.state === 'loading' ? (
        <Loading what="the networks" lines={4} />
      ) : answer.state === 'error' ? (
        <Refused answer={answer} />
      ) : (
        <Networks zone={zone} overlap={answer.answer} choice={choice} />
      )}
      <p className="zone-networks__more">
        <Link page="profile" code={`zone:${zone.code}`}>
          Profile
        </Link>{' '}
        ·{' '}
        <Link page="zone-brief" code={zone.code}>
          Brief for a meeting
        </Link>
      </p>
    </>
  );
}

function NoNetworks(): ReactElement {
  return (
    <Empty
      title="No networks are loaded yet"
      action={
        <Link page="networks" className="button button--secondary">
          Load networks
        </Link>
      }
    >
      <p>With them you would see which Primary Care Networks the people of this zone are registered with.</p>
    </Empty>
  );
}

function Networks({ zone, overlap, choice }: { zone: ZoneAnswer; overlap: OverlapAnswer; choice: ZoneChoice | null }) {
  const parts = useMemo(() => partsOf(overlap, zone.code), [overlap, zone.code]);
  const at = overlap.rows.findIndex(({ code }) => code === zone.code);
  const row = overlap.rows[at];
  if (row === undefined)
    return <p className="inset">This zone was not in force on that day, so nothing can be said of its networks.</p>;
  if (row.people === null) return <p className="inset">{networksNotTold}</p>;
  if (parts.length === 0) return <p className="inset">None of its people are in a network.</p>;
  const areas = [`zone:${zone.code}`, ...parts.slice(0, compared).map(({ code }) => `pcn:${code}`)].join(',');
  const period = choice === null ? {} : { from: choice.period.first, to: choice.period.last };
  return (
    <>
      <p className="lead">
        {listWords(parts.slice(0, compared).map(({ name, share }) => `${name} has ${shareWords(share)} of its people`))}
        {parts.length > compared ? `; ${plural(parts.length - compared, 'other network')} the rest` : ''}.
      </p>
      <div className="table-scroll" role="region" tabIndex={0} aria-label="Networks of its people">
        <table className="table zone-networks">
          <caption className="visually-hidden">Networks of the people of {zone.name}</caption>
          <thead>
            <tr>
              <th scope="col">Network</th>
              <th scope="col">Share of the zone’s people</th>
              <th scope="col" className="number">
                People
              </th>
              <th scope="col" className="number">
                The zone is of it
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ code, name, share, column }) => (
              <tr key={code}>
                <th scope="row">
                  <Link page="network" code={code}>
                    {name}
                  </Link>
                </th>
                <td>
                  <Bar share={share} />
                </td>
                <td className="number">{countWords(overlap.people[at]?.[column] ?? 0)}</td>
                <td className="number">{shareWords(overlap.withinColumn[at]?.[column] ?? 0)}</td>
              </tr>
            ))}
            {row.unassigned.share !== null && row.unassigned.people !== null && row.unassigned.people > 0 && (
              <tr>
                <th scope="row">in none</th>
                <td>
                  <Bar share={row.unassigned.share} />
                </td>
                <td className="number">{countWords(row.unassigned.people)}</td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="quiet small">{overlap.methods.map(({ sentence }) => sentence).at(-1)}</p>
      <p>
        <Link page="compare" params={{ areas, ...period }} className="button button--secondary">
          Compare with its networks
        </Link>
      </p>
    </>
  );
}

function Bar({ share }: { share: number }): ReactElement {
  return (
    <div className="share">
      <span className="share__bar" style={{ width: `${String(share * 70)}%` }} aria-hidden="true" />
      {shareWords(share)}
    </div>
  );
}
