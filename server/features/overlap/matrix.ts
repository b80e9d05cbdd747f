import { shareOut } from '../../intake/geography/share-out.ts';

/** Areas as weights over bricks: all that the algebra of overlaps needs. */
export interface Parts {
  places: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/** What is counted for an area: residents by its weights, or something of its own. */
export interface Counted extends Parts {
  /** What the area itself counts by brick, where that is not weight x people. */
  own?: { places: ArrayLike<number>; counts: ArrayLike<number> };
  /** More of the same in no brick. */
  elsewhere?: number;
}

/** One side of the matrix. Shares are of the area’s own count, people whole. */
export interface Side {
  people: number;
  unassigned: { share: number; people: number };
  inSeveral: { share: number; people: number };
}

export interface Matrix {
  rows: Side[];
  columns: Side[];
  /** By row, then column. */
  shareOfRow: number[][];
  shareOfColumn: number[][];
  within: number[][];
  withinColumn: number[][];
  people: number[][];
}

/**
 * Question: how do two sets of areas lie on each other, counted in people?
 * Formula: with weights r and c of a row and a column in a brick of p people and C = Σ c over the columns, the row has
 * Σ p r c / max(1, C) people in the column, and Σ p r max(0, 1 − C) in none: overlapping columns divide a brick between
 * them, so that shares and remainder sum to 1. `within` is Σ p r c, undivided. Down a column the same, with the rows
 * dividing what the column counts, and `withinColumn` not; who lives in no brick is in no row. Whole people by largest remainder: those of a row add
 * up to the row, and rows that do not overlap, with the people in none of them, to everybody.
 * @param people residents by place of brick
 */
export function overlapMatrix(rows: readonly Parts[], columns: readonly Counted[], people: ArrayLike<number>): Matrix {
  const bricks = people.length;
  const inRows = sums(rows, bricks);
  const inColumns = sums(columns, bricks);
  const at = rowsByBrick(rows, bricks);
  const blank = (): number[][] => rows.map(() => new Array<number>(columns.length).fill(0));
  const [divided, within, counted, withinColumn] = [blank(), blank(), blank(), blank()];
  const spread = (matrix: number[][], column: number, place: number, value: number): void => {
    for (let i = at.starts[place] ?? 0; i < (at.starts[place + 1] ?? 0); i += 1) {
      const cells = matrix[at.rows[i] ?? 0];
      if (cells !== undefined) cells[column] = (cells[column] ?? 0) + (at.weights[i] ?? 0) * value;
    }
  };
  columns.forEach((one, column) => {
    const { places, weights } = one;
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      const residents = (weights[i] ?? 0) * (people[place] ?? 0);
      spread(within, column, place, residents);
      spread(divided, column, place, residents / Math.max(1, inColumns[place] ?? 0));
    }
    eachCount(one, people, (place, count) => {
      spread(withinColumn, column, place, count);
      spread(counted, column, place, count / Math.max(1, inRows[place] ?? 0));
    });
  });

  const rowTotals = rows.map((row) => total(row, inColumns, people));
  const columnTotals = columns.map((column) => total(column, inRows, people));
  const rowPeople = wholePeople(rowTotals, inRows, people);
  const columnPeople = wholePeople(columnTotals, inColumns, people);
  const shares = (of: number[][], totals: readonly Total[], byRow: boolean): number[][] =>
    of.map((row, r) => row.map((value, c) => ratio(value, totals[byRow ? r : c]?.all ?? 0)));
  const whole = divided.map((row, r) => shareOut(rowPeople[r] ?? 0, [...row, rowTotals[r]?.rest ?? 0]));
  return {
    rows: rowTotals.map((one, r) => side(one, rowPeople[r] ?? 0, whole[r]?.at(-1) ?? 0)),
    columns: columnTotals.map((one, c) => {
      const own = columns[c]?.own !== undefined;
      return side(one, own ? Math.round(one.here) : (columnPeople[c] ?? 0), Math.round(one.rest));
    }),
    shareOfRow: shares(divided, rowTotals, true),
    shareOfColumn: shares(counted, columnTotals, false),
    within: shares(within, rowTotals, true),
    withinColumn: shares(withinColumn, columnTotals, false),
    people: whole.map((row) => row.slice(0, -1)),
  };
}

interface Total {
  /** In bricks, and with those in none. */
  here: number;
  all: number;
  /** In none of the other set. */
  rest: number;
  several: number;
}

/** Weights of fractions add up to 1 only nearly. */
const noise = 1e-9;
const ratio = (part: number, all: number): number => (all > 0 ? part / all : 0);

function side(one: Total, people: number, rest: number): Side {
  return {
    people,
    // Of nobody, nobody is in the other set.
    unassigned: { share: one.all > 0 ? one.rest / one.all : 1, people: rest },
    inSeveral: { share: ratio(one.several, one.all), people: Math.round(one.several) },
  };
}

function total(area: Counted, others: Float64Array, people: ArrayLike<number>): Total {
  const { elsewhere = 0 } = area;
  const found: Total = { here: 0, all: elsewhere, rest: elsewhere, several: 0 };
  eachCount(area, people, (place, count) => {
    found.here += count;
    found.all += count;
    found.rest += count * Math.max(0, 1 - (others[place] ?? 0));
    if ((others[place] ?? 0) > 1 + noise) found.several += count;
  });
  return found;
}

/** What an area counts, brick by brick. */
function eachCount(
  { places, weights, own }: Counted,
  people: ArrayLike<number>,
  visit: (place: number, count: number) => void,
): void {
  if (own !== undefined) {
    for (let i = 0; i < own.places.length; i += 1) visit(own.places[i] ?? 0, own.counts[i] ?? 0);
    return;
  }
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    visit(place, (weights[i] ?? 0) * (people[place] ?? 0));
  }
}

/** Areas that do not overlap share everybody out, with those in none of them; of areas that do, each is rounded. */
function wholePeople(totals: readonly Total[], inSet: Float64Array, people: ArrayLike<number>): number[] {
  let [everybody, outside, most] = [0, 0, 0];
  for (let place = 0; place < inSet.length; place += 1) {
    const [sum, residents] = [inSet[place] ?? 0, people[place] ?? 0];
    everybody += residents;
    outside += residents * Math.max(0, 1 - sum);
    if (sum > most) most = sum;
  }
  if (most > 1 + noise) return totals.map(({ here }) => Math.round(here));
  return shareOut(Math.round(everybody), [...totals.map(({ here }) => here), outside]).slice(0, -1);
}

function sums(areas: readonly Parts[], bricks: number): Float64Array {
  const sum = new Float64Array(bricks);
  for (const { places, weights } of areas) {
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      sum[place] = (sum[place] ?? 0) + (weights[i] ?? 0);
    }
  }
  return sum;
}

/** The rows of each brick, one brick after the other. */
function rowsByBrick(rows: readonly Parts[], bricks: number) {
  const starts = new Int32Array(bricks + 1);
  for (const { places } of rows) {
    for (let i = 0; i < places.length; i += 1) starts[(places[i] ?? 0) + 1] = (starts[(places[i] ?? 0) + 1] ?? 0) + 1;
  }
  for (let place = 0; place < bricks; place += 1) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice();
  const found = { starts, rows: new Int32Array(starts[bricks] ?? 0), weights: new Float64Array(starts[bricks] ?? 0) };
  rows.forEach(({ places, weights }, row) => {
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      const slot = next[place] ?? 0;
      found.rows[slot] = row;
      found.weights[slot] = weights[i] ?? 0;
      next[place] = slot + 1;
    }
  });
  return found;
}
