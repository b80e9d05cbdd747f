import { useState, type ReactElement } from 'react';
import type { SharingAnswer } from '../../server/features/sharing/contract.ts';
import { Link, type ParamsChange } from '../address.ts';
import { areaParam } from '../map/question.ts';
import { countWords, listWords, plural } from '../words.ts';
import type { AreaSort } from './question.ts';

export interface SharedArea {
  code: string;
  name: string;
  people: number | null;
  hotFor: readonly string[];
}

const shownFirst = 15;
const collator = new Intl.Collator('en-GB', { numeric: true });

/** The areas that are hot for enough, in an order. */
export const sharedAreasOf = ({ areas, shared }: SharingAnswer, sort: AreaSort): SharedArea[] => {
  const rows = areas.code
    .map((code, at) => ({
      code,
      name: areas.name[at] ?? '',
      people: areas.people[at] ?? null,
      hotFor: areas.hotFor[at] ?? [],
    }))
    .filter(({ hotFor }) => hotFor.length >= shared.least);
  const byName = (one: SharedArea, other: SharedArea): number => collator.compare(one.name, other.name);
  const by: Record<AreaSort, (one: SharedArea, other: SharedArea) => number> = {
    name: byName,
    people: (one, other) => (other.people ?? -1) - (one.people ?? -1) || byName(one, other),
    hot: (one, other) => other.hotFor.length - one.hotFor.length || byName(one, other),
  };
  return rows.toSorted(by[sort]);
};

/** The shared areas as a list: which, for whom, and where on the map. */
export const SharedAreas = ({
  answer,
  sort,
  onSort,
}: {
  answer: SharingAnswer;
  sort: AreaSort;
  onSort: (sort: AreaSort) => void;
}): ReactElement => {
  const [all, setAll] = useState(false);
  const rows = sharedAreasOf(answer, sort);
  const nameOf = new Map(answer.items.map(({ code, name }) => [code, name]));
  const { kind } = answer.question;
  const here = (code: string): ParamsChange => ({ by: kind, area: areaParam({ kind, code }) });
  if (rows.length === 0) {
    return <p>No area is hot for {countWords(answer.shared.least)} or more, so there is none to list.</p>;
  }
  const header = (by: AreaSort, words: string, isNumber: boolean): ReactElement => (
    <th
      scope="col"
      className={isNumber ? 'number' : ''}
      aria-sort={sort === by ? (by === 'name' ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className="table__sort"
        onClick={() => {
          onSort(by);
        }}
      >
        {words}
        <span aria-hidden="true" className="table__arrow">
          {sort === by ? (by === 'name' ? '↑' : '↓') : '↕'}
        </span>
      </button>
    </th>
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Shared areas">
      <table className="table shared-areas">
        <caption>
          {plural(rows.length, 'area')} hot for {countWords(answer.shared.least)} or more
        </caption>
        <thead>
          <tr>
            {header('name', 'Area', false)}
            {header('people', 'People', true)}
            {header('hot', 'Hot for', true)}
            <th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? rows.length : shownFirst).map(({ code, name, people, hotFor }) => (
            <tr key={code}>
              <th scope="row">
                <Link page="map" params={here(code)}>
                  {name}
                </Link>
              </th>
              <td className="number">
                {people === null ? '[x]' : countWords(people)}
                <span className="shared-areas__unit"> people</span>
              </td>
              <td className="number">
                <span className="shared-areas__unit">hot for </span>
                {hotFor.length}
              </td>
              <td>{listWords(hotFor.map((one) => nameOf.get(one) ?? one))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length <= shownFirst ? null : (
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? `Show the first ${String(shownFirst)}` : `Show all ${countWords(rows.length)}`}
        </button>
      )}
    </div>
  );
};
