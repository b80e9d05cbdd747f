import type { ReactElement } from 'react';
import type { AreaProfileAnswer } from '../../server/features/profiles/contract.ts';
import { SpineKey } from './spine-key.tsx';
import { SpineRow } from './spine-row.tsx';

/** The spine chart and its numbers in one table: every picture has its figures in the same row. */
export const SpineTable = ({ answer, restName }: { answer: AreaProfileAnswer; restName: string }): ReactElement => {
  const hasSimilar = answer.similar !== null;
  const spreadOf = answer.indicators.find((one) => one.spreadOf !== null)?.spreadOf ?? null;
  const columns = hasSimilar ? 7 : 6;
  return (
    <>
      <SpineKey
        restName={restName}
        spreadOf={spreadOf}
        hasAmong={answer.indicators.some(({ among = null }) => among !== null)}
      />
      <table className="table spine-table">
        <caption className="visually-hidden">{answer.title}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col" className="spine-table__figure">
              {answer.footprint.name}
            </th>
            <th scope="col" className="spine-table__figure">
              {restName}
            </th>
            {hasSimilar ? (
              <th scope="col" className="spine-table__figure">
                Places like it
              </th>
            ) : null}
            <th scope="col" className="spine-table__chart">
              <span className="spine-table__ends">
                <span>worse or lower</span>
                <span>better or higher</span>
              </span>
            </th>
            <th scope="col">Against the rest</th>
            <th scope="col">Trend</th>
          </tr>
        </thead>
        {answer.groups.map((group) => (
          <tbody key={group.code}>
            <tr className="spine-table__group">
              <th scope="colgroup" colSpan={columns}>
                {group.name}
              </th>
            </tr>
            {answer.indicators
              .filter((one) => one.group === group.code)
              .map((one) => (
                <SpineRow key={one.code} indicator={one} restName={restName} />
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
};
