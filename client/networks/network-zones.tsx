import type { ReactElement } from 'react';
import type { NetworkAnswer } from '../../server/features/networks/contract.ts';
import { Link } from '../address.ts';
import { countWords } from '../words.ts';
import { ShareBar } from './share-bar.tsx';

/** Zones with anybody in the network, both ways: how much of the zone, how much of the network. */
export const NetworkZones = ({ network, at }: { network: NetworkAnswer; at: string | undefined }): ReactElement => {
  const { zones, name } = network;
  if (network.footprint === null) return <p className="inset">Without a footprint nothing can be said of zones.</p>;
  if (zones.length === 0) return <p className="inset">No zone in force on that day has anybody in this network.</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`Zones with people in ${name}`}>
      <table className="table">
        <caption className="visually-hidden">Zones with people in {name}</caption>
        <thead>
          <tr>
            <th scope="col">Zone</th>
            <th scope="col">Of the zone’s people, in this network</th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col">Of the network’s people, in the zone</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.code}>
              <th scope="row">
                <Link page="zone" code={zone.code} {...(at === undefined ? {} : { params: { at } })}>
                  {zone.name}
                </Link>
              </th>
              <td>{zone.shareOfZone === null ? '[x]' : <ShareBar share={zone.shareOfZone} />}</td>
              <td className="number">{zone.peopleInBoth === null ? '[x]' : countWords(zone.peopleInBoth)}</td>
              <td>{zone.shareOfNetwork === null ? '[x]' : <ShareBar share={zone.shareOfNetwork} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
