import { useMemo, type ReactElement } from 'react';
import { AreaButton } from './area-button.tsx';
import type { ChoiceChange } from './sentence-controls.tsx';
import type { Shown } from './shown.ts';
import { SortHeader } from './sort-header.tsx';
import { columnsFor } from './table-columns.ts';
import { TablePages } from './table-pages.tsx';
import { pageLength, pageToShow, readSort, sortedRows, sortParam, type Sort } from './table-rows.ts';

/** The same areas as on the map, as rows that can be sorted; the selected one is marked. */
export const AreaTable = ({
  shown,
  params,
  selected,
  onSelect,
  onChange,
}: {
  shown: Shown;
  params: URLSearchParams;
  selected: string | null;
  onSelect: (code: string) => void;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const sortText = params.get('sort');
  const columns = useMemo(() => columnsFor(shown), [shown]);
  const sort = useMemo(() => {
    const usual = shown.measure === 'rate' ? 'rate' : 'value';
    const asked = readSort(sortText, usual);
    const isThere = asked.key === 'name' || columns.some((column) => column.sort === asked.key);
    return isThere ? asked : readSort(null, shown.measure === 'count' ? 'count' : usual);
  }, [sortText, shown, columns]);
  const rows = useMemo(() => sortedRows(shown, sort), [shown, sort]);
  const page = pageToShow(params.get('rows'), rows, selected);
  const start = page * pageLength;
  const onSort = (next: Sort): void => {
    onChange({ sort: sortParam(next), rows: null });
  };
  return (
    <div className="area-table" tabIndex={0} role="region" aria-label="Table of areas">
      <table className="table">
        <caption>{shown.title}</caption>
        <thead>
          <tr>
            <SortHeader name="Area" by="name" sort={sort} isNumber={false} onSort={onSort} />
            {columns.map(({ name, sort: by, isWords }) =>
              by === null ? (
                <th key={name} scope="col" className={isWords ? '' : 'number'}>
                  {name}
                </th>
              ) : (
                <SortHeader key={name} name={name} by={by} sort={sort} isNumber onSort={onSort} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(start, start + pageLength).map((row) => (
            <tr key={row.code} className={row.code === selected ? 'table__selected' : ''}>
              <th scope="row">
                <AreaButton area={row} selected={selected} onSelect={onSelect} />
                {row.code === selected ? <span className="tag">selected</span> : null}
              </th>
              {columns.map(({ name, isWords, cell }) => (
                <td key={name} className={isWords ? '' : 'number'}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TablePages
        page={page}
        rows={rows.length}
        onPage={(next) => {
          onChange({ rows: String(next + 1) });
        }}
      />
    </div>
  );
};
