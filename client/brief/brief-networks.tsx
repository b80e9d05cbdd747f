import type { ReactElement } from 'react';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { networksNotTold } from './brief-sentences.ts';
import { partsOf } from '../compare/default-areas.ts';
import { countWords, plural, shareWords } from '../words.ts';

const shown = 5;

/** Which networks the people of the zone are with, and what part of each network lives here. */
export function BriefNetworks({ overlap, code }: { overlap: OverlapAnswer; code: string }): ReactElement {
  const at = overlap.rows.findIndex((row) => row.code === code);
  const row = overlap.rows[at];
  const parts = partsOf(overlap, code);
  const rest = parts.slice(shown);
  const restPeople = rest.reduce((sum, { column }) => sum + (overlap.people[at]?.[column] ?? 0), 0);
  if (row?.people === null) return <p>{networksNotTold}</p>;
  if (row === undefined || parts.length === 0) return <p>None of its people are in a network that is loaded.</p>;
  return (
    <>
      <table className="table figures">
        <caption className="visually-hidden">Networks of its people, and what part of each lives in the zone</caption>
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col" className="number">
              Of the zone
            </th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Of the network
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.slice(0, shown).map(({ code: network, name, share, column }) => (
            <tr key={network}>
              <th scope="row">{name}</th>
              <td className="number">{shareWords(share)}</td>
              <td className="number">{countWords(overlap.people[at]?.[column] ?? 0)}</td>
              <td className="number">{shareWords(overlap.withinColumn[at]?.[column] ?? 0)}</td>
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <th scope="row">{plural(rest.length, 'other network')}</th>
              <td className="number">{shareWords(rest.reduce((sum, { share }) => sum + share, 0))}</td>
              <td className="number">{countWords(restPeople)}</td>
              <td />
            </tr>
          )}
          {row.unassigned.share !== null && row.unassigned.people !== null && row.unassigned.people > 0 && (
            <tr>
              <th scope="row">in none</th>
              <td className="number">{shareWords(row.unassigned.share)}</td>
              <td className="number">{countWords(row.unassigned.people)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className="brief__note">{overlap.methods.find(({ set }) => set.startsWith('pcn'))?.sentence}</p>
    </>
  );
}
