import type { ReactElement } from 'react';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { countWords } from '../words.ts';
import { FigureState } from '../panels/figure-state.tsx';
import { AreaLink } from './area-link.tsx';
import { refOf } from './area-refs.ts';
import { percentOf, shadeOf, type Matrix, type MatrixCell } from './matrix.ts';
import type { MatrixSide } from './question.ts';

const Cell = ({
  cell,
  side,
  of,
  share,
}: {
  cell: MatrixCell;
  side: MatrixSide;
  of: string;
  share: number;
}): ReactElement =>
  cell.value === null ? (
    <td>
      <FigureState figure="[x]" />
      <span className="visually-hidden"> {of}</span>
    </td>
  ) : (
    <td className={`overlap-matrix__shade-${String(shadeOf(share))}`}>
      {side === 'people' ? countWords(cell.value) : percentOf(cell.value)}
      <span className="visually-hidden">
        {side === 'people' ? ' people' : '%'} {of}
      </span>
    </td>
  );

const People = ({ people }: { people: number | null }): ReactElement => (
  <td className="overlap-matrix__total">{people === null ? <FigureState figure="[x]" /> : countWords(people)}</td>
);

/** Rows by columns, darker where more of the people are; what is in none stands at the end. */
export const OverlapMatrix = ({
  answer,
  matrix,
  side,
}: {
  answer: OverlapAnswer;
  matrix: Matrix;
  side: MatrixSide;
}): ReactElement => {
  const { rows, columns } = answer.question;
  const hasOthers = matrix.columnsLeftOut > 0 && side !== 'columns';
  const shareOf = (cell: MatrixCell, people: number | null): number =>
    (side === 'people' ? (people ? (cell.people ?? 0) / people : 0) : cell.value) ?? 0;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Matrix of overlaps">
      <table className="overlap-matrix">
        <caption className="visually-hidden">{answer.title}</caption>
        <thead>
          <tr>
            <td />
            {matrix.columns.map(({ code, name }) => (
              <th key={code} scope="col">
                <span>
                  <AreaLink area={refOf(columns, code)} name={name} />
                </span>
              </th>
            ))}
            {hasOthers ? (
              <th scope="col">
                <span>{countWords(matrix.columnsLeftOut)} others</span>
              </th>
            ) : null}
            {side === 'columns' ? null : (
              <th scope="col">
                <span>in none</span>
              </th>
            )}
            <th scope="col" className="overlap-matrix__total">
              <span>people</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <AreaLink area={refOf(rows, row.code)} name={row.name} />
              </th>
              {row.cells.map((cell, at) => (
                <Cell
                  key={matrix.columns[at]?.code}
                  {...{ cell, side }}
                  share={shareOf(cell, row.people)}
                  of={side === 'columns' ? `of ${matrix.columns[at]?.name ?? ''}` : `of ${row.name}`}
                />
              ))}
              {hasOthers && row.others !== null ? (
                <Cell cell={row.others} side={side} share={shareOf(row.others, row.people)} of={`of ${row.name}`} />
              ) : null}
              {side === 'columns' ? null : (
                <Cell cell={row.none} side={side} share={shareOf(row.none, row.people)} of={`of ${row.name}`} />
              )}
              <People people={row.people} />
            </tr>
          ))}
        </tbody>
        {side === 'rows' ? null : (
          <tfoot>
            {side === 'columns' ? (
              <tr>
                <th scope="row">in none</th>
                {matrix.columns.map(({ code, name, none }) => (
                  <Cell key={code} cell={none} side={side} share={none.value ?? 0} of={`of ${name}`} />
                ))}
                <td className="overlap-matrix__total" />
              </tr>
            ) : null}
            <tr>
              <th scope="row">people</th>
              {matrix.columns.map(({ code, people }) => (
                <People key={code} people={people} />
              ))}
              {side === 'people' ? <td colSpan={hasOthers ? 3 : 2} /> : <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};
