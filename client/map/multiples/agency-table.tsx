import { useMemo, type ReactElement } from 'react';
import type { Agency } from '../../../server/features/datasets/contract.ts';
import { numberWords } from '../measure-words.ts';
import type { ChoiceChange } from '../sentence-controls.tsx';
import type { Shown } from '../shown.ts';
import { TablePages } from '../table-pages.tsx';
import { pageLength } from '../table-rows.ts';
import { agencyTable } from './agency-rows.ts';

/** The small maps as one table. */
export const AgencyTable = ({
  agencies,
  maps,
  caption,
  params,
  onChange,
}: {
  agencies: readonly Agency[];
  maps: readonly (Shown | null)[];
  caption: string;
  params: URLSearchParams;
  onChange: (change: ChoiceChange) => void;
}): ReactElement => {
  const rows = useMemo(() => agencyTable(maps), [maps]);
  const pages = Math.max(1, Math.ceil(rows.length / pageLength));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get('rows')) || 1))) - 1;
  const start = page * pageLength;
  const words = (value: number | string, shown: Shown | null | undefined): string =>
    typeof value === 'string' || shown == null ? String(value) : numberWords(value, shown);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of agencies">
      <table className="table multiples__table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {agencies.map(({ code, name }) => (
              <th key={code} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(start, start + pageLength).map(({ code, name, values }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {values.map((value, column) => (
                <td key={agencies[column]?.code ?? column} className="number">
                  {words(value, maps[column])}
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
