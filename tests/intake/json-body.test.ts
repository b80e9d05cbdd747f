import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxBodyBytes, parseJsonBody } from '../../server/intake/json-body.ts';
import { Refusal } from '../../server/refusal.ts';

function refusalOf(body: string | Buffer): Refusal {
  try {
    parseJsonBody(Buffer.from(body));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The body was accepted.');
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('row 10: a hostile JSON body is refused at the door', () => {
  it('depth 32 is accepted, 33 and a million are not', () => {
    expect(parseJsonBody(Buffer.from(nested(32)))).toBeInstanceOf(Array);
    expect(refusalOf(nested(33))).toMatchObject({ type: 'body-invalid', status: 400 });
    expect(refusalOf('['.repeat(1_000_000))).toMatchObject({ type: 'body-invalid', status: 400 });
    expect(refusalOf('{"a":'.repeat(200_000)).type).toBe('body-invalid');
  });

  it('1 MiB is accepted, one byte more is not', () => {
    expect(parseJsonBody(Buffer.from('7'.padEnd(maxBodyBytes)))).toBe(7);
    expect(refusalOf('7'.padEnd(maxBodyBytes + 1))).toMatchObject({ type: 'too-large', status: 413 });
  });

  it('20,000 keys are accepted, one more is not, wherever they stand', () => {
    const object = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, 0])));
    expect(parseJsonBody(Buffer.from(object(20_000)))).toHaveProperty('k19999', 0);
    expect(refusalOf(object(20_001))).toMatchObject({ type: 'too-large', status: 413 });
    expect(refusalOf(`[${'{"a":1},'.repeat(20_001)}0]`).type).toBe('too-large');
  });

  it('a million keys', () => {
    expect(refusalOf(`{${'"":0,'.repeat(1_000_000)}"a":0}`).type).toBe('too-large');
  });

  it.each([
    ['{"name":1,"name":2}', '"name"', '/name'],
    ['{"a":[0,{"b":1,"c":{},"b":2}]}', '"b"', '/a/1/b'],
    ['{"a":1,"\\u0061":2}', '"a"', '/a'],
    ['{"a/b":1,"a/b":2}', '"a/b"', '/a~1b'],
  ])('a key twice in one object: %s', (body, key, pointer) => {
    const refusal = refusalOf(body);
    expect(refusal.type).toBe('body-invalid');
    expect(refusal.message).toContain(key);
    expect(refusal.places[0]?.pointer).toBe(pointer);
  });

  it('but the same key in two objects, or as a value, is fine', () => {
    const body = '[{"a":"a"},{"a":["a","a"]},{"b":{"a":1},"a":2}]';
    expect(parseJsonBody(Buffer.from(body))).toStrictEqual(JSON.parse(body));
  });

  it.each([
    '{"__proto__":{"admin":true}}',
    '[{"a":{"__proto__":{"admin":true}}}]',
    '{"\\u005f_proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
  ])('a way to the prototype of every object: %s', (body) => {
    expect(refusalOf(body)).toMatchObject({ type: 'body-invalid', status: 400 });
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

describe('text must be whole characters', () => {
  it.each([
    ['NUL', '["a\\u0000b"]'],
    ['a first half alone', '["\\ud83d"]'],
    ['a first half before a letter', '["\\ud83dabcdef"]'],
    ['a second half alone', '["\\ude00"]'],
    ['two first halves', '["\\ud83d\\ud83d"]'],
    ['half a pair in a key', '{"\\ud83d":1}'],
  ])('%s is refused', (_name, body) => {
    expect(refusalOf(body)).toMatchObject({ type: 'body-invalid', status: 400 });
  });

  it('a pair, an escaped backslash before u0000 and a byte order mark are accepted', () => {
    expect(parseJsonBody(Buffer.from('["\\ud83d\\ude00","\\\\u0000"]'))).toStrictEqual(['😀', '\\u0000']);
    expect(parseJsonBody(Buffer.from('\ufeff{"a":1}'))).toStrictEqual({ a: 1 });
  });

  it('bytes that are not UTF-8 are refused', () => {
    expect(refusalOf(Buffer.from([0x22, 0xff, 0x22])).message).toBe('The body must be encoded in UTF-8.');
    expect(refusalOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])).type).toBe('body-invalid');
  });
});

describe('what is not JSON', () => {
  it.each([
    '',
    '  ',
    '{',
    '[1,]',
    '{"a":1,}',
    "{'a':1}",
    'NaN',
    '[1 2]',
    '"\u0000"',
    '"open',
    '{"a"}',
    ']',
    '}',
    ',',
    '{"a":1]',
    '"\\u00"',
  ])('is refused: %j', (body) => {
    expect(refusalOf(body)).toMatchObject({ type: 'body-invalid', status: 400 });
  });

  it('is refused with line and column where they are known', () => {
    expect(refusalOf('{\n  "a": 1\n  "b": 2\n}').places[0]).toMatchObject({ line: 3, column: 3 });
  });

  it('does not include 1e999, which is for the reader of the field to refuse', () => {
    expect(parseJsonBody(Buffer.from('[1e999]'))).toStrictEqual([Infinity]);
  });
});

describe('every JSON value within bounds', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, stringUnit: 'grapheme' }), (value) => {
        const text = JSON.stringify(value, undefined, 1);
        fc.pre(!/__proto__|constructor|\\u0000/.test(text));
        expect(parseJsonBody(Buffer.from(text))).toStrictEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });
});
