import type { ReactElement } from 'react';
import type { NetworkSummary } from '../../server/features/networks/contract.ts';
import { Link } from '../address.ts';
import { countWords, plural } from '../words.ts';
import { SizeAxis, SizeBar } from './size-bar.tsx';
import { scaleEnd, sizeWords } from './size-scale.ts';

/** What a figure is, where the screen is too narrow for the columns that say it. */
const Label = ({ children }: { children: string }): ReactElement => (
  <span className="networks-table__label" aria-hidden="true">
    {children}
  </span>
);

/** Every network of the day, with its size against what it is meant to have: a chart and its numbers in one. */
export const NetworkTable = ({
  networks,
  caption,
  at,
}: {
  networks: readonly NetworkSummary[];
  caption: string;
  at: string | undefined;
}): ReactElement => {
  const end = scaleEnd(networks.flatMap(({ patients }) => patients ?? []));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="table networks-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col" className="number">
              Practices
            </th>
            <th scope="col" className="number">
              Patients
            </th>
            <th scope="col" className="networks-table__size">
              Against 30,000 to 50,000
              <SizeAxis end={end} />
            </th>
            <th scope="col" className="number">
              Residents
            </th>
          </tr>
        </thead>
        <tbody>
          {networks.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <Link page="network" code={one.code} {...(at === undefined ? {} : { params: { at } })}>
                  {one.name}
                </Link>
                <span className="quiet small networks-table__under">
                  {one.code}
                  {one.commissioner === null ? '' : ` · commissioner ${one.commissioner.code}`}
                </span>
              </th>
              <td className="number">
                <Label>Practices</Label>
                {countWords(one.practices)}
              </td>
              <td className="number">
                <Label>Patients</Label>
                {one.patients === null ? '[x]' : countWords(one.patients)}
                {one.practicesWithoutList > 0 && (
                  <span className="quiet small networks-table__under">{one.practicesWithoutList} without a list</span>
                )}
              </td>
              <td className="networks-table__size">
                <SizeBar patients={one.patients} end={end} />
                <span className="small">{one.size === null ? 'not known' : sizeWords[one.size]}</span>{' '}
                <Label>30,000 to 50,000 patients</Label>
              </td>
              <td className="number">
                <Label>Residents</Label>
                {one.residents === null ? '[x]' : countWords(one.residents)}
                {one.residents !== null && (one.practicesNotPlaced ?? 0) > 0 && (
                  <span className="quiet small networks-table__under">
                    without {one.practicesNotPlaced} of {plural(one.practices, 'practice')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
