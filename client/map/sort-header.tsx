import type { ReactElement } from 'react';
import type { Sort, SortKey } from './table-rows.ts';

const arrow: Record<Sort['order'], string> = { ascending: '↑', descending: '↓' };

const turned = (sort: Sort, key: SortKey): Sort => {
  const usual = key === 'name' ? 'ascending' : 'descending';
  const other = usual === 'ascending' ? 'descending' : 'ascending';
  return { key, order: sort.key === key && sort.order === usual ? other : usual };
};

/** A column's heading that sorts the rows by it. */
export const SortHeader = ({
  name,
  by,
  sort,
  isNumber,
  onSort,
}: {
  name: string;
  by: SortKey;
  sort: Sort;
  isNumber: boolean;
  onSort: (sort: Sort) => void;
}): ReactElement => (
  <th scope="col" className={isNumber ? 'number' : ''} aria-sort={sort.key === by ? sort.order : 'none'}>
    <button
      type="button"
      className="table__sort"
      onClick={() => {
        onSort(turned(sort, by));
      }}
    >
      {name}
      <span aria-hidden="true" className="table__arrow">
        {sort.key === by ? arrow[sort.order] : '↕'}
      </span>
    </button>
  </th>
);
