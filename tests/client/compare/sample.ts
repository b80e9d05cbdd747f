import type { OverlapAnswer } from '../../../server/features/overlap/contract.ts';
import type { ComparedRow } from '../../../client/compare/row-marks.ts';

/** Answers as the service gives them, small enough to be reckoned by hand. */

const total = (code: string, name: string, people: number, none: number): OverlapAnswer['rows'][number] => ({
  ...{ code, name, people, elsewhere: 0, counts: 'residents' },
  unassigned: { share: none / people, people: none },
  inSeveral: { share: 0, people: 0 },
});

/** Two zones by three networks: 100 and 200 people, of whom 5 and 40 are in none. */
export const overlap: OverlapAnswer = {
  question: { rows: 'zone', columns: 'pcn', at: '2026-01-01' },
  title: 'Zones by networks',
  sentence: 'Bell Foundry: 60% in Carillon.',
  unit: 'people',
  methods: [],
  source: ['Census'],
  rows: [total('bell-foundry', 'Bell Foundry', 100, 5), total('coalville', 'Coalville', 200, 40)],
  columns: [total('A', 'Beacon', 1000, 965), total('B', 'Carillon', 500, 280), total('C', 'Nobody here', 50, 50)],
  shareOfRow: [
    [0.35, 0.6, 0],
    [0, 0.8, 0],
  ],
  shareOfColumn: [
    [0.035, 0.12, 0],
    [0, 0.32, 0],
  ],
  within: [
    [0.35, 0.6, 0],
    [0, 0.8, 0],
  ],
  withinColumn: [
    [0.035, 0.12, 0],
    [0, 0.32, 0],
  ],
  people: [
    [35, 60, 0],
    [0, 160, 0],
  ],
};

type Value = ComparedRow['values'][number];

export const value = (of: Value['value'], lower: Value['lower'] = of, upper: Value['upper'] = of): Value => ({
  ...{ value: of, lower, upper },
  ...{ count: '[x]', note: null },
});

export const row = (values: readonly Value[], reference: Value | null): ComparedRow => ({
  ...{
    code: 'asb',
    name: 'Anti-social behaviour',
    unit: 'per 1,000 people a year',
    period: 'April 2021 to March 2022',
  },
  ...{ source: 'Police', goodDirection: 'down', decimals: 1, caveat: null },
  values: [...values],
  reference,
  differences: values.map(() => null),
  ratios: values.map(() => null),
});
