import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { ColumnsAnswer, HeadLookAnswer } from '../../server/features/datasets/contract.ts';
import { partnerHouse } from './partner-house.ts';

const { house, bring } = partnerHouse();
const own = [
  'Date of call,Incident type,OA code,Caller name,Notes',
  '2025-03-30T01:30,Fall,B22,Ann Example,"a, b"',
  '2025-03-31,Fall,B23,Bob Example,',
].join('\n');
const columns = [
  { printed: 'Date of call', column: 'date' },
  { printed: 'Incident type', column: 'category' },
  { printed: 'OA code', column: 'area_code' },
  { printed: 'Caller name', column: null },
];
const put = (body: object) => request(house().app).put('/api/v1/datasets/falls/columns').send(body);
const look = async (content: string): Promise<HeadLookAnswer> => {
  const answer = await request(house().app)
    .post('/api/v1/datasets/falls/columns/look')
    .set('Content-Type', 'text/csv')
    .send(content);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as HeadLookAnswer;
};

describe('a partner’s own columns', () => {
  it('are refused before they are mapped, with the nearest of the template', async () => {
    expect((await bring(own)).message).toMatch(/has a header that is not known/);
    const near = await bring('date,category,area_codes\n2025-03-30,Fall,B22\n');
    expect(near.message).toContain('no column "area_codes" (did you mean area_code?)');
  });

  it('are looked at without a value being answered', async () => {
    const found = await look(own);
    expect(found).toMatchObject({ fits: false, rows: 2, format: null });
    expect(found.columns.map(({ printed, column, from, kind }) => [printed, column, from, kind])).toEqual([
      ['Date of call', 'date', 'suggested', 'dates'],
      ['Incident type', 'category', 'suggested', 'text, one value'],
      ['OA code', 'area_code', 'suggested', 'text, 2 different values'],
      ['Caller name', null, 'none', 'text, 2 different values'],
      ['Notes', null, 'none', 'text, one value, some blank'],
    ]);
    expect(JSON.stringify(found)).not.toContain('Example');
  });

  it('are saved with who and when, as versions, and only when a file could be read by them', async () => {
    await put({ columns: columns.slice(1), decidedBy: 'Ada' }).expect(400);
    await put({ columns: [...columns, { printed: 'notes', column: 'category' }], decidedBy: 'Ada' }).expect(400);
    await put({ columns: columns.slice(0, 3), decidedBy: 'Ada' }).expect(200);
    const answer = await put({ columns, decidedBy: 'Ben' }).expect(200);
    const { items } = answer.body as ColumnsAnswer;
    expect(items.map(({ version, decidedBy }) => [version, decidedBy])).toEqual([
      [2, 'Ben'],
      [1, 'Ada'],
    ]);
    expect(await look(own)).toMatchObject({ fits: true, sentence: expect.stringContaining('version 2') as string });
  });

  it('are then read at each import; what means nothing is dropped at the door and named', async () => {
    const record = await bring(own);
    expect(record).toMatchObject({ state: 'done', counts: { read: 2, placed: 2 } });
    expect(record.files[0]?.note).toBe('Columns not read: Caller name, Notes.');
    const { knex } = house().database;
    const kept = await knex('demand_records').select('weekday', 'hour').orderBy('brick_id');
    expect(kept).toEqual([
      { weekday: 7, hour: 1 },
      { weekday: 1, hour: null },
    ]);
    const all = JSON.stringify(await Promise.all(['imports', 'import_files', 'import_issues'].map((t) => knex(t))));
    expect(all).not.toContain('Example');
  });

  it('are refused when one that is read is misspelt', async () => {
    const record = await bring(own.replace('Incident type', 'Incdent type'));
    expect(record.state).toBe('failed');
    expect(record.message).toContain('no column "Incident type", which this dataset reads as category.');
    expect(record.message).toContain('The nearest that came is "Incdent type".');
  });
});

describe('a code list', () => {
  const send = (content: string, dryRun: string) =>
    request(house().app)
      .post('/api/v1/datasets/falls/code-list')
      .query({ decidedBy: 'Ada', dryRun })
      .set('Content-Type', 'text/csv')
      .send(content);
  const list = 'publisher_category,category\nFall,health-falls\nFrailty,health-falls\n';

  it('says line by line what is wrong, and keeps nothing then', async () => {
    const answer = await send('publisher_category,category\nFall,nowhere\nFall,nowhere\n', 'false').expect(422);
    const { errors } = answer.body as { errors: { line: number; detail: string }[] };
    expect(errors.map(({ line }) => line)).toEqual([2, 3, 3]);
  });

  it('maps many at once, also those that no file has had yet, after a dry run that changes nothing', async () => {
    const codes = (await request(house().app).get('/api/v1/categories')).body as { items: { code: string }[] };
    const target = codes.items.find(({ code }) => code !== 'unmapped')?.code ?? '';
    const real = list.replaceAll('health-falls', target);
    const mappings = async () => (await request(house().app).get('/api/v1/datasets/falls/categories')).body as unknown;
    const before = await mappings();
    expect((await send(real, 'true').expect(200)).body).toMatchObject({ changed: 1, ahead: 1, same: 0 });
    expect(await mappings()).toEqual(before);
    expect((await send(real, 'false').expect(200)).body).toMatchObject({ changed: 1, ahead: 1, stillUnmapped: [] });
    expect((await send(real, 'false').expect(200)).body).toMatchObject({ changed: 0, ahead: 0, same: 2 });
    expect((await bring(own.replaceAll('Fall', 'Frailty'))).unmapped).toEqual([]);
  });
});
