import { useMemo, useState, type ReactElement } from 'react';
import type { Shapes } from '../map/shapes.ts';
import { SortHeader } from '../map/sort-header.tsx';
import { TablePages } from '../map/table-pages.tsx';
import { pageLength } from '../map/table-rows.ts';
import { countWords } from '../words.ts';
import { ShareBar } from './share-bar.tsx';
import { whereRows, type WhereSort } from './where-rows.ts';

/** The map as a table: each small area with anybody in the network, and how much of it. */
export const WhereTable = ({
  shapes,
  shares,
  title,
}: {
  shapes: Shapes;
  shares: ReadonlyMap<string, number>;
  title: string;
}): ReactElement => {
  const [sort, setSort] = useState<WhereSort>({ key: 'share', order: 'descending' });
  const [page, setPage] = useState(0);
  const rows = useMemo(() => whereRows(shapes.areas, shares, sort), [shapes, shares, sort]);
  const onSort = (next: WhereSort): void => {
    setSort(next);
    setPage(0);
  };
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`${title}, by small area`}>
        <table className="table">
          <caption>{title}, by small area</caption>
          <thead>
            <tr>
              <SortHeader name="Small area" by="name" isNumber={false} {...{ sort, onSort }} />
              <SortHeader name="People" by="people" isNumber {...{ sort, onSort }} />
              <SortHeader name="Share of them" by="share" isNumber={false} {...{ sort, onSort }} />
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * pageLength, (page + 1) * pageLength).map(({ code, name, people, share }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="number">{people === null ? '[x]' : countWords(people)}</td>
                <td>
                  <ShareBar share={share} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TablePages page={page} rows={rows.length} onPage={setPage} />
    </>
  );
};
