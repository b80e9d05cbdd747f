import { describe, expect, it } from 'vitest';
import { readCqlText } from '../../server/ogc/cql-text.ts';

const a = { property: 'a' };
const is = (op: string, ...args: unknown[]): object => ({ op, args });

describe('CQL2 text', () => {
  it.each([
    ["a = 'x'", is('=', a, 'x')],
    ["a='it''s'", is('=', a, "it's")],
    ["a = 'it\\'s'", is('=', a, "it's")],
    ["a like '10\\%'", is('like', a, '10\\%')],
    ["a like '\\\\''s'", is('like', a, "\\\\'s")],
    ['"a" <> -1.5e2', is('<>', a, -150)],
    ['"a b"."c"', null],
    ['1 < a', is('<', 1, a)],
    ['a>=.5', is('>=', a, 0.5)],
    ['a = TRUE', is('=', a, true)],
    ['a', a],
    ['NOT a', is('not', a)],
    ['a = 1 OR a = 2 AND a = 3', is('or', is('=', a, 1), is('and', is('=', a, 2), is('=', a, 3)))],
    ['(a = 1 or a = 2) and a = 3', is('and', is('or', is('=', a, 1), is('=', a, 2)), is('=', a, 3))],
    ['not a = 1 and a = 2', is('and', is('not', is('=', a, 1)), is('=', a, 2))],
    ['a is null', is('isNull', a)],
    ['a IS NOT NULL', is('not', is('isNull', a))],
    ['a NOT IN (1, 2)', is('not', is('in', a, [1, 2]))],
    ['a NOT BETWEEN -1 AND +2', is('not', is('between', a, -1, 2))],
    ["casei(a) = casei('X')", is('=', is('casei', a), is('casei', 'X'))],
    ["a < DATE('2020-01-01')", is('<', a, { date: '2020-01-01' })],
    ["a < TIMESTAMP('2020-01-01T00:00:00Z')", is('<', a, { timestamp: '2020-01-01T00:00:00Z' })],
    [
      "T_DURING(INTERVAL(a, '..'), INTERVAL('..', a))",
      is('t_during', { interval: [a, '..'] }, { interval: ['..', a] }),
    ],
    ['S_INTERSECTS(a, POINT(1 -2))', is('s_intersects', a, { type: 'Point', coordinates: [1, -2] })],
    ['S_INTERSECTS(a, POINT Z(1 2 3))', is('s_intersects', a, { type: 'Point', coordinates: [1, 2] })],
    ['S_INTERSECTS(a, BBOX(1,2,3,4))', is('s_intersects', a, { bbox: [1, 2, 3, 4] })],
    [
      'S_INTERSECTS(a, MULTIPOINT(1 2, 3 4))',
      is('s_intersects', a, {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
    ],
    [
      'S_INTERSECTS(a, MULTIPOLYGON(((0 0,1 0,1 1,0 0))))',
      is('s_intersects', a, {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      }),
    ],
    [
      'S_INTERSECTS(a, GEOMETRYCOLLECTION(POINT(1 2)))',
      is('s_intersects', a, { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] }),
    ],
    ['date = 1', is('=', { property: 'date' }, 1)],
    ["naïve = 'é€'", is('=', { property: 'naïve' }, 'é€')],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => readCqlText(text)).toThrow(/filter/);
    else expect(readCqlText(text)).toEqual(expected);
  });

  it.each([
    ['', 'it ends'],
    ['a =', 'it ends'],
    ["a = 'x", 'from character 5 on'],
    ['a == 1', 'where it says ='],
    ['a = 1 AND', 'it ends'],
    ["a = 'x' b", 'AND, OR or its end'],
    ['a NOT 1', 'LIKE, BETWEEN or IN'],
    ['a IN 1', 'needs ( at'],
    ['a IN ()', 'a property'],
    ['a BETWEEN 1', 'AND'],
    ['(a = 1', 'needs )'],
    ['a = 1; b', 'from character 6 on'],
    ['a = 1 -- b', 'AND, OR or its end'],
    ['S_INTERSECTS(a, POINT(1))', 'a number'],
    ['DATE(a) = 1', 'a text in single quotes'],
    ['a + 1 = 2', 'AND, OR or its end'],
    ['a = 1e999', 'too large'],
  ])('%s is refused where it stops being a filter', (text, words) => {
    expect(() => readCqlText(text)).toThrow(words);
  });

  it('many brackets and many NOTs are refused before they are a burden', () => {
    for (const text of [`${'('.repeat(2_000)}a`, `${'NOT '.repeat(2_000)}a`, `${'f('.repeat(2_000)}a`]) {
      expect(() => readCqlText(text)).toThrow('within each other');
    }
  });
});
