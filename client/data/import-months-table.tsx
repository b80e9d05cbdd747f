import type { ImportMonth } from '../../server/features/imports/contract.ts';
import { monthName, countWords } from '../words.ts';
import { changeWords } from './import-words.ts';

export function ImportMonthsTable({ months, stored }: { months: readonly ImportMonth[]; stored: boolean }) {
  return (
    <section aria-labelledby="months-heading">
      <h2 id="months-heading">{stored ? 'What changed, by month' : 'What would change, by month'}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="months-heading">
        <table className="table import-months">
          <caption className="visually-hidden">Rows of each month of the file, and what is done with the month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className="number">
                Read
              </th>
              <th scope="col" className="number">
                Placed
              </th>
              <th scope="col" className="number">
                Without a place
              </th>
              <th scope="col" className="number">
                Turned away
              </th>
              <th scope="col">The month is</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{monthName(month.month)}</th>
                <td className="number">{countWords(month.read)}</td>
                <td className="number">{countWords(month.placed)}</td>
                <td className="number">{countWords(month.unplaced)}</td>
                <td className="number">{countWords(month.rejected)}</td>
                <td>{changeWords(month)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
