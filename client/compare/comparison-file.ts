import type { ComparisonAnswer } from '../../server/features/comparison/contract.ts';
import type { CsvCell } from '../downloads/csv-text.ts';
import { isNumber } from '../words.ts';

const heads = [
  ...['group', 'measure', 'unit', 'period', 'area', 'area name', 'value', 'lower', 'upper', 'count'],
  ...[
    'first area less this',
    'difference lower',
    'difference upper',
    'held against',
    'beyond chance',
    'note',
    'source',
  ],
];

const chance = (isBeyondChance: boolean | null | undefined): string =>
  isBeyondChance == null ? '' : isBeyondChance ? 'yes' : 'no';

/** The rows on the screen, one line for each measure and area; everything together has lines of its own. */
export const comparisonFile = (answer: ComparisonAnswer, groups: ComparisonAnswer['groups'], wholeName: string) => {
  const lines = groups.flatMap(({ name: group, rows }) =>
    rows.flatMap((row): CsvCell[][] => {
      const about = [group, row.name, row.unit, row.period];
      const areas = answer.areas.flatMap(({ ref, name }, at): CsvCell[][] => {
        const value = row.values[at];
        const difference = row.differences[at];
        if (value === undefined) return [];
        return [
          [
            ...[...about, ref, name, value.value, value.lower, value.upper, value.count],
            ...[difference?.value ?? null, difference?.lower ?? null, difference?.upper ?? null],
            ...[difference?.against ?? null, chance(difference?.isBeyondChance), value.note, row.source],
          ],
        ];
      });
      const { reference } = row;
      if (reference === null || !isNumber(reference.value)) return areas;
      const together = [
        ...about,
        'whole',
        wholeName,
        reference.value,
        reference.lower,
        reference.upper,
        reference.count,
      ];
      return [...areas, [...together, null, null, null, null, '', reference.note, row.source]];
    }),
  );
  return [heads, ...lines];
};
