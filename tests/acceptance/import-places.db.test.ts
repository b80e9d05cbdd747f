import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../intake/files/zip-for-tests.ts';
import { bricksIn, tables } from './figures.ts';
import { file, partnerHouse } from './partner-house.ts';

const { house, bring, upload, send, ended, act, makeDataset } = partnerHouse();

describe('a partner’s rows lie', () => {
  it('at their longitude and latitude, before any postcode or code that is printed beside it', async () => {
    await makeDataset('points');
    const rows = [
      'date,category,longitude,latitude,postcode,area_code',
      '2025-03-01,Noise,-1.145,52.655,,',
      '2025-03-02,Noise,-1.145,52.655,LE1 1AA,B99',
      '2025-03-03,Noise,,,le11aa,B99',
      '2025-03-04,Noise,,,,B99',
      '2025-03-05,Noise,,,LE9 9ZZ,',
      '2025-03-06,Noise,0.5,52.655,,B99',
      '2025-03-07,Noise,52.655,-1.145,,',
    ];
    const record = await bring(`${rows.join('\n')}\n`, { dataset: 'points' });
    expect(record.counts).toMatchObject({ read: 7, placedByPoint: 3, placedByCode: 1, unplaced: 2, rejected: 1 });
    const found = await bricksIn(house(), '2025-03', 'points');
    expect(found).toMatchObject({ B55: 2, B22: 1, B99: 1 });
  });

  it('at their British National Grid reference, in the brick that PostGIS finds', async () => {
    await makeDataset('grid');
    const { knex } = house().database;
    const found = await knex.raw<{ rows: { x: number; y: number }[] }>(
      'select st_x(p) as x, st_y(p) as y from (select st_transform(st_point(-1.135, 52.675, 4326), 27700) as p) grid',
    );
    const { x, y } = found.rows[0] ?? { x: 0, y: 0 };
    const rows = [
      'month,category,easting,northing',
      `2025-03,Fire,${Math.round(x)},${Math.round(y)}`,
      '2025-03,Fire,,',
    ];
    const record = await bring(`${rows.join('\n')}\n`, { dataset: 'grid' });
    expect(record.counts).toMatchObject({ read: 2, placedByPoint: 1, unplaced: 1 });
    expect(await bricksIn(house(), '2025-03', 'grid')).toMatchObject({ B76: 1 });
  });

  it('where a look-up that came later says, when the same file is sent again', async () => {
    await makeDataset('late');
    const sent = file('2025-03,Falls,4,E01000077,e1');
    expect((await bring(sent, { dataset: 'late' })).counts).toMatchObject({ placed: 0, unplaced: 1 });
    const { knex } = house().database;
    const brick = await knex('bricks').where({ code: 'B66' }).first<{ id: number }>('id');
    const link = { publisher_code: 'E01000077', year: 2011, brick_id: brick.id, change: 'U', name: 'later' };
    await knex('code_links').insert(link);
    const again = await bring(sent, { dataset: 'late' });
    expect(again).toMatchObject({ state: 'done', months: [{ change: 'replaced', added: 0, removed: 0, updated: 0 }] });
    expect(await bricksIn(house(), '2025-03', 'late')).toMatchObject({ B66: 4 });
  });
});

describe('an archive', () => {
  it('of two months is one import', async () => {
    await makeDataset('archive');
    const content = await zipOf([
      { name: 'one/2025-03.csv', content: file('2025-03,Falls,3,B22,1') },
      { name: 'two/2025-04.csv', content: file('2025-04,Falls,4,B22,2') },
      { name: 'read-me.txt', content: 'Not demand.' },
    ]);
    const record = await bring(content, { dataset: 'archive', fileName: 'two-months.zip' });
    expect(record).toMatchObject({ state: 'done', months: [{ month: '2025-03' }, { month: '2025-04' }] });
    expect(record.files.map(({ rows }) => rows)).toEqual([1, 1]);
    expect(await bricksIn(house(), '2025-04', 'archive')).toMatchObject({ B22: 4 });
  });

  it('with one bad file is refused whole', async () => {
    const before = await tables(house());
    const content = await zipOf([
      { name: '2025-05.csv', content: file('2025-05,Falls,3,B22,1') },
      { name: '2025-06.csv', content: file('2025-06,"Falls,4,B22,2') },
    ]);
    const record = await bring(content, { dataset: 'archive', fileName: 'bad.zip' });
    expect(record.state).toBe('failed');
    expect(record.message).toMatch(/never closed.*line 2, column 2/);
    expect(await tables(house())).toEqual(before);
  });
});

describe('an import that is stopped', () => {
  it('leaves nothing, whether it runs or waits', async () => {
    const before = await tables(house());
    // Long enough that it is still running when it is told to stop.
    const rows = Array.from(
      { length: 400_000 },
      (_, index) => `2025-03,Falls,1,B${String(index % 100).padStart(2, '0')},${index}`,
    );
    const ids: number[] = [];
    for (const content of [file(rows.join('\n')), file('2025-04,Falls,1,B22,1')]) {
      ids.push(((await send(content, { dryRun: 'false' })).body as { id: number }).id);
    }
    // The one that waits first: it would begin, and be over, as soon as the one that runs has stopped.
    for (const id of ids.toReversed()) {
      await request(house().app).post(`/api/v1/imports/${id}/cancel`).expect(202);
    }
    for (const id of ids) expect((await ended(id)).state).toBe('cancelled');
    for (const id of ids) expect((await ended(id)).message).toBe('It was stopped; nothing of it was stored.');
    expect(await tables(house())).toEqual(before);
  });

  it('cannot be stopped once it has ended', async () => {
    const { id } = await upload(file('2025-03,Falls,1,B22,1'));
    await expect(act(id, 'cancel')).rejects.toThrow();
  });
});
