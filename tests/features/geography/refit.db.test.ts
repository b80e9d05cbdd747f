import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { FootprintSet } from '../../../server/features/footprint-sets/contract.ts';
import { type GeographyService, geographyService } from '../../../server/features/geography/service.ts';
import type { NetworkImported, NetworksAnswer } from '../../../server/features/networks/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { partners, patients } from '../networks/plant-network-files.ts';
import { boundaries, box, codeOf, csv, lsoaCodes, lsoas, options } from './small-county.ts';

/** Six LSOAs of 2021 in two rows of three; Output Areas are columns half as wide and two rows high. */
const outputAreas = boundaries(
  'OA21',
  [0, 1, 2, 3, 4, 5].map((column) => [codeOf('E', column + 1), box(column / 2, 0, 0.5, 2)]),
);
const [first = '', second = '', third = ''] = lsoaCodes;
const changes = csv('LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHNGIND', [
  ['E01900001', 'Old', first, 'New', 'S'],
  ['E01900001', 'Old', second, 'New', 'S'],
]);
const registrations = patients(
  ['C10001', 'E01900001', 101],
  ['C10001', third, 30],
  ['C10001', 'E01099999', 9],
  ['C10001', third, 30],
);
const beats = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { code: 'W' }, geometry: { type: 'Polygon', coordinates: [box(0, 0, 1, 2)] } },
    { type: 'Feature', properties: { code: 'X' }, geometry: { type: 'Polygon', coordinates: [box(1, 0, 2, 2)] } },
  ],
});

describe('What was loaded on small areas', () => {
  let database: Database;
  let app: Express;
  let geography: GeographyService;
  /** Geography comes by command, from another process: the service that answers is asked afresh. */
  const said = (sentences: string[]): string => {
    app = createApp(database, testConfig);
    return sentences.join(' ');
  };
  const load = async (file: string, bytes: Buffer): Promise<string> =>
    said((await geography.load(file, bytes, options)).said);
  const sendSet = (code: string, file: string, query = ''): request.Test =>
    request(app)
      .post(`/api/v1/footprint-sets/${code}?kind=custom&name=${code}&source=test&fileName=${code}.csv${query}`)
      .set('content-type', 'application/octet-stream')
      .send(Buffer.from(file));
  const setOf = async (code: string): Promise<FootprintSet | undefined> =>
    ((await request(app).get('/api/v1/footprint-sets').expect(200)).body as { items: FootprintSet[] }).items.find(
      (one) => one.code === code,
    );
  const sendFile = async (bytes: Buffer): Promise<NetworkImported> =>
    (
      await request(app)
        .post('/api/v1/networks/imports?name=patients.csv')
        .set('content-type', 'application/octet-stream')
        .send(bytes)
        .expect(200)
    ).body as NetworkImported;
  const unplaced = async (): Promise<string> =>
    ((await request(app).get('/api/v1/networks?nearby=false').expect(200)).body as NetworksAnswer).unplaced.join(' ');
  const placed = async (): Promise<[string, number][]> => {
    const rows = await database
      .knex('practice_patients as p')
      .join('bricks as b', 'b.id', 'p.brick_id')
      .orderBy('b.code')
      .select<{ code: string; patients: number }[]>('b.code', 'p.patients');
    return rows.map((row) => [row.code, row.patients]);
  };
  const total = (rows: [string, number][]): number => rows.reduce((sum, [, people]) => sum + people, 0);
  const awayOf = ({ turnedAway }: NetworkImported): number => turnedAway.reduce((sum, { rows }) => sum + rows, 0);

  beforeAll(async () => {
    database = await openTestDatabase();
    app = createApp(database, testConfig);
    geography = geographyService(database.knex);
    await load('lsoa.geojson', lsoas());
    await sendFile(partners(['C10001', 'U10001', '20191001']));
  }, 300_000);
  afterAll(() => database.close());

  it('says which areas a file does not know, and is placed by itself when their look-up comes', async () => {
    const sent = await sendFile(registrations);
    expect(sent).toMatchObject({ changed: true, read: 4, kept: 3 });
    expect(sent.read).toBe(sent.kept + sent.passedOver + awayOf(sent));
    expect(sent.sentences.join(' ')).toContain('it has no patient in 5 of 6 small areas');
    expect(await unplaced()).toContain('which is not a count of nobody');
    expect(await placed()).toEqual([[third, 30]]);

    expect(await load('changes.csv', changes)).toContain('patients.csv: placed anew. 131 people are registered');
    expect(await placed()).toEqual([
      [first, 51],
      [second, 50],
      [third, 30],
    ]);
    const again = await sendFile(registrations);
    expect(again).toMatchObject({ changed: false, read: 4, kept: 3 });
    expect(again.read).toBe(again.kept + again.passedOver + awayOf(again));
  });

  it('is made anew on the small areas that are put in use, and what has no place there is said', async () => {
    await sendSet('beats', beats).expect(200);
    await sendSet('beats', beats.replace('"X"', '"Y"'), '&from=2024-04-01').expect(200);
    await sendSet('lists', `area_code,lsoa21cd\nA,${first}\nA,E01777777\nB,${second}\n`).expect(200);
    expect((await setOf('lists'))?.unplaced).toEqual([
      'lists.csv: 1 row or outline of 3 is in no area here. Its code stands for no small area that is loaded here. (First at line 3, E01777777.)',
    ]);
    await load('oa.geojson', outputAreas);

    const used = said(await geography.useEdition('oa21'));
    expect(used).toContain('The areas of 2 sets were made anew from their files.');
    expect(used).toContain('lists.csv: 3 rows or outlines of 3 are in no area here.');
    expect(await setOf('beats')).toMatchObject({ areas: 2, bricksInNone: 0, unplaced: [] });
    expect(await setOf('lists')).toMatchObject({
      areas: 0,
      people: null,
      unplaced: [expect.stringContaining('of 3 are in no area') as string] as string[],
    });
    expect(await unplaced()).toContain('none of its areas is known here');
    expect(await placed()).toEqual([]);
    const days = await database
      .knex('footprints as f')
      .join('footprint_versions as v', 'v.footprint_id', 'f.id')
      .join('editions as e', 'e.id', 'v.edition_id')
      .where({ 'f.set_code': 'beats', 'e.in_use': true })
      .orderBy(['f.code', 'v.id'])
      .select('f.code', 'v.valid_from', 'v.valid_to');
    expect(days).toEqual([
      { code: 'W', valid_from: null, valid_to: null },
      { code: 'X', valid_from: null, valid_to: '2024-04-01' },
      { code: 'Y', valid_from: '2024-04-01', valid_to: null },
    ]);
  });

  it('comes back when areas are loaded that its codes are of', async () => {
    expect(await load('lsoa.geojson', lsoas())).toContain('patients.csv: placed anew.');
    expect(await setOf('lists')).toMatchObject({ areas: 2 });
    expect(total(await placed())).toBe(30);
    expect(await unplaced()).toContain('it has no patient in');
  });

  it('is placed when it is sent again, though it was loaded before files were kept', async () => {
    await database.knex('network_files').update({ packed: null, fitted_to: null });
    await database.knex('practice_patients').delete();
    expect(await sendFile(registrations)).toMatchObject({ changed: true, read: 4, kept: 3 });
    expect(total(await placed())).toBe(30);
  });
});
