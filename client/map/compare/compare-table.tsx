import { useMemo, useState, type ReactElement } from 'react';
import { AreaButton } from '../area-button.tsx';
import { figureWords } from '../../words.ts';
import { limitWords, type AreaFigures } from '../area-figures.ts';
import { numberWords, spotWords } from '../measure-words.ts';
import type { Shown } from '../shown.ts';
import { SortHeader } from '../sort-header.tsx';
import { TablePages } from '../table-pages.tsx';
import { pageLength } from '../table-rows.ts';
import { comparedRows, differenceWords, sortCompared, type ComparedKey, type ComparedSort } from './compare-rows.ts';

const valueWords = (figures: AreaFigures | null, shown: Shown): string => {
  if (figures === null) return '[x]';
  if (figures.spot !== null) return spotWords[figures.spot];
  const interval = limitWords(figures, shown);
  const value = figureWords(figures.value, (number) => numberWords(number, shown));
  return interval === null ? value : `${value} (${interval})`;
};

/** The two maps as one table: both values with their intervals, and the difference. */
export const CompareTable = ({
  left,
  right,
  leftName,
  rightName,
  caption,
  selected,
  onSelect,
}: {
  left: Shown;
  right: Shown;
  leftName: string;
  rightName: string;
  caption: string;
  selected: string | null;
  onSelect: (code: string) => void;
}): ReactElement => {
  const [sort, setSort] = useState<ComparedSort>({ key: 'difference', order: 'descending' });
  const [asked, setAsked] = useState(0);
  const all = useMemo(() => comparedRows(left, right), [left, right]);
  const rows = useMemo(() => sortCompared(all, sort), [all, sort]);
  const page = Math.min(asked, Math.max(0, Math.ceil(rows.length / pageLength) - 1));
  const isSpots = left.areas.spot !== null;
  const header = (by: ComparedKey, name: string, isNumber = true): ReactElement => (
    <SortHeader
      name={name}
      by={by}
      sort={sort}
      isNumber={isNumber}
      onSort={(next) => {
        setSort(next);
        setAsked(0);
      }}
    />
  );
  return (
    <div className="area-table" tabIndex={0} role="region" aria-label="Table of both maps">
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {header('name', 'Area', false)}
            {header('left', `Left: ${leftName}`)}
            {header('right', `Right: ${rightName}`)}
            {isSpots ? null : header('difference', 'Left less right')}
          </tr>
        </thead>
        <tbody>
          {rows.slice(page * pageLength, (page + 1) * pageLength).map((row) => (
            <tr key={row.code} className={row.code === selected ? 'table__selected' : ''}>
              <th scope="row">
                <AreaButton area={row} selected={selected} onSelect={onSelect} />
              </th>
              <td className="number">{valueWords(row.left, left)}</td>
              <td className="number">{valueWords(row.right, right)}</td>
              {isSpots ? null : (
                <td className="number">{figureWords(row.difference, (value) => differenceWords(value, left))}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <TablePages page={page} rows={rows.length} onPage={setAsked} />
    </div>
  );
};
