import type { ReactElement } from 'react';
import type { SortOrder } from './table-rows.ts';

interface SortBy<K extends string> {
  key: K;
  order: SortOrder;
}

const arrow: Record<SortOrder, string> = { ascending: '↑', descending: '↓' };

const turned = <K extends string>(sort: SortBy<K>, key: K): SortBy<K> => {
  const usual = key === 'name' ? 'ascending' : 'descending';
  const other = usual === 'ascending' ? 'descending' : 'ascending';
  return { key, order: sort.key === key && sort.order === usual ? other : usual };
};

/** A column's heading that sorts the rows by it. */
export const SortHeader = <K extends string>({
  name,
  by,
  sort,
  isNumber,
  onSort,
}: {
  name: string;
  by: K;
  sort: SortBy<K>;
  isNumber: boolean;
  onSort: (sort: SortBy<K>) => void;
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
