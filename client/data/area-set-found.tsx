import type { ReactElement } from 'react';
import type { FootprintSetImported } from '../../server/features/footprint-sets/contract.ts';
import { countWords, plural } from '../words.ts';

/** What loading a file would do: what it is, what of it is used, and why the rest is not. */
export function AreaSetFound({ answer }: { answer: FootprintSetImported }): ReactElement {
  const { what, read, used, set, turnedAway, sentences, changed } = answer;
  return (
    <section className="area-set-found" role="status" aria-label="What loading it would do">
      <p>
        <strong>{what}</strong>
      </p>
      <p>
        {countWords(used)} of {countWords(read)} {read === 1 ? 'is' : 'are'} used, as {plural(set?.areas ?? 0, 'area')}
        {set?.people == null ? '' : ` with ${countWords(set.people)} people`}.
        {changed ? '' : ' Nothing would change: it is loaded already.'}
      </p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {turnedAway.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="group" aria-label="What is not used">
          <table className="table">
            <caption>What is not used, and why</caption>
            <thead>
              <tr>
                <th scope="col">Reason</th>
                <th scope="col" className="number">
                  How many
                </th>
                <th scope="col">The first</th>
              </tr>
            </thead>
            <tbody>
              {turnedAway.map(({ reason, rows, first }) => (
                <tr key={reason}>
                  <th scope="row">{reason}</th>
                  <td className="number">{countWords(rows)}</td>
                  <td>{first}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
