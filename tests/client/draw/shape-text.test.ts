import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing } from '../../../client/draw/drawing.ts';
import { tidy, type Position } from '../../../client/draw/positions.ts';
import { readShape, writeShape } from '../../../client/draw/shape-text.ts';

const position = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
  .map((given): Position => tidy(given).map((degrees) => degrees + 0) as unknown as Position);
const ring = fc.array(position, { minLength: 3, maxLength: 12 });
const closed = fc.record({ rings: fc.array(ring, { minLength: 1, maxLength: 3 }), closed: fc.constant(true) });
const open = fc.record({ rings: fc.tuple(fc.array(position, { maxLength: 5 })), closed: fc.constant(false) });
const drawing: fc.Arbitrary<Drawing> = fc
  .tuple(fc.array(closed, { maxLength: 3 }), fc.option(open))
  .map(([parts, last]) => (last === null ? parts : [...parts, last]));

describe('a shape in the address', () => {
  test('comes back exactly as it was drawn, holes, parts and unfinished lines included', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        expect(readShape(writeShape(given))).toEqual(given);
      }),
    );
  });

  test('needs no escaping in an address', () => {
    fc.assert(
      fc.property(drawing, (given) => {
        const text = writeShape(given);
        expect(new URLSearchParams({ shape: text }).toString()).toBe(`shape=${text}`);
      }),
    );
  });

  test('of twelve points around Loughborough is short', () => {
    const points = Array.from({ length: 12 }, (_, i): Position =>
      tidy([-1.2 + Math.cos(i / 2) / 200, 52.77 + Math.sin(i / 2) / 200]),
    );
    expect(writeShape([{ rings: [points], closed: true }]).length).toBeLessThan(100);
  });

  test.each(['AB', 'é', 'A', '__________', '*', 'AAAA*AAAA'])(
    'cut or changed on its way (%s) is refused, not guessed',
    (text) => {
      expect(readShape(text)).toBeNull();
    },
  );

  test('nothing is an empty drawing', () => {
    expect(readShape('')).toEqual([]);
  });
});
