import type { ImportCounts } from '../../server/features/imports/contract.ts';
import { countWords, shareWords } from '../words.ts';
import { outcomesOf } from './import-words.ts';

/** Rows by what happened to them; the three numbers add up to the rows read, and the page says so. */
export function OutcomeBars({ counts, stored }: { counts: ImportCounts; stored: boolean }) {
  const outcomes = outcomesOf(counts);
  const most = Math.max(1, ...outcomes.map(({ rows }) => rows));
  return (
    <section aria-labelledby="outcome-heading">
      <h2 id="outcome-heading">Rows by what {stored ? 'happened' : 'would happen'} to them</h2>
      <table className="outcomes figures">
        <caption className="visually-hidden">Rows read, by outcome</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ key, label, rows, share, kind }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                <div className="outcome">
                  <span
                    className={`outcome-bar outcome-${kind}`}
                    style={{ width: `${String((rows / most) * 60)}%` }}
                    aria-hidden="true"
                  />
                  <strong>{countWords(rows)}</strong>
                  {share !== null && <span className="quiet">{shareWords(share)}</span>}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {countWords(counts.placed)} placed + {countWords(counts.unplaced)} without a place +{' '}
        {countWords(counts.rejected)} turned away = {countWords(counts.read)} read.
        {counts.repeatedReferences !== null &&
          counts.repeatedReferences > 0 &&
          ` ${countWords(counts.repeatedReferences)} rows repeat a reference that was already seen.`}
      </p>
    </section>
  );
}
