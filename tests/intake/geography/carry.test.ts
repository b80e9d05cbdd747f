import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carry } from '../../../server/intake/geography/carry.ts';
import { shareOut } from '../../../server/intake/geography/share-out.ts';
import { recogniseTable } from '../../../server/intake/geography/recognise.ts';
import { readTable } from '../../../server/intake/geography/table.ts';
import { readTotals } from '../../../server/intake/geography/table-rows.ts';

describe('A whole number shared out', () => {
  it('adds up to itself, whatever the weights', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 20 }), (total, weights) => {
        const shares = shareOut(total, weights);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives the odd one to the largest remainder', () => {
    expect(shareOut(10, [1, 1, 2])).toEqual([3, 2, 5]);
    expect(shareOut(100, [2, 1])).toEqual([67, 33]);
  });
});

describe('People carried to another census year', () => {
  const links = [
    { publisherCode: 'same', brickId: 1 },
    { publisherCode: 'split', brickId: 2 },
    { publisherCode: 'split', brickId: 3 },
    { publisherCode: 'one', brickId: 4 },
    { publisherCode: 'other', brickId: 4 },
  ];

  it('stay, are shared out in proportion, or are summed, and none is lost', () => {
    const totals = new Map([
      ['same', 1_000],
      ['split', 1_001],
      ['one', 10],
      ['other', 20],
      ['elsewhere', 500],
    ]);
    const carried = carry(totals, links, (brick) => (brick === 2 ? 3 : 1));
    expect([...carried.byBrick]).toEqual([
      [1, 1_000],
      [2, 751],
      [3, 250],
      [4, 30],
    ]);
    expect(carried).toMatchObject({ total: 2_031, passedOver: 1 });
  });

  it('leave a brick unknown when one of its predecessors is missing', () => {
    expect([...carry(new Map([['one', 10]]), links, () => 1).byBrick]).toEqual([]);
  });
});

describe('A long table that repeats its totals', () => {
  const totalsOf = async (text: string) => {
    const table = await readTable('x.csv', Buffer.from(text));
    const kind = recogniseTable('x.csv', table.header);
    if (kind?.what !== 'people') throw new Error('It was not recognised as people.');
    return readTotals(table, kind);
  };

  it('gives one total for each area', async () => {
    const found = await totalsOf('lsoa21_code,total_residents,n\nE01000001,"1,200",3\nE01000001,"1,200",4\n');
    expect([...found]).toEqual([['E01000001', 1_200]]);
  });

  it('is refused, with both lines, where they disagree', async () => {
    const text = 'lsoa21_code,total_residents,n\nE01000001,1200,3\nE01000001,1201,4\n';
    await expect(totalsOf(text)).rejects.toThrow('1200 on line 2 and 1201 on line 3');
  });
});
