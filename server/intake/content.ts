const halves = new Uint32Array(2);
const whole = new BigInt64Array(halves.buffer);
const twoTo32 = 2 ** 32;

interface Sums {
  rows: number;
  plainLow: number;
  plainHigh: number;
  mixedLow: number;
  mixedHigh: number;
}

export interface MonthContent {
  /** content: a row's signed 64-bit content hash. */
  add(month: string, content: bigint): void;
  /** By month, in calendar order: how many rows, and the digest of which rows (40 hexadecimal digits or more). */
  digests(): Map<string, { rows: number; digest: string }>;
}

/**
 * What a month holds, whatever the order of its rows and the name of its file: two months are the same exactly when they
 * hold the same rows the same number of times.
 *
 * The digest is the number of rows, the sum of their 64-bit hashes, and the sum of a second mixing of each, both modulo
 * 2^64. A sum does not mind the order and, unlike an exclusive or, does not lose a row that comes twice (identical
 * reports of anti-social behaviour are separate incidents). It tells changed files apart; it is no proof against a sender
 * who builds a collision on purpose. Plain 32-bit halves: sums of bigints would cost five times as much.
 */
export function monthContent(): MonthContent {
  const months = new Map<string, Sums>();
  let lastMonth = '';
  let sums: Sums = none();

  return {
    add(month, content) {
      if (month !== lastMonth) {
        const found = months.get(month);
        sums = found ?? none();
        if (found === undefined) months.set(month, sums);
        lastMonth = month;
      }
      whole[0] = content;
      const low = halves[0] ?? 0;
      const high = halves[1] ?? 0;
      sums.rows += 1;
      const plainLow = sums.plainLow + low;
      sums.plainLow = plainLow >>> 0;
      sums.plainHigh = (sums.plainHigh + high + (plainLow >= twoTo32 ? 1 : 0)) >>> 0;
      const mixedLow = sums.mixedLow + mix(low ^ Math.imul(high, 0x9e3779b1));
      sums.mixedLow = mixedLow >>> 0;
      sums.mixedHigh = (sums.mixedHigh + mix(high ^ Math.imul(low, 0x85ebca6b)) + (mixedLow >= twoTo32 ? 1 : 0)) >>> 0;
    },
    digests() {
      const inOrder = [...months].sort(([one], [other]) => (one < other ? -1 : 1));
      return new Map(inOrder.map(([month, found]) => [month, { rows: found.rows, digest: digestOf(found) }]));
    },
  };
}

function none(): Sums {
  return { rows: 0, plainLow: 0, plainHigh: 0, mixedLow: 0, mixedHigh: 0 };
}

/** The finishing step of MurmurHash3 (32 bits): every bit in changes about half of the bits out. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function digestOf({ rows, plainLow, plainHigh, mixedLow, mixedHigh }: Sums): string {
  return [rows, plainHigh, plainLow, mixedHigh, mixedLow].map((part) => part.toString(16).padStart(8, '0')).join('');
}
