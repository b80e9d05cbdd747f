import type { ReactElement } from 'react';
import type { PreviewAnswer } from '../../server/features/zones/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { lastBefore } from '../months.ts';
import { NotAvailable, Withheld } from '../panels/states.tsx';
import { countWords, isNumber, periodWords, plural } from '../words.ts';

type Demand = NonNullable<PreviewAnswer['demand']>;

function Count({ figure, most }: { figure: Figure; most: number }): ReactElement {
  if (figure === '[c]') return <Withheld />;
  if (figure === '[x]') return <NotAvailable />;
  const width = most === 0 ? 0 : (figure / most) * 100;
  return (
    <span className="draw-bar">
      <span className="draw-bar__fill" style={{ width: `${width}%` }} aria-hidden="true" />
      <span className="draw-bar__value">{countWords(figure)}</span>
    </span>
  );
}

/** Demand of the last 12 full months by agency: whole bricks beside points inside the line, never one for the other. */
export function PreviewDemand({ demand, noBricks }: { demand: Demand | null; noBricks: boolean }): ReactElement {
  if (demand === null) {
    return (
      <section className="draw-section">
        <h2>Demand</h2>
        <p>No demand has been imported yet. The zone can be saved all the same.</p>
      </section>
    );
  }
  const rows = demand.agencies;
  const most = Math.max(0, ...rows.flatMap(({ bestFit, exact }) => [bestFit, exact].filter(isNumber)));
  return (
    <section className="draw-section">
      <table className="table draw-demand">
        <caption>Demand, {periodWords(demand.period.from, lastBefore(demand.period.to))}</caption>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col">Best fit (whole areas)</th>
            <th scope="col">Exact (inside the line)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((agency) => (
            <tr key={agency.code}>
              <th scope="row">
                {agency.name}
                {agency.monthsMissing === 0 ? null : (
                  <span className="quiet small draw-demand__missing">
                    {plural(agency.monthsMissing, 'month')} missing
                  </span>
                )}
              </th>
              <td>
                {noBricks && agency.bestFit === 0 ? <NotAvailable /> : <Count figure={agency.bestFit} most={most} />}
              </td>
              <td>
                <Count figure={agency.exact} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{demand.sentence}</p>
    </section>
  );
}
