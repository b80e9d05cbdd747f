import { useState, type ReactElement } from 'react';
import type { PreviewAnswer } from '../../server/features/zones/contract.ts';
import { countWords, plural, shareWords } from '../words.ts';

const pageRows = 100;

/** The bricks taken in, and those that the line touches but leaves out, by name. */
export function PreviewBricks({
  answer,
  brickName,
  onShow,
}: {
  answer: PreviewAnswer;
  brickName: string;
  onShow: (codes: readonly string[]) => void;
}): ReactElement {
  const [rows, setRows] = useState(pageRows);
  const all = [
    ...answer.bricks.map((brick) => ({ ...brick, taken: true })),
    ...answer.leftOut.map((brick) => ({ ...brick, taken: false })),
  ];
  return (
    <details className="details draw-section">
      <summary>
        {answer.bricks.length === 0
          ? `List the ${plural(answer.leftOut.length, brickName)} touched and left out`
          : `List the ${plural(answer.bricks.length, brickName)} taken in and ${countWords(answer.leftOut.length)} left out`}
      </summary>
      <div className="table-scroll">
        <table className="table draw-bricks">
          <caption className="visually-hidden">Taken in, and touched by the line but left out</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Taken in</th>
              <th scope="col" className="number">
                People
              </th>
              <th scope="col" className="number">
                Inside
              </th>
            </tr>
          </thead>
          <tbody>
            {all.slice(0, rows).map(({ code, name, people, shareInside, taken }) => (
              <tr key={code}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => {
                      onShow([code]);
                    }}
                  >
                    {name === code ? code : `${name} ${code}`}
                  </button>
                </th>
                <td>{taken ? 'Yes' : 'No'}</td>
                <td className="number">{people === null ? 'not known' : countWords(people)}</td>
                <td className="number">{shareWords(shareInside)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > rows ? (
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            setRows(rows + pageRows);
          }}
        >
          Show {pageRows} more
        </button>
      ) : null}
    </details>
  );
}
