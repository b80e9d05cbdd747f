import { counted } from '../geography/say-shapes.ts';
import type { FileOutcome } from './file-store.ts';

const reasonsSaid = 3;

/** What of a file is in no area, and why: rows that are not placed are no empty areas. */
export function sayUnplaced({ name, rows_read, turned_away }: FileOutcome & { name: string }): string {
  const away = turned_away.reduce((sum, { rows }) => sum + rows, 0);
  const reasons = turned_away.slice(0, reasonsSaid).map(({ reason, rows, first }) => {
    const many = turned_away.length > 1 ? `${rows.toLocaleString('en-GB')}: ` : '';
    return `${many}${reason} (First at ${first}.)`;
  });
  const of = `${counted(away, 'row or outline', 'rows or outlines')} of ${rows_read.toLocaleString('en-GB')}`;
  return `${name}: ${of} ${away === 1 ? 'is' : 'are'} in no area here. ${reasons.join(' ')}`;
}
