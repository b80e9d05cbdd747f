import type { ReactElement } from 'react';
import type { NetworkAnswer } from '../../server/features/networks/contract.ts';
import { countWords, dateName } from '../words.ts';

const since = (startsOn: string, endsOn: string | null): string =>
  endsOn === null ? `since ${dateName(startsOn)}` : `${dateName(startsOn)} to ${dateName(endsOn)}`;

/** The practices of the network on the day, and everybody who was ever in it. */
export const NetworkMembers = ({ network }: { network: NetworkAnswer }): ReactElement => {
  const { members, history, name } = network;
  return (
    <>
      {members.length === 0 ? (
        <p className="inset">No practice is in it on that day.</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={`Practices of ${name}`}>
          <table className="table">
            <caption className="visually-hidden">Practices of {name}</caption>
            <thead>
              <tr>
                <th scope="col">Practice</th>
                <th scope="col">Postcode</th>
                <th scope="col" className="number">
                  Patients
                </th>
                <th scope="col">In the network</th>
              </tr>
            </thead>
            <tbody>
              {members.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    {one.name} <span className="quiet small">{one.code}</span>
                  </th>
                  <td>
                    {one.postcode ?? '[x]'}
                    {one.postcode !== null && one.longitude === null && (
                      <span className="quiet small"> not in the postcode file</span>
                    )}
                  </td>
                  <td className="number">{one.patients === null ? '[x]' : countWords(one.patients)}</td>
                  <td>{since(one.startsOn, one.endsOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details className="details">
        <summary>Everybody who was ever in it</summary>
        <ul>
          {history.map(({ practice, name: called, startsOn, endsOn }) => (
            <li key={`${practice} ${startsOn}`}>
              {called} ({practice}), {since(startsOn, endsOn)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
