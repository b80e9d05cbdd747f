import { describe, expect, test } from 'vitest';
import { marksOf, marksShown } from '../../../client/zones/marks-shown.ts';
import { monthList } from '../../../client/months.ts';
import type { ShockAnswer } from '../../../server/features/shocks/contract.ts';

const months = monthList('2023-01', '2023-12');
const shock = (change: Partial<ShockAnswer>): ShockAnswer => ({
  id: 1,
  kind: 'shock',
  from: '2023-03',
  to: '2023-05',
  dataset: null,
  category: null,
  text: 'A flood.',
  leaveOut: false,
  recordedBy: 'A test',
  recordedAt: '2023-06-01',
  ...change,
});

describe('marks on a line', () => {
  test('lie between the months they are of', () => {
    expect(marksShown([shock({})], months)).toEqual([
      { kind: 'shock', start: 2, end: 4, words: 'March 2023 to April 2023: A flood.' },
    ]);
    const change = shock({ kind: 'break', to: null, text: 'A new system.' });
    expect(marksShown([change], months)).toEqual([
      { kind: 'break', start: 2, end: 2, words: 'Counted anew from March 2023: A new system.' },
    ]);
  });

  test('are cut at the ends of the picture, and left out beyond them', () => {
    expect(marksShown([shock({ from: '2022-11', to: null })], months)).toMatchObject([{ start: 0, end: 12 }]);
    const outside = [
      shock({ kind: 'break', from: '2023-01', to: null }),
      shock({ kind: 'break', from: '2024-01', to: null }),
      shock({ from: '2022-10', to: '2023-01' }),
    ];
    expect(marksShown(outside, months)).toEqual([]);
    expect(marksShown(outside, [])).toEqual([]);
  });

  test('of an agency are those of everybody and of its own datasets', () => {
    const datasets = [
      { code: 'cases', agency: 'council' },
      { code: 'crimes', agency: 'police' },
    ];
    const all = [shock({}), shock({ dataset: 'cases' }), shock({ dataset: 'crimes' }), shock({ category: 'noise' })];
    expect(marksOf(all, datasets, 'council', null)).toEqual([all[0], all[1], all[3]]);
    expect(marksOf(all, datasets, 'council', 'drugs')).toEqual([all[0], all[1]]);
  });
});
