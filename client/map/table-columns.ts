import { countWords, figureWords } from '../words.ts';
import { chanceWords, limitWords, type AreaFigures } from './area-figures.ts';
import { columnName, numberWords, spotWords } from './measure-words.ts';
import type { Shown } from './shown.ts';
import type { SortKey } from './table-rows.ts';

/** The columns of the table beside the name: the same figures as on the map, and what makes them understandable. */

export interface TableColumn {
  name: string;
  /** What it is sorted by; null where sorting means nothing. */
  sort: SortKey | null;
  isWords: boolean;
  cell: (row: AreaFigures) => string;
}

const figures = (name: string, sort: SortKey | null, cell: TableColumn['cell']): TableColumn => ({
  name,
  sort,
  isWords: false,
  cell,
});

const pWords = (p: number | null): string => (p === null ? '–' : p < 0.001 ? 'under 0.001' : p.toFixed(3));

export const columnsFor = (shown: Shown): TableColumn[] => {
  const number = (value: number): string => numberWords(value, shown);
  const rateNumbers = (value: number): string => numberWords(value, { ...shown, measure: 'rate', isDiverging: false });
  const people = figures('People', 'people', (row) => (row.people === null ? '[x]' : countWords(row.people)));
  const count = figures('Count', 'count', (row) => figureWords(row.count));
  const rate = figures('Rate', 'rate', (row) => figureWords(row.rate ?? '[x]', rateNumbers));
  if (shown.measure === 'count') return [people, count, rate];
  const value = figures(columnName[shown.measure], shown.measure === 'rate' ? 'rate' : 'value', (row) =>
    figureWords(row.value, number),
  );
  if (shown.areas.spot !== null) {
    const spot = (row: AreaFigures): string => (row.spot === null ? '' : spotWords[row.spot]);
    return [
      ...[people, count, rate, value, figures('q', 'q', (row) => pWords(row.q))],
      { name: 'Hot or cold', sort: null, isWords: true, cell: spot },
    ];
  }
  const interval = figures(
    '95% interval',
    null,
    (row) => limitWords(row, shown) ?? figureWords(row.lower ?? '[x]', number),
  );
  if (shown.areas.isBeyondChance === null) return [people, count, value, interval];
  const chance = (row: AreaFigures): string => chanceWords(row, shown) ?? '';
  return [people, count, value, interval, { name: 'Chance', sort: null, isWords: true, cell: chance }];
};
