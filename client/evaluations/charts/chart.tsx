import { useId, type ReactNode } from 'react';
import { useWidth } from './use-width.ts';

export interface Twin {
  caption: string;
  head: readonly string[];
  /** The first cell names the row; every other is a figure unless it is listed in `words`. */
  rows: readonly (readonly string[])[];
  /** Columns of words, which stand at the left. */
  words?: readonly number[];
}

interface Props {
  /** What the picture says, for those who cannot see it. */
  label: string;
  height: (width: number) => number;
  draw: (width: number, height: number) => ReactNode;
  twin: Twin;
  note?: ReactNode;
}

/** A picture and the table that says the same. */
export function Chart({ label, height, draw, twin, note }: Props) {
  const [holder, width] = useWidth<HTMLDivElement>();
  const high = height(width);
  return (
    <figure className="chart">
      <div ref={holder} className="chart__plot">
        <svg
          viewBox={`0 0 ${String(width)} ${String(high)}`}
          width={width}
          height={high}
          role="img"
          aria-label={label}
          className="chart__svg"
        >
          {draw(width, high)}
        </svg>
      </div>
      {note !== undefined && <figcaption className="chart__note">{note}</figcaption>}
      <TableTwin twin={twin} />
    </figure>
  );
}

export function TableTwin({ twin, summary = 'Show as a table' }: { twin: Twin; summary?: string }) {
  const id = useId();
  const classOf = (column: number) => (column === 0 || twin.words?.includes(column) === true ? '' : 'number');
  return (
    <details className="details chart__twin">
      <summary>
        {summary}
        <span className="visually-hidden">: {twin.caption}</span>
      </summary>
      <div className="table-scroll" role="group" tabIndex={0} aria-labelledby={id}>
        <table className="table">
          <caption id={id}>{twin.caption}</caption>
          <thead>
            <tr>
              {twin.head.map((name, column) => (
                <th key={column} scope="col" className={classOf(column)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {twin.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column} className={classOf(column)}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
