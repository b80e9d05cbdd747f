import { describe, expect, it } from 'vitest';
import { contentHash, referenceHasher } from '../../../server/intake/formats/row-hash.ts';
import type { RowContent } from '../../../server/intake/formats/row-hash.ts';

const row: RowContent = {
  month: '2021-05',
  category: 'Burglary',
  count: 1,
  point: [-1.21, 52.6],
  areaCode: 'E01025631',
  postcode: null,
  reference: 5n,
};

describe('the hash of a reference', () => {
  const hasher = referenceHasher(Buffer.alloc(32, 1));

  it('is the same for the same reference and key, fits 64 signed bits, and is null for a blank', () => {
    const hashed = hasher('22*0012345');
    expect(hasher(' 22*0012345 ')).toBe(hashed);
    expect(hashed).toBe(BigInt.asIntN(64, hashed ?? 0n));
    expect(hasher('  ')).toBeNull();
  });

  it('differs under another key, so that it cannot be looked up', () => {
    expect(referenceHasher(Buffer.alloc(32, 2))('22*0012345')).not.toBe(hasher('22*0012345'));
  });

  it('refuses a key too short to be a secret', () => {
    expect(() => referenceHasher(Buffer.alloc(8))).toThrow('at least 16 bytes');
  });

  it('does not meet itself in 100,000 references that follow each other', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, number) => hasher(`INC${number}`)));
    expect(hashes.size).toBe(100_000);
  });
});

describe('the hash of what a row says', () => {
  it.each([
    ['month', { month: '2021-06' }],
    ['category', { category: 'burglary' }],
    ['count', { count: 0 }],
    ['point', { point: [-1.21, 52.6001] }],
    ['no point', { point: null }],
    ['code', { areaCode: 'E01025632' }],
    ['postcode', { postcode: 'LE1 1AA' }],
    ['reference', { reference: null }],
  ] satisfies [string, Partial<RowContent>][])('changes with the %s', (_what, change) => {
    expect(contentHash({ ...row, ...change })).not.toBe(contentHash(row));
  });

  it('takes points closer than a centimetre for one', () => {
    expect(contentHash({ ...row, point: [-1.21000000001, 52.6] })).toBe(contentHash(row));
  });
});
