import { useMemo, type ReactElement } from 'react';
import type { DemandMapAnswer } from '../../server/features/demand/contract.ts';
import { countWords, figureWords, intervalWords, rateNumber } from '../words.ts';
import { pageLength, pageToShow, readSort, sortedRows, sortParam, type Sort, type SortKey } from './table-rows.ts';
import type { ChoiceChange } from './sentence-controls.tsx';

const columns: readonly { key: SortKey; name: string }[] = [
  { key: 'name', name: 'Area' },
  { key: 'people', name: 'People' },
  { key: 'count', name: 'Count' },
  { key: 'rate', name: 'Rate' },
];

const turned = (sort: Sort, key: SortKey): Sort => {
  const usual = key === 'name' ? 'ascending' : 'descending';
  const other = usual === 'ascending' ? 'descending' : 'ascending';
  return { key, order: sort.key === key && sort.order === usual ? other : usual };
};

const arrow: Record<Sort['order'], string> = { ascending: '↑', descending: '↓' };

/** The same areas as on the map, as rows that can be sorted; the selected one is marked. */
export const AreaTable = ({
  answer,
  caption,
  params,
  selected,
  onSelect,
  onChange,
}: {
  answer: DemandMapAnswer;
  caption: string;
  params: URLSearchParams;
  selected: string | null;
  onSelect: (code: string) => void;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const sortText = params.get('sort');
  const sort = useMemo(() => readSort(sortText, 'rate'), [sortText]);
  const rows = useMemo(() => sortedRows(answer, sort), [answer, sort]);
  const page = pageToShow(params.get('rows'), rows, selected);
  const pages = Math.max(1, Math.ceil(rows.length / pageLength));
  const start = page * pageLength;
  const goTo = (next: number): void => {
    onChange({ rows: String(next + 1) });
  };
  return (
    <div className="area-table" tabIndex={0} role="region" aria-label="Table of areas">
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name }) => (
              <th
                key={key}
                scope="col"
                className={key === 'name' ? '' : 'number'}
                aria-sort={sort.key === key ? sort.order : 'none'}
              >
                <button
                  type="button"
                  className="table__sort"
                  onClick={() => {
                    onChange({ sort: sortParam(turned(sort, key)), rows: null });
                  }}
                >
                  {name}
                  <span aria-hidden="true" className="table__arrow">
                    {sort.key === key ? arrow[sort.order] : '↕'}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col" className="number">
              95% interval
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(start, start + pageLength).map((row) => (
            <tr key={row.code} className={row.code === selected ? 'table__selected' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  aria-pressed={row.code === selected}
                  onClick={() => {
                    onSelect(row.code);
                  }}
                >
                  {row.name}
                </button>
                {row.code === selected ? <span className="tag">selected</span> : null}
              </th>
              <td className="number">{row.people === null ? '[x]' : countWords(row.people)}</td>
              <td className="number">{figureWords(row.count)}</td>
              <td className="number">{figureWords(row.rate, rateNumber)}</td>
              <td className="number">{intervalWords(row.lower, row.upper) ?? figureWords(row.lower, rateNumber)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages === 1 ? null : (
        <nav className="pages" aria-label="Pages of the table">
          <button
            type="button"
            className="button button--secondary"
            disabled={page === 0}
            onClick={() => {
              goTo(page - 1);
            }}
          >
            Earlier rows
          </button>
          <span className="figures">
            Rows {countWords(start + 1)} to {countWords(Math.min(start + pageLength, rows.length))} of{' '}
            {countWords(rows.length)}
          </span>
          <button
            type="button"
            className="button button--secondary"
            disabled={page >= pages - 1}
            onClick={() => {
              goTo(page + 1);
            }}
          >
            Later rows
          </button>
        </nav>
      )}
    </div>
  );
};
