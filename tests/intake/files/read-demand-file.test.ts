import { isAscii, isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { policeHeader, policeLine, readWhole, sourceOf } from './sources-for-tests.ts';

const template = 'month,category,postcode';
const refusal = (sentence: string, line: number, column: number) => ({
  type: 'file-unreadable',
  status: 422,
  message: expect.stringContaining(sentence) as string,
  places: [{ line, column }],
});

describe('a demand file that cannot be trusted as a whole is refused, with line and column', () => {
  it.each([
    ['nothing', '', 'is empty', 1, 1],
    ['a byte-order mark only', '\uFEFF', 'is empty', 1, 1],
    ['blank lines only', '\n\r\n\n', 'is empty', 1, 1],
    ['a header and no rows', `${template}\r\n`, 'has a header but no rows', 1, 1],
    ['a header and blank rows', `${template}\n,,\n`, 'has a header but no rows', 1, 1],
    ['a stray quote', `${template}\n2025-03,a 5" pipe,\n2025-03,b,\n`, 'stray quote', 2, 2],
    ['a quote that is never closed', `${template}\n2025-03,"open,\n2025-03,b,\n`, 'never closed', 2, 2],
    ['text after a closing quote', `${template}\n2025-03,a,\n2025-03,"b"c,\n`, 'stray quote', 3, 2],
    ['a NUL', `${template}\n2025-03,a,\n2025-03,b\0,\n`, 'NUL', 3, 2],
    ['a line of 10 MB', `${template}\n2025-03,${'x'.repeat(10_000_000)},\n`, 'longer than a million', 2, 1],
    ['a quoted line of 10 MB', `${template}\n2025-03,"${'x,\n'.repeat(3_000_000)}",\n`, 'longer than a million', 2, 1],
    ['5,000 columns', `${'month,'.repeat(4_999)}category\n`, 'has 5000 columns', 1, 201],
    ['another header', 'name,born\nA,1990\n', 'expected police.uk street-level crime', 1, 1],
    ['semicolons', `${template.replaceAll(',', ';')}\n2025-03;a;\n`, 'separated by semicolons', 1, 1],
    ['tabs', `${template.replaceAll(',', '\t')}\n2025-03\ta\t\n`, 'separated by tabs', 1, 1],
  ])('%s', async (_what, content, sentence, line, column) => {
    await expect(readWhole(sourceOf(content))).rejects.toMatchObject(refusal(sentence, line, column));
  });

  it('says what came in place of a known header', async () => {
    await expect(readWhole(sourceOf('name,born\nA,1990\n'))).rejects.toThrow('came name, born.');
  });

  it('UTF-8 at first and other bytes later', async () => {
    const mixed = Buffer.concat([Buffer.from(`${template}\n2025-03,Café,\n2025-03,`), Buffer.from([0xe9, 0x2c, 0x0a])]);
    await expect(readWhole(sourceOf(mixed))).rejects.toThrow('not throughout');
  });

  it('half a UTF-16 character', async () => {
    const utf16 = iconv.encode(`${template}\n2025-03,a,\n`, 'utf-16le', { addBOM: true });
    await expect(readWhole(sourceOf(utf16.subarray(0, -1)))).rejects.toThrow('not valid UTF-16');
  });

  it('UTF-16 without its byte-order mark', async () => {
    await expect(readWhole(sourceOf(iconv.encode(template, 'utf-16le')))).rejects.toThrow('NUL');
  });
});

describe('a demand file', () => {
  it('with one bad row loses that row only, and every row is accounted for', async () => {
    const lines = [template, '2025-03,a,', '2025-03', '', '2025-03,b,,1', '2025-03,c,,,', '2025-99,d,', '2025-03,e,'];
    const { rows, issues, batches } = await readWhole(sourceOf(lines.join('\n')));
    expect(rows.map((row) => [row.line, row.category])).toEqual([
      [2, 'a'],
      [6, 'c'],
      [8, 'e'],
    ]);
    expect(issues).toEqual([
      { line: 3, reason: 'column-count', column: null, value: '1 cells, 3 columns' },
      { line: 5, reason: 'column-count', column: null, value: '4 cells, 3 columns' },
      { line: 7, reason: 'month-invalid', column: 'month', value: '2025-99' },
    ]);
    expect(batches.map((batch) => batch.rowsRead)).toEqual([6]);
  });

  it('numbers its lines truly where cells are quoted, hold line ends or stand between blank lines', async () => {
    const text = `${template}\r\n2025-03,"a\r\nb ""c""",\n\n"2025-03",d,\r\n2025-03,e,\n2025-03,"f",`;
    const { rows } = await readWhole(sourceOf(text, 7));
    expect(rows.map((row) => [row.line, row.category])).toEqual([
      [2, 'a b "c"'],
      [5, 'd'],
      [6, 'e'],
      [7, 'f'],
    ]);
  });

  it('comes in batches of the size asked for, with the bytes read so far', async () => {
    const text = `${template}\n${'2025-03,a,\n'.repeat(25)}`;
    const { batches } = await readWhole(sourceOf(text, 16), 10);
    expect(batches.map((batch) => batch.rowsRead)).toEqual([10, 10, 5]);
    expect(batches.at(-1)?.bytesRead).toBe(text.length);
    expect(batches.every((batch, index) => batch.bytesRead >= (batches[index - 1]?.bytesRead ?? 0))).toBe(true);
  });

  it('tells which other encoding it was read as, and says nothing of UTF-8', async () => {
    const text = `${template}\n2025-03,Café – “late”,\n`;
    const note = async (bytes: Buffer | string) => (await readWhole(sourceOf(bytes))).batches[0]?.encodingNote;
    expect(await note(text)).toBeNull();
    expect(await note(iconv.encode(text, 'win1252'))).toContain('Windows-1252');
    expect(await note(iconv.encode(text, 'utf-16be', { addBOM: true }))).toContain('UTF-16');
  });

  it('with LF, CRLF or both gives the same contents', async () => {
    const lines = [policeHeader, policeLine(), policeLine({ 'Crime ID': '' }), policeLine({ Month: '2021-06' })];
    const contents = async (text: string) => (await readWhole(sourceOf(text))).rows.map((row) => row.content);
    const plain = await contents(`${lines.join('\n')}\n`);
    expect(await contents(`${lines.join('\r\n')}\r\n`)).toEqual(plain);
    expect(await contents(`${lines.slice(0, 2).join('\n')}\n${lines.slice(2).join('\r\n')}`)).toEqual(plain);
  });
});

describe('whatever rows are written as CSV', () => {
  const encodings = ['utf8', 'utf8 with mark', 'utf-16le', 'utf-16be', 'win1252'] as const;
  const encode = (text: string, encoding: (typeof encodings)[number]): Buffer => {
    if (encoding === 'utf8') return Buffer.from(text);
    if (encoding === 'utf8 with mark') return Buffer.from(`\uFEFF${text}`);
    if (encoding === 'win1252') return iconv.encode(text, encoding);
    return iconv.encode(text, encoding, { addBOM: true });
  };
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const plainOrQuoted = (cell: string, quoteIt: boolean) => (quoteIt || /[",\n]/.test(cell) ? quoted(cell) : cell);
  // Characters that every encoding has, the awkward ones of CSV among them.
  const character = fc.constantFrom(...Array.from('aZ09 ,,""\n;=+-@\'é£€–“ÿ'));
  const cell = fc.array(character, { maxLength: 30 }).map((parts) => parts.join(''));
  const category = cell.map((text) => `k${text}k`);
  const row = fc.record({
    category,
    quoteIt: fc.boolean(),
    count: fc.nat(9_999),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });

  it(
    'is read back as the same values, in any encoding, line end and cutting into chunks',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 20 }),
          fc.constantFrom(...encodings),
          fc.integer({ min: 1, max: 200 }),
          async (given, encoding, chunkBytes) => {
            const body = given.map(
              (one) => `2025-03,${plainOrQuoted(one.category, one.quoteIt)},${one.count},${one.lineEnd}`,
            );
            const text = `month,category,count,postcode\n${body.join('')}`;
            const bytes = encode(text, encoding);
            // Some Windows-1252 is good UTF-8 of other letters; no reader can tell which of them was meant.
            fc.pre(encoding !== 'win1252' || !isUtf8(bytes) || isAscii(bytes));
            const { rows, issues } = await readWhole(sourceOf(bytes, chunkBytes));
            expect(issues).toEqual([]);
            expect(rows.map(({ category, count }) => ({ category, count }))).toEqual(
              given.map(({ category, count }) => ({ category: category.replace(/\n+/g, ' '), count })),
            );
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  it('is read alike whether quoted or not, and however far apart the quotes are', { timeout: 60_000 }, async () => {
    const far = Array.from({ length: 2_000 }, (_, index) => `2025-03,k${index},`);
    const text = (mark: number) => [
      template,
      ...far.map((line, index) => (index % mark ? line : line.replace(/k\d+/, '"$&"'))),
    ];
    const plain = (await readWhole(sourceOf([template, ...far].join('\n')))).rows;
    for (const mark of [1, 2, 700, 1_999])
      expect((await readWhole(sourceOf(text(mark).join('\n')))).rows).toEqual(plain);
  });
});
