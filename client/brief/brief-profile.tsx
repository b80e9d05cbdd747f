import type { ReactElement } from 'react';
import type { AreaProfileAnswer, ProfileIndicator } from '../../server/features/profiles/contract.ts';
import { ageGroups } from './age-groups.ts';
import { FigureCell } from './figure-cell.tsx';
import { mostDifferent } from './most-different.ts';

const many = 3;

const standings: Record<ProfileIndicator['standing95'], string> = {
  better: 'better',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
  similar: 'similar',
  'not-compared': 'not compared',
};
const trends: Record<ProfileIndicator['trend']['direction'], string> = {
  rising: 'rising',
  falling: 'falling',
  'no-clear-change': 'no clear change',
  'not-known': 'not known',
};

/** The indicators that stand out most; that none does is a finding too. */
export function BriefDifferences({ profile }: { profile: AreaProfileAnswer }): ReactElement {
  const found = mostDifferent(profile.indicators, many);
  if (found.length === 0) {
    return (
      <p>Besides demand by agency, no indicator differs from the rest of {profile.whole.name} by more than chance.</p>
    );
  }
  return (
    <div className="table-scroll brief__differs" role="region" tabIndex={0} aria-label="What differs most">
      <table className="table figures">
        <caption className="visually-hidden">Indicators that differ most beyond chance</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col" className="number">
              Here
            </th>
            <th scope="col" className="number">
              {profile.whole.name}
            </th>
            <th scope="col">Here it is</th>
            <th scope="col">Over time</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                {one.name}
                <span className="brief__count">
                  {one.unit}, {one.period}
                </span>
              </th>
              <td className="number">
                <FigureCell of={one.own} decimals={one.decimals} />
              </td>
              <td className="number">
                <FigureCell of={one.whole} decimals={one.decimals} />
              </td>
              <td>{standings[one.standing95]}</td>
              <td>{trends[one.trend.direction]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How old its people are, beside everybody. */
export function BriefAges({ profile }: { profile: AreaProfileAnswer }): ReactElement {
  const groups = profile.pyramid === null ? [] : ageGroups(profile.pyramid.bands);
  if (groups.length === 0) return <p>{profile.whyNoPyramid ?? 'Ages are not known.'}</p>;
  return (
    <table className="table figures brief__ages">
      <caption className="visually-hidden">People by age, in percent</caption>
      <thead>
        <tr>
          <th scope="col">Age</th>
          <th scope="col">Here</th>
          <th scope="col" className="number">
            Whole area
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, share, whole }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <span className="brief__bar" style={{ width: `${String((share ?? 0) * 1.2)}px` }} aria-hidden="true" />
              {percent(share)}
            </td>
            <td className="number">{percent(whole)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const percent = (share: number | null): string => (share === null ? '[x]' : `${share.toFixed(1)}%`);
