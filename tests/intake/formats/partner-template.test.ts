import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWhole, sourceOf } from '../files/sources-for-tests.ts';

const read = async (...lines: string[]) => readWhole(sourceOf(lines.join('\n')));
const one = async (header: string, line: string) => {
  const { rows, issues } = await read(header, line);
  return rows[0] ?? issues[0];
};

describe('the partner template', () => {
  it('takes one row as one incident when it has no count column', async () => {
    expect(await one('Date,Category,Postcode', '2025-03-30,Falls,le1 1aa')).toMatchObject({
      month: '2025-03',
      category: 'Falls',
      count: 1,
      point: null,
      areaCode: null,
      postcode: 'LE1 1AA',
    });
  });

  it('takes a row of counts, where 0 is a true zero', async () => {
    expect(await one('month,category,count,area_code', '2025-03,Falls,0,e01013617')).toMatchObject({
      count: 0,
      areaCode: 'E01013617',
    });
  });

  it('reads column names in any case, with spaces or hyphens', async () => {
    expect(await one('MONTH,Category,Area-Code', '2025-03,Falls,E01013617')).toMatchObject({ areaCode: 'E01013617' });
  });

  it('turns easting and northing into longitude and latitude', async () => {
    const row = await one('month,category,easting,northing', '2025-03,Falls,459327,304196');
    expect(row).toMatchObject({ point: [expect.closeTo(-1.125, 2), expect.closeTo(52.632, 2)] });
  });

  it('keeps point, code and postcode side by side, for the placing to choose', async () => {
    const row = await one(
      'month,category,longitude,latitude,postcode,area_code',
      '2025-03,Falls,-1.13,52.63,LE11AA,E01013617',
    );
    expect(row).toMatchObject({ point: [-1.13, 52.63], postcode: 'LE1 1AA', areaCode: 'E01013617' });
  });

  it('keeps a row with a blank location, without a place', async () => {
    expect(await one('month,category,longitude,latitude', '2025-03,Falls,,')).toMatchObject({ point: null, count: 1 });
  });

  it('tells a withheld count and an unavailable one from zero', async () => {
    const { rows, issues } = await read(
      'month,category,count,postcode',
      '2025-03,A,[c],',
      '2025-03,A,[x],',
      '2025-03,A,0,',
    );
    expect(issues.map((found) => found.reason)).toEqual(['not-available-from-sender']);
    expect(rows.map((row) => row.count)).toEqual([null, 0]);
  });

  it.each(['', '-1', '1.5', '1,000', 'many', '1e3', '<5', '*', '9999999999', 'NaN'])(
    'has no count %j',
    async (cell) => {
      expect(await one('month,category,count,postcode', `2025-03,A,"${cell}",`)).toMatchObject({
        reason: 'count-invalid',
        column: 'count',
      });
    },
  );

  it.each(['2025-02-30', '2025-03-30T24:00', 'infinity', '99999-01-01', '2025-13-01', '30/03/2025'])(
    'has no date %j',
    async (cell) => {
      expect(await one('date,category,postcode', `${cell},A,`)).toMatchObject({ reason: 'month-invalid', value: cell });
    },
  );

  it('says that longitude and latitude look swapped', async () => {
    expect(await one('month,category,longitude,latitude', '2025-03,A,52.63,-1.13')).toMatchObject({
      reason: 'coordinate-swapped',
      value: '52.63, -1.13',
    });
  });

  it.each(["' OR 1=1 --", '=cmd|calc', '<img src=x onerror=alert(1)>', '$1', '??', ':x', '@SUM(A1)', '+1', '-1'])(
    'takes %j as a category like any other text',
    async (category) => {
      expect(await one('month,category,postcode', `2025-03,${category},`)).toMatchObject({ category });
    },
  );

  it('quotes a wrong cell short and without control or direction characters', async () => {
    const { issues } = await read('month,category,postcode', `\u202e\u0007${'x'.repeat(500)},A,`);
    expect(issues[0]?.value).toBe(`${'x'.repeat(59)}…`);
  });

  it.each([
    ['month,category,counts,postcode', 'no column "counts"'],
    ['month,category,postcode,date_of_birth', 'no column "date_of_birth"'],
    ['month,category,category,postcode', 'twice'],
    ['month,date,category,postcode', 'one of month, date and period'],
    ['month,category,longitude', 'both longitude and latitude'],
    ['month,category,easting', 'both easting and northing'],
    ['month,category,easting,northing,longitude,latitude', 'not both pairs'],
    ['month,category,count', 'location column is needed'],
    ['month,category,,postcode', 'has no name'],
  ])('turns the header %s away', async (header, sentence) => {
    await expect(read(header, '2025-03,A,1')).rejects.toMatchObject({
      type: 'file-unreadable',
      status: 422,
      message: expect.stringContaining(sentence) as string,
      places: [{ line: 1 }],
    });
  });

  it('is documented by examples that it reads as they say', async () => {
    const page = readFileSync(new URL('../../../docs/data/partner-template.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```csv\n([^`]*)```/g)].map((found) => found[1] ?? '');
    const read = await Promise.all(examples.map((example) => readWhole(sourceOf(example))));
    expect(read.map(({ rows, issues }) => [rows.length, issues.map((found) => found.reason)])).toEqual([
      [2, []],
      [3, []],
      [3, []],
    ]);
    expect(read[2]?.rows.map((row) => [row.point !== null, row.postcode])).toEqual([
      [false, 'LE1 1AA'],
      [true, null],
      [false, null],
    ]);
  });
});
