import { describe, expect, it } from 'vitest';
import { chosenPair, readSharing, sharingParams } from '../../../client/sharing/question.ts';
import { sharedAreasOf } from '../../../client/sharing/shared-areas.tsx';
import { indexWords, shareLimits } from '../../../client/sharing/numbers.ts';
import type { SharingAnswer } from '../../../server/features/sharing/contract.ts';

const pair = (first: string, second: string, correlation: number | null) =>
  ({ first, second, correlation }) as unknown as SharingAnswer['pairs'][number];
const pairs = [pair('fire', 'police', 0.01), pair('ambulance', 'police', 0.6), pair('ambulance', 'fire', null)];

describe('the question of shared demand in the address', () => {
  it('is read, and what makes no sense is as if left out', () => {
    const read = readSharing(
      new URLSearchParams('agencies=police,fire&least=4&pair=fire,police&sort=name&from=2024-01&to=2024-12'),
    );
    expect(read).toEqual({
      agencies: ['police', 'fire'],
      least: 4,
      pair: ['fire', 'police'],
      sort: 'name',
      span: { first: '2024-01', last: '2024-12' },
    });
    expect(readSharing(new URLSearchParams('least=1.5&pair=fire&sort=colour&agencies=a b'))).toMatchObject({
      agencies: null,
      least: 3,
      pair: null,
      sort: 'hot',
    });
  });

  it('asks the API for months up to the one after the last', () => {
    const asked = sharingParams('brick', { agencies: null, least: 3 }, { first: '2024-01', last: '2024-12' });
    expect(asked).toEqual({ kind: 'brick', from: '2024-01', to: '2025-01', least: '3', agencies: undefined });
  });

  it('shows the pair asked for, whichever is named first, and otherwise the two most alike', () => {
    expect(chosenPair(pairs, ['police', 'fire'])).toBe(pairs[0]);
    expect(chosenPair(pairs, null)).toBe(pairs[1]);
    expect(chosenPair(pairs, ['police', 'nobody'])).toBe(pairs[1]);
    expect(chosenPair([], null)).toBeNull();
  });
});

describe('shared areas', () => {
  const answer = {
    shared: { least: 2 },
    areas: {
      code: ['a', 'b', 'c', 'd'],
      name: ['Ward 10', 'Ward 9', 'Ward 1', 'Ward 2'],
      people: [100, null, 300, 50],
      hotFor: [['x', 'y'], ['x', 'y', 'z'], ['x'], ['y', 'z']],
    },
  } as unknown as SharingAnswer;

  it('are those hot for enough, in the order asked for', () => {
    expect(sharedAreasOf(answer, 'hot').map(({ code }) => code)).toEqual(['b', 'd', 'a']);
    expect(sharedAreasOf(answer, 'name').map(({ code }) => code)).toEqual(['d', 'b', 'a']);
    expect(sharedAreasOf(answer, 'people').map(({ code }) => code)).toEqual(['a', 'd', 'b']);
  });
});

describe('figures of shared demand', () => {
  it('have a true minus, no negative zero, and limits only where there are any', () => {
    expect([indexWords(-0.004), indexWords(-0.12), indexWords(null)]).toEqual(['0.00', '−0.12', '–']);
    expect(shareLimits({ value: 5, lower: 4, upper: 6.25 })).toBe('4.0% to 6.3%');
    expect(shareLimits({ value: '[c]', lower: '[c]', upper: '[c]' })).toBeNull();
  });
});
