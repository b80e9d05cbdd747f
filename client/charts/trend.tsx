import { lazy, Suspense, type ReactElement } from 'react';
import { figureWords, listWords, monthName, periodWords } from '../words.ts';
import { missingRuns, type TrendMonth } from './trend-gaps.ts';
import './charts.css';

export interface TrendProps {
  /** Every month in order; '[x]' where no file came. */
  months: readonly TrendMonth[];
  /** The period in question, shaded. */
  span: { first: string; last: string };
}

const TrendPlot = lazy(() => import('./trend-plot.tsx'));

/** Counts by month as a line that stops at missing months, with the same months as a table for those who want it. */
export const Trend = (props: TrendProps): ReactElement => {
  const gaps = missingRuns(props.months);
  return (
    <figure className="trend">
      <Suspense fallback={<div className="trend__plot trend__plot--waiting" />}>
        <TrendPlot {...props} />
      </Suspense>
      {gaps.length === 0 ? null : (
        <figcaption className="small quiet">
          Dotted: no data for {listWords(gaps.map(({ first, last }) => periodWords(first, last)))}.
        </figcaption>
      )}
      <details className="details small">
        <summary>Show the months as a table</summary>
        <table className="table">
          <caption className="visually-hidden">Count by month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className="number">
                Count
              </th>
            </tr>
          </thead>
          <tbody>
            {props.months.map(({ month, count }) => (
              <tr key={month}>
                <th scope="row">{monthName(month)}</th>
                <td className="number">{figureWords(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};
