import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, overlapMatrix, type Parts } from '../../../server/features/overlap/matrix.ts';

const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((all, one) => all + one, 0);
const bricks = 12;
const people = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: bricks, maxLength: bricks });
const weights = fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: bricks,
  maxLength: bricks,
});
const partsOf = (all: readonly number[]): Parts => {
  const places = all.flatMap((weight, place) => (weight > 0 ? [place] : []));
  return { places, weights: places.map((place) => all[place] ?? 0) };
};
const sets = fc.array(weights, { minLength: 1, maxLength: 6 });

/** Every brick whole or in fractions to some area of a set, so that its weights sum to 1 everywhere. */
const partition = fc
  .array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: bricks, maxLength: bricks }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((shares) =>
    shares.map((row, area) =>
      row.map((share, brick) => {
        const all = sum(shares.map((other) => other[brick] ?? 0));
        return all === 0 ? (area === 0 ? 1 : 0) : share / all;
      }),
    ),
  );

describe('how two sets of areas lie on each other', () => {
  it('is worked by hand: a zone of 100 and 300 people, a network with a quarter of one and all of the other', () => {
    const zone = partsOf([1, 1, 0]);
    const networks = [partsOf([0.25, 1, 0]), partsOf([0.5, 0, 1])];
    const found = overlapMatrix([zone], networks, [100, 300, 600]);
    expect(found.shareOfRow).toEqual([[325 / 400, 50 / 400]]);
    expect(found.rows[0]).toMatchObject({ people: 400, unassigned: { share: 25 / 400, people: 25 } });
    expect(found.people).toEqual([[325, 50]]);
    expect(found.shareOfColumn).toEqual([[1, 50 / 650]]);
    expect(found.columns.map((one) => [one.people, one.unassigned])).toEqual([
      [325, { share: 0, people: 0 }],
      [650, { share: 600 / 650, people: 600 }],
    ]);
  });

  it('divides people among columns that overlap, and says both shares', () => {
    const found = overlapMatrix([partsOf([1, 1])], [partsOf([1, 1]), partsOf([1, 0])], [100, 300]);
    expect(found.shareOfRow).toEqual([[350 / 400, 50 / 400]]);
    expect(found.within).toEqual([[1, 0.25]]);
    expect(found.rows[0]?.inSeveral).toEqual({ share: 0.25, people: 100 });
    expect(found.people).toEqual([[350, 50]]);
  });

  it('counts what a column itself counts, with those who live elsewhere', () => {
    const network: Counted = { ...partsOf([0.5, 0, 0.1]), own: { places: [0, 2], counts: [60, 20] }, elsewhere: 20 };
    const found = overlapMatrix([partsOf([1, 1, 0])], [network], [100, 300, 100]);
    expect(found.shareOfColumn).toEqual([[0.6]]);
    expect(overlapMatrix([partsOf([1, 1, 0]), partsOf([1, 0, 0])], [network], [100, 300, 100]).withinColumn).toEqual([
      [0.6],
      [0.6],
    ]);
    expect(found.columns[0]).toMatchObject({ people: 80, unassigned: { share: 0.4, people: 40 } });
    expect(found.shareOfRow).toEqual([[50 / 400]]);
  });

  it('says of an area with nobody that all of it is in none', () => {
    const found = overlapMatrix([partsOf([0, 0])], [partsOf([1, 1])], [5, 5]);
    expect(found.rows[0]).toMatchObject({ people: 0, unassigned: { share: 1, people: 0 } });
    expect(found.shareOfRow).toEqual([[0]]);
  });

  it('has shares that sum to 1 with the remainder, along every row and down every column', () => {
    fc.assert(
      fc.property(sets, sets, people, (rows, columns, residents) => {
        const found = overlapMatrix(rows.map(partsOf), columns.map(partsOf), residents);
        found.shareOfRow.forEach((row, r) => {
          expect(Math.abs(sum(row) + (found.rows[r]?.unassigned.share ?? 0) - 1)).toBeLessThan(1e-9);
        });
        found.columns.forEach((column, c) => {
          const down = found.shareOfColumn.map((row) => row[c] ?? 0);
          expect(Math.abs(sum(down) + column.unassigned.share - 1)).toBeLessThan(1e-9);
        });
      }),
    );
  });

  it('has whole people that add up to every row', () => {
    fc.assert(
      fc.property(sets, sets, people, (rows, columns, residents) => {
        const found = overlapMatrix(rows.map(partsOf), columns.map(partsOf), residents);
        found.people.forEach((row, r) => {
          expect(row.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
          expect(sum(row) + (found.rows[r]?.unassigned.people ?? 0)).toBe(found.rows[r]?.people);
        });
      }),
    );
  });

  it('conserves everybody to the person over the areas of a partition', () => {
    fc.assert(
      fc.property(partition, partition, people, (rows, columns, residents) => {
        const found = overlapMatrix(rows.map(partsOf), columns.map(partsOf), residents);
        const everybody = sum(residents);
        expect(sum(found.rows.map((one) => one.people))).toBe(everybody);
        expect(sum(found.people.flat()) + sum(found.rows.map((one) => one.unassigned.people))).toBe(everybody);
        expect(sum(found.columns.map((one) => one.people))).toBe(everybody);
      }),
    );
  });

  it('is the slow obvious sum', () => {
    fc.assert(
      fc.property(sets, sets, people, (rows, columns, residents) => {
        const found = overlapMatrix(rows.map(partsOf), columns.map(partsOf), residents);
        rows.forEach((row, r) => {
          const all = sum(row.map((weight, brick) => weight * (residents[brick] ?? 0)));
          columns.forEach((column, c) => {
            const both = sum(row.map((weight, brick) => weight * (column[brick] ?? 0) * (residents[brick] ?? 0)));
            expect(found.within[r]?.[c]).toBeCloseTo(all === 0 ? 0 : both / all, 9);
          });
        });
      }),
      { numRuns: 30 },
    );
  });
});
