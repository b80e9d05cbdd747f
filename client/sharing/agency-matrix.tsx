import type { ReactElement } from 'react';
import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import { Link, toParams } from '../address.ts';
import { indexWords } from './numbers.ts';
import { isOf } from './question.ts';

type Pair = SharingAnswer['pairs'][number];

/** Five shades of one blue by Lee’s L; below 0 there is none. */
const shadeOf = (lee: number | null): number => (lee === null || lee <= 0 ? 0 : Math.min(5, 1 + Math.floor(lee / 0.1)));

/** Every agency with every other: how much they lie in the same neighbourhoods, and whether that is more than chance. */
export const AgencyMatrix = ({
  answer,
  params,
  chosen,
}: {
  answer: SharingAnswer;
  params: URLSearchParams;
  chosen: Pair | null;
}): ReactElement => (
  <div className="table-scroll" tabIndex={0} role="region" aria-label="Matrix of agencies">
    <table className="agency-matrix">
      <caption>
        Lee’s L of each two. <span className="agency-matrix__mark">●</span> in the same places beyond chance
      </caption>
      <thead>
        <tr>
          <td />
          {answer.items.slice(0, -1).map(({ code, name }) => (
            <th key={code} scope="col">
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.items.slice(1).map((row, above) => (
          <tr key={row.code}>
            <th scope="row">{row.name}</th>
            {answer.items.slice(0, -1).map((column, at) => {
              const pair = at <= above ? answer.pairs.find((one) => isOf(one, row.code, column.code)) : undefined;
              if (pair === undefined) return <td key={column.code} />;
              const isChosen = pair === chosen;
              return (
                <td key={column.code} className={`agency-matrix__shade-${String(shadeOf(pair.lee))}`}>
                  <Link
                    page="shared-demand"
                    params={toParams({ pair: `${column.code},${row.code}` }, params)}
                    aria-label={`${column.name} and ${row.name}: Lee’s L ${indexWords(pair.lee)}, ${pair.isTogether ? 'in the same places beyond chance' : 'not beyond chance'}. Show both on the map`}
                    {...(isChosen ? { 'aria-current': 'true' as const } : {})}
                  >
                    {indexWords(pair.lee)}
                    <span className="agency-matrix__mark" aria-hidden="true">
                      {pair.isTogether ? '●' : ''}
                    </span>
                  </Link>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
