import { useMemo, type ReactElement } from 'react';
import type { ChoiceChange } from '../map/sentence-controls.tsx';
import type { Shown } from '../map/shown.ts';
import { SortHeader } from '../map/sort-header.tsx';
import { TablePages } from '../map/table-pages.tsx';
import { pageLength } from '../map/table-rows.ts';
import { countWords, figureWords, intervalWords, rateNumber } from '../words.ts';
import { pairRows, pairSortParam, readPairSort, type PairSort } from './map-pair-rows.ts';
import { percentOf } from './matrix.ts';

/** The two maps as one table. */
export const MapPairTable = ({
  shown,
  shares,
  shareName,
  caption,
  params,
  onChange,
}: {
  shown: Shown;
  shares: ReadonlyMap<string, number>;
  shareName: string;
  caption: string;
  params: URLSearchParams;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const asked = params.get('sort');
  const sort = useMemo(() => readPairSort(asked), [asked]);
  const rows = useMemo(() => pairRows(shown, shares, sort), [shown, shares, sort]);
  const pages = Math.max(1, Math.ceil(rows.length / pageLength));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get('page')) || 1))) - 1;
  const onSort = (next: PairSort): void => {
    onChange({ sort: pairSortParam(next), page: null });
  };
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Both maps as a table">
        <table className="table map-pair__table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <SortHeader name="Small area" by="name" isNumber={false} {...{ sort, onSort }} />
              <SortHeader name="People" by="people" isNumber {...{ sort, onSort }} />
              <SortHeader name={shown.valueUnit} by="value" isNumber {...{ sort, onSort }} />
              <th scope="col" className="number">
                95% interval
              </th>
              <SortHeader name={`% ${shareName}`} by="share" isNumber {...{ sort, onSort }} />
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * pageLength, (page + 1) * pageLength).map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                <td className="number">{row.people === null ? '[x]' : countWords(row.people)}</td>
                <td className="number">{figureWords(row.value, rateNumber)}</td>
                <td className="number">
                  {row.lower === null || row.upper === null ? '' : (intervalWords(row.lower, row.upper) ?? '')}
                </td>
                <td className="number">{percentOf(row.share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TablePages
        page={page}
        rows={rows.length}
        onPage={(next) => {
          onChange({ page: String(next + 1) });
        }}
      />
    </>
  );
};
