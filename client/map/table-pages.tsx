import type { ReactElement } from 'react';
import { countWords } from '../words.ts';
import { pageLength } from './table-rows.ts';

/** The way through a long table. */
export const TablePages = ({
  page,
  rows,
  onPage,
}: {
  /** From 0. */
  page: number;
  rows: number;
  onPage: (page: number) => void;
}): ReactElement | null => {
  const pages = Math.max(1, Math.ceil(rows / pageLength));
  const start = page * pageLength;
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label="Pages of the table">
      <button
        type="button"
        className="button button--secondary"
        disabled={page === 0}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        Earlier rows
      </button>
      <span className="figures">
        Rows {countWords(start + 1)} to {countWords(Math.min(start + pageLength, rows))} of {countWords(rows)}
      </span>
      <button
        type="button"
        className="button button--secondary"
        disabled={page >= pages - 1}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        Later rows
      </button>
    </nav>
  );
};
