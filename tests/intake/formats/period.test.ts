import { expect, it } from 'vitest';
import { periodStart } from '../../../server/intake/formats/period.ts';

it.each([
  ['quarter', '2024-Q1', '2024-01'],
  ['quarter', '2024 q4', '2024-10'],
  ['quarter', '2023/24-Q4', '2024-01'],
  ['quarter', '2023/24 Q1', '2023-04'],
  ['quarter', '2023/25-Q1', null],
  ['quarter', '2024-Q5', null],
  ['quarter', '2024-03', null],
  ['year', '2024', '2024-01'],
  ['year', '2024-Q1', null],
  ['financial-year', '2023/24', '2023-04'],
  ['financial-year', '2023/2024', '2023-04'],
  ['financial-year', '2011-12', null],
  ['financial-year', '2023', null],
  ['month', '2024-03', '2024-03'],
] as const)('by %s, %s begins in %s', (length, cell, month) => {
  expect(periodStart(cell, length)).toBe(month);
});
