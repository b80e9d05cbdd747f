import type { ReactElement } from 'react';
import { countWords, shareWords } from '../words.ts';
import type { Held, NestingRow } from './nesting-rows.ts';

/** The areas that one lies in: of networks what is registered first, then what whole small areas make of it. */
export function NestingTable({
  held,
  area,
  rows,
}: {
  held: Held;
  area: string;
  rows: readonly NestingRow[];
}): ReactElement {
  const { name, shares, isByMajority } = held;
  const caption = `${name} that ${area} lies in`;
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className="table figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {shares && <th scope="col">{held.set.startsWith('pcn') ? 'By registration' : 'Small areas divided'}</th>}
            <th scope="col">{isByMajority ? 'Small areas that it has most of' : 'Share of the people here'}</th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              Of its own people
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name: called, share, whole }) => (
            <tr key={code}>
              <th scope="row">{called}</th>
              {share === null ? null : (
                <td>
                  <Bar share={share} />
                </td>
              )}
              <td>{share === null ? <Bar share={whole?.shareOfArea ?? 0} /> : shareWords(whole?.shareOfArea ?? 0)}</td>
              <td className="number">{countWords(whole?.people ?? 0)}</td>
              <td className="number">{shareWords(whole?.shareOfOther ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Bar = ({ share }: { share: number }): ReactElement => (
  <div className="share">
    <span className="share__bar" style={{ width: `${String(share * 70)}%` }} aria-hidden="true" />
    {shareWords(share)}
  </div>
);
