import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { PreviewAnswer, ZoneAnswer } from '../../../server/features/zones/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { shared, sharedData } from '../../support/shared.ts';
import { layRealBricks } from './real-bricks.ts';

interface Expected {
  area_km2: number;
  best_fit_majority_area: string[];
  share_of_lsoa_area_in_zone: Record<string, number>;
  census2021_residents_of_best_fit: number;
}

describe.skipIf(shared === null)('the three hand-drawn zones over the real LSOAs of 2021', () => {
  let database: Database;
  let app: ReturnType<typeof createApp>;
  let expected: Record<string, Expected>;
  const outline = (zone: string): unknown => JSON.parse(readFileSync(sharedData(`zones/${zone}.geojson`), 'utf8'));
  const preview = async (zone: string): Promise<PreviewAnswer> => {
    const definition = { by: 'outline', outline: outline(zone) };
    const answer = await request(app).post('/api/v1/zones/preview').send({ definition }).expect(200);
    return answer.body as PreviewAnswer;
  };

  beforeAll(async () => {
    database = await openTestDatabase();
    await layRealBricks(database.knex);
    app = createApp(database, testConfig);
    const file = JSON.parse(readFileSync(sharedData('EXPECTED.json'), 'utf8')) as {
      zone_geography: Record<string, Expected>;
    };
    expected = file.zone_geography;
  });
  afterAll(() => database.close());

  it.each(['bell-foundry', 'new-parks', 'coalville'])(
    '%s has the published best fit and shares of area',
    async (zone) => {
      const answer = await preview(zone);
      const truth = expected[zone];
      expect(answer.method).toBe('majority-of-area');
      expect(answer.bricks.map(({ code }) => code)).toEqual(truth?.best_fit_majority_area);
      expect(Math.abs(answer.areaM2 / 1e6 - (truth?.area_km2 ?? 0))).toBeLessThanOrEqual(0.0005);
      const touched = [...answer.bricks, ...answer.leftOut];
      const shares = truth?.share_of_lsoa_area_in_zone ?? {};
      expect(touched.map(({ code }) => code).sort()).toEqual(Object.keys(shares).sort());
      for (const { code, shareInside } of touched) {
        expect(Math.abs(shareInside - (shares[code] ?? NaN)), code).toBeLessThanOrEqual(0.0005);
      }
      const residents = truth?.census2021_residents_of_best_fit;
      expect(answer.people).toBe(residents === 0 ? null : residents);
    },
  );

  it('Bell Foundry takes in no small area, says so, and is saved all the same', async () => {
    const answer = await preview('bell-foundry');
    expect(answer.fit.sentence).toMatch(/^No small area lies mostly inside this line.* About 1,\d\d0 people/);
    expect(answer.warnings.map(({ type }) => type)).toContain('no-brick');
    const saved = await request(app)
      .post('/api/v1/zones')
      .send({
        name: 'Bell Foundry',
        from: '2024-04-01',
        definition: { by: 'outline', outline: outline('bell-foundry') },
      })
      .expect(201);
    const zone = saved.body as ZoneAnswer;
    expect(zone.people).toBeNull();
    expect(zone.current.bricks).toEqual([]);
    expect(zone.current.fitSentence).toBe(answer.fit.sentence);
    expect(await database.knex('outline_bricks').count('* as bricks').first()).toEqual({ bricks: 5 });
  });

  it('the same line asked again gets the same answer, byte for byte', async () => {
    const ask = async () => {
      const definition = { by: 'outline', outline: outline('coalville') };
      const answer = await request(app).post('/api/v1/zones/preview').send({ definition });
      return { text: answer.text, tag: answer.headers['etag'] as unknown };
    };
    expect(await ask()).toEqual(await ask());
  });

  it('a drawing that differs by a hair takes in the same small areas', async () => {
    const before = await preview('new-parks');
    const text = readFileSync(sharedData('zones/new-parks.geojson'), 'utf8').replaceAll('-1.18608', '-1.1860801');
    const definition = { by: 'outline', outline: JSON.parse(text) as unknown };
    const answer = await request(app).post('/api/v1/zones/preview').send({ definition }).expect(200);
    const after = answer.body as PreviewAnswer;
    expect(after.bricks.map(({ code }) => code)).toEqual(before.bricks.map(({ code }) => code));
    expect(after.people).toBe(before.people);
  });
});
