import type { ReactElement } from 'react';
import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import { figureWords, isNumber } from '../words.ts';
import { percentWords, shareLimits } from './numbers.ts';

const percent = (value: number): string => `${String(Math.min(100, Math.max(0, value)))}%`;

/** How much of each agency’s demand lies in the shared areas, against the share of people who live there. */
export const LoadTable = ({ answer }: { answer: SharingAnswer }): ReactElement => {
  const { items, shared } = answer;
  const values = items.flatMap(({ share }) => (isNumber(share.upper) ? [share.upper] : []));
  // Room beyond the largest, in steps that are round.
  const most = Math.min(100, 10 * Math.ceil(Math.max(5, shared.peopleShare ?? 0, ...values) / 10));
  const place = (value: number): string => percent((100 * value) / most);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Share of each agency’s demand">
      <table className="table load-table">
        <caption>Share of each agency’s demand that lies in the shared areas</caption>
        <thead>
          <tr>
            <th scope="col">Agency</th>
            <th scope="col" className="number">
              Share (95% interval)
            </th>
            <th scope="col" className="load-table__chart">
              <span>0%</span>
              <span>{most}%</span>
            </th>
            <th scope="col" className="number">
              Hot areas
            </th>
            <th scope="col" className="number">
              Counted
            </th>
            <th scope="col">Shares places with another</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ code, name, share, hotAreas, count, isShared }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td className="number">
                <strong>{percentWords(share.value)}</strong>
                <span className="load-table__limits">{shareLimits(share)}</span>
              </td>
              <td className="load-table__chart" aria-hidden="true">
                <span className="load-table__track">
                  {shared.peopleShare === null ? null : (
                    <span className="load-table__people" style={{ left: place(shared.peopleShare) }} />
                  )}
                  {isNumber(share.lower) && isNumber(share.upper) ? (
                    <span
                      className="load-table__line"
                      style={{ left: place(share.lower), width: place(share.upper - share.lower) }}
                    />
                  ) : null}
                  {isNumber(share.value) ? (
                    <span className="load-table__dot" style={{ left: place(share.value) }} />
                  ) : null}
                </span>
              </td>
              <td className="number">{figureWords(hotAreas)}</td>
              <td className="number">{figureWords(count)}</td>
              <td>{isShared ? '● yes, beyond chance' : 'not beyond chance'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shared.peopleShare === null ? null : (
        <p className="load-table__note">
          <span className="load-table__people load-table__people--key" aria-hidden="true" />{' '}
          {percentWords(shared.peopleShare)} of people live in the shared areas: were demand spread as people are, each
          share would be that.
        </p>
      )}
    </div>
  );
};
