import type { ConcentrationAnswer } from '../../server/features/concentration/contract.ts';
import { countWords, figureWords } from '../words.ts';
import { chanceWords, shareWords } from './shares-words.ts';

/** Each agency beside all together, with what chance would give for as many incidents. */
export function SharesTable({ answer }: { answer: ConcentrationAnswer }) {
  return (
    <div className="table-scroll" role="group" tabIndex={0} aria-label="Shares by agency">
      <table className="table">
        <caption>Percent of {countWords(answer.areas)} areas that hold a quarter and half of the demand</caption>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            {[
              'Incidents',
              'A quarter lies in',
              'by chance (95% interval)',
              'Half lies in',
              'by chance (95% interval)',
            ].map((name, column) => (
              <th key={column} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.items.map((item) => (
            <tr key={item.agency ?? 'all'}>
              <th scope="row">{item.name}</th>
              <td className="number">{figureWords(item.count)}</td>
              <td className="number">{shareWords(item.quarter)}</td>
              <td className="number">{chanceWords(item.quarterByChance)}</td>
              <td className="number">{shareWords(item.half)}</td>
              <td className="number">{chanceWords(item.halfByChance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
