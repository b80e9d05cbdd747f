import type { CsvCell } from '../../downloads/csv-text.ts';
import type { ComparedRow } from './compare-rows.ts';

/** The compared rows as rows of a file: the numbers of the screen in full. */
export const comparedFile = (rows: readonly ComparedRow[], leftName: string, rightName: string): CsvCell[][] => [
  [
    ...['code', 'name', `left: ${leftName}`, 'left lower', 'left upper'],
    ...[`right: ${rightName}`, 'right lower', 'right upper', 'left less right'],
  ],
  ...rows.map(({ code, name, left, right, difference }) => [
    ...[code, name, left.spot ?? left.value, left.lower, left.upper],
    ...[right?.spot ?? right?.value ?? '[x]', right?.lower ?? null, right?.upper ?? null],
    left.spot === null ? difference : null,
  ]),
];
