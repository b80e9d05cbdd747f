import iconv from 'iconv-lite';
import request from 'supertest';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bricksIn, tables } from './figures.ts';
import { file, header, partnerHouse } from './partner-house.ts';

const { house, bring, upload, send, makeDataset } = partnerHouse();
const good = file('2025-01,Café,3,B22,1', '2025-01,Café,4,B23,2');
let before: unknown;

beforeAll(async () => {
  await bring(file('2025-02,Falls,3,B22,1'));
  before = await tables(house());
});
afterEach(async () => {
  await request(house().app).get('/health').expect(200);
});

describe('row 12: a file that cannot be trusted whole is refused whole, at its line and column', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['a lone quote', `${header}\n2025-01,a 5" pipe,1,B22,1\n`, /stray quote.*\(line 2, column 2\)/],
    ['a quote never closed', `${header}\n2025-01,Falls,1,B22,1\n2025-01,"Falls,1,B22,2\n`, /\(line 3, column 2\)/],
    ['a NUL', `${header}\n2025-01,Fa\0lls,1,B22,1\n`, /NUL.*\(line 2, column 2\)/],
    ['a line of 10 MB', `${header}\n2025-01,${'x'.repeat(10_000_000)},1,B22,1\n`, /longer than.*\(line 2, column 1\)/],
    ['5,000 columns', `${'month,'.repeat(4_999)}category\n`, /5000 columns.*\(line 1, column 201\)/],
    ['a header only', `${header}\n`, /no rows.*\(line 1, column 1\)/],
    ['UTF-16 without a mark', iconv.encode(good, 'utf-16le'), /NUL.*\(line 1, column 1\)/],
    ['a misspelt column', file('2025-01,Falls,1,B22,1').replace('count', 'counts'), /counts.*\(line 1, column 3\)/],
    ['a fault after good rows', file(...Array<string>(30_000).fill('2025-01,Falls,1,B22,'), '2025-01,"'), /30002/],
  ])('%s', async (_what, content, message) => {
    const record = await bring(content);
    expect([record.state, record.canUndo, record.canApply]).toEqual(['failed', false, false]);
    expect(record.message).toMatch(message);
    expect(record.message).toMatch(/Nothing was stored\.$/);
    expect(record.message).not.toMatch(/select |insert |\.ts:|stack/i);
    expect(await tables(house())).toEqual(before);
  });

  it('nothing at all', async () => {
    const answer = await send('', { dryRun: 'false' });
    expect([answer.status, answer.type]).toEqual([400, 'application/problem+json']);
    expect(await tables(house())).toEqual(before);
  });

  it.each<[string, string | Buffer]>([
    ['a byte-order mark', `\uFEFF${good}`],
    ['UTF-16', iconv.encode(good, 'utf-16le', { addBOM: true })],
    ['Windows-1252', iconv.encode(good, 'win1252')],
    ['mixed line ends', good.replace('\n', '\r\n')],
    ['no line end at its end', good.trimEnd()],
  ])('but %s is accepted exactly', async (what, content) => {
    const dataset = what.toLowerCase().replaceAll(/[^a-z0-9]/g, '-');
    await makeDataset(dataset);
    const record = await bring(content, { dataset });
    expect(record).toMatchObject({ state: 'done', counts: { read: 2, placed: 2 }, unmapped: ['Café'] });
    expect(await bricksIn(house(), '2025-01', dataset)).toMatchObject({ B22: 3, B23: 4 });
    before = await tables(house());
  });
});

it('a file of which every row is turned away has failed, and says so before and after', async () => {
  const hopeless = file('2025-13,Falls,3,B22,1', '2025-01,Falls,-3,B22,2');
  expect(await upload(hopeless)).toMatchObject({ state: 'dry-run', counts: { read: 2, rejected: 2 } });
  const record = await bring(hopeless);
  expect(record).toMatchObject({ state: 'failed', canUndo: false, counts: { read: 2, placed: 0, rejected: 2 } });
  expect(record.message).toBe('Not one of 2 rows can be used: each was turned away. Nothing was stored.');
  expect(await tables(house())).toEqual(before);
});

describe('row 17: a date in a file', () => {
  const dated = (...cells: string[]): string =>
    ['date,category,area_code', ...cells.map((cell) => `${cell},Falls,B22`)].join('\n');

  it.each([
    ...['2025-02-30', '2025-02-29', '2025-01-01T24:00', '2025-01-01T23:60', 'infinity', '-infinity', 'now'],
    ...['99999-01-01', '1825-01-01', '2025-13-01', '2025-00-10', '01/02/2025', '2025-1-1', "2025-01-01'; drop table"],
  ])('%s turns its row away, and no other', async (cell) => {
    const record = await upload(dated(cell, '2024-02-29'));
    expect(record.counts).toMatchObject({ read: 2, placed: 1, rejected: 1 });
    expect(record.counts?.byReason[0]?.reason).toBe('month-invalid');
    expect(record.months.map(({ month }) => month)).toEqual(['2024-02']);
  });

  it('falls in the month that London showed, on the days that the clocks change too', async () => {
    await makeDataset('clock');
    const springAndAutumn = [
      ...['2025-03-30T01:30Z', '2025-03-30T01:30', '2025-03-30T01:30+00:00', '2025-03-30T02:30+01:00'],
      ...['2025-10-26T01:30Z', '2025-10-26T01:30', '2025-10-26T01:30+01:00', '2025-10-26T00:30Z'],
      ...['2025-03-31T23:30Z', '2025-10-31T23:30Z', '2025-01-01T00:30+01:00'],
    ];
    const record = await bring(dated(...springAndAutumn), { dataset: 'clock' });
    expect(record.months.map(({ month, placed }) => [month, placed])).toEqual([
      ['2024-12', 1],
      ['2025-03', 4],
      ['2025-04', 1],
      ['2025-10', 5],
    ]);
    expect(await bricksIn(house(), '2025-03', 'clock')).toMatchObject({ B22: 4 });
  });
});

describe('an import question that cannot be meant', () => {
  it.each([
    ['no dataset', '?fileName=a.csv', 400],
    ['no file name', '?dataset=falls', 400],
    ['a dataset that is not there', '?dataset=none&fileName=a.csv', 404],
    ['a path for a name', '?dataset=falls&fileName=../../a.csv', 400],
    ['a dry run that is neither', '?dataset=falls&fileName=a.csv&dryRun=maybe', 400],
    ['an unknown parameter', '?dataset=falls&fileName=a.csv&force=true', 400],
    ['a parameter twice', '?dataset=falls&dataset=falls&fileName=a.csv', 400],
    ['SQL', `?dataset=${encodeURIComponent("falls' OR 1=1")}&fileName=a.csv`, 400],
  ])('is refused: %s', async (_what, question, status) => {
    const answer = await request(house().app).post(`/api/v1/imports${question}`).send(Buffer.from(good));
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
  });

  it('is refused when it is packed on its way', async () => {
    const answer = await send(good).set('Content-Encoding', 'gzip');
    expect(answer.status).toBe(415);
  });
});
