import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthContent } from '../../server/intake/content.ts';

const digestOf = (contents: bigint[], month = '2021-05') => {
  const months = monthContent();
  for (const content of contents) months.add(month, content);
  return months.digests().get(month);
};
const hashes = fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), { minLength: 1, maxLength: 50 });

describe('the content of a month', () => {
  it('does not mind the order of its rows', () => {
    fc.assert(
      fc.property(hashes, (contents) => {
        expect(digestOf([...contents].reverse())).toEqual(digestOf(contents));
      }),
    );
  });

  it('changes when one row is changed, added, lost or repeated', () => {
    fc.assert(
      fc.property(hashes, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (contents, other) => {
        const [first, ...rest] = contents as [bigint, ...bigint[]];
        const digest = digestOf(contents)?.digest;
        if (other !== first) expect(digestOf([other, ...rest])?.digest).not.toBe(digest);
        expect(digestOf([...contents, other])?.digest).not.toBe(digest);
        expect(digestOf([...contents, first])?.digest).not.toBe(digest);
        expect(digestOf(rest)?.digest).not.toBe(digest);
      }),
    );
  });

  it('carries its first sum over 64 bits exactly', () => {
    const contents = [2n ** 63n - 1n, 2n ** 63n - 1n, -1n, 5n, 2n ** 32n - 1n, 1n];
    const sum = BigInt.asUintN(
      64,
      contents.reduce((total, content) => total + content, 0n),
    );
    expect(digestOf(contents)?.digest.slice(8, 24)).toBe(sum.toString(16).padStart(16, '0'));
  });

  it('is kept by month, and tells how many rows each has', () => {
    const months = monthContent();
    months.add('2021-06', 1n);
    months.add('2021-05', 1n);
    months.add('2021-06', 2n);
    expect([...months.digests()].map(([month, { rows }]) => [month, rows])).toEqual([
      ['2021-05', 1],
      ['2021-06', 2],
    ]);
  });
});
