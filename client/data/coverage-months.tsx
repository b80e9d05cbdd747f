import type { CoverageMonth } from '../../server/features/datasets/contract.ts';
import { countWords, monthName, shareWords } from '../words.ts';
import { stateWords } from './coverage-words.ts';

const orNotAvailable = (rows: number | null): string => (rows === null ? '[x]' : countWords(rows));

const placedShare = ({ read, placed }: CoverageMonth): string =>
  read === null || placed === null || read === 0 ? '[x]' : shareWords(placed / read);

/** A longer period has one row: its first month has its numbers. */
const isFirst = (entry: CoverageMonth, index: number, strip: readonly CoverageMonth[]): boolean =>
  entry.partOf === undefined || entry.partOf !== strip[index - 1]?.partOf;

/** Rows of every month, newest first; a month that never came has [x] in every cell, not 0. */
export function CoverageMonths({ strip }: { strip: readonly CoverageMonth[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Rows of each month">
      <table className="table">
        <caption>Rows of each month, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">What came</th>
            <th scope="col" className="number">
              Read
            </th>
            <th scope="col" className="number">
              Placed
            </th>
            <th scope="col" className="number">
              Share placed
            </th>
            <th scope="col" className="number">
              Without a place
            </th>
            <th scope="col" className="number">
              Withheld by sender
            </th>
            <th scope="col" className="number">
              Turned away
            </th>
          </tr>
        </thead>
        <tbody>
          {strip
            .filter(isFirst)
            .toReversed()
            .map((entry) => (
              <tr key={entry.month}>
                <th scope="row">{entry.partOf ?? monthName(entry.month)}</th>
                <td>
                  <span className={`strip-key strip-${entry.state}`} aria-hidden="true" /> {stateWords[entry.state]}
                </td>
                <td className="number">{orNotAvailable(entry.read)}</td>
                <td className="number">{orNotAvailable(entry.placed)}</td>
                <td className="number">{placedShare(entry)}</td>
                <td className="number">{orNotAvailable(entry.unplaced)}</td>
                <td className="number">{orNotAvailable(entry.withheld ?? null)}</td>
                <td className="number">{orNotAvailable(entry.rejected)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
