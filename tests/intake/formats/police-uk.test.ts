import { describe, expect, it } from 'vitest';
import { policeHeader, policeLine, readWhole, sourceOf } from '../files/sources-for-tests.ts';

const read = async (...lines: string[]) => readWhole(sourceOf([policeHeader, ...lines].join('\n')));

describe('a police.uk street file', () => {
  it('gives one incident a row, at its point and with its printed code', async () => {
    const { rows, batches } = await read(policeLine());
    expect(batches[0]?.formatCode).toBe('police-uk-street');
    expect(rows[0]).toMatchObject({
      line: 2,
      month: '2021-05',
      category: 'Public order',
      count: 1,
      point: [-1.214176, 52.621663],
      areaCode: 'E01025631',
      postcode: null,
    });
  });

  it('keeps a row without coordinates, without a place', async () => {
    const { rows } = await read(policeLine({ Longitude: '', Latitude: '', 'LSOA code': '', Location: 'No Location' }));
    expect(rows[0]).toMatchObject({ point: null, areaCode: null });
  });

  it('keeps identical reports of anti-social behaviour as separate incidents', async () => {
    const report = policeLine({ 'Crime ID': '', 'Crime type': 'Anti-social behaviour' });
    const { rows } = await read(report, report);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.content).toBe(rows[1]?.content);
    expect(rows[0]?.reference).toBeNull();
  });

  it('is known in any order of columns, and without Context', async () => {
    const order = [5, 4, 9, 1, 0, 7, 2, 3, 6, 8, 10];
    const reorder = (line: string) => order.map((index) => line.split(',')[index]).join(',');
    const { rows } = await readWhole(sourceOf([policeHeader, policeLine()].map(reorder).join('\r\n')));
    expect(rows[0]?.content).toBe((await read(policeLine())).rows[0]?.content);
  });

  it('never keeps or quotes a Crime ID', async () => {
    const secret = 'c0ffee'.repeat(8);
    const { rows, issues } = await read(
      policeLine({ 'Crime ID': secret }),
      policeLine({ 'Crime ID': secret, Month: '' }),
      `${policeLine({ 'Crime ID': secret })},surplus`,
    );
    expect(issues.map((found) => found.reason)).toEqual(['month-invalid', 'column-count']);
    expect(JSON.stringify([rows, issues], (_key, value: unknown) => String(value) && value?.toString())).not.toContain(
      secret,
    );
    expect(rows[0]?.reference).not.toBeNull();
  });

  it.each([
    ['Month', '2021-13', 'month-invalid'],
    ['Month', '', 'month-invalid'],
    ['Crime type', '', 'category-missing'],
    ['Crime type', 'x'.repeat(201), 'category-too-long'],
    ['Longitude', 'a', 'coordinate-invalid'],
    ['Longitude', '', 'coordinate-invalid'],
    ['Latitude', 'NaN', 'coordinate-invalid'],
    ['Latitude', '91', 'coordinate-invalid'],
  ])('turns a row with %s %j away as %s, and reads on', async (column, value, reason) => {
    const { rows, issues, batches } = await read(policeLine(), policeLine({ [column]: value }), policeLine());
    expect(issues).toMatchObject([{ line: 3, reason }]);
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
    expect(batches[0]?.rowsRead).toBe(3);
  });
});
