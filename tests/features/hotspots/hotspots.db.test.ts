import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type {
  DensityAnswer,
  HexagonsAnswer,
  HotspotsAnswer,
  RepeatsAnswer,
  ScanAnswer,
} from '../../../server/features/hotspots/contract.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks } from '../../support/generated-demand.ts';
import { hotBricks, plantMap, year } from './planted-map.ts';

let database: Database;
let app: Express;
let services: Services;
const ask = (path: string, params: Record<string, string> = {}) =>
  request(app).get(`/api/v1/hotspots${path}?${new URLSearchParams({ ...year, ...params }).toString()}`);
const get = async <T>(path: string, params: Record<string, string> = {}): Promise<T> => {
  const response = await ask(path, params);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as T;
};
const refusal = async (path: string, params: Record<string, string>): Promise<string> => {
  const response = await ask(path, params);
  expect(response.status, response.text.slice(0, 300)).toBe(422);
  return (response.body as { detail: string }).detail;
};
const police = { kind: 'brick', dataset: 'crimes', values: 'smoothed' };
const marked = ({ areas }: HotspotsAnswer, spot: string): string[] =>
  areas.code.filter((_, at) => areas.spot[at] === spot);

beforeAll(async () => {
  database = await openTestDatabase();
  await plantMap(database.knex);
  services = createServices(database, testConfig);
  app = createApp(database, testConfig, services);
});
afterAll(async () => {
  await services.spatial.close();
  await database.close();
});

describe('hot spots', () => {
  it('are areas of the planted corner, with a sentence, settings and a caution', async () => {
    const answer = await get<HotspotsAnswer>('', police);
    const hot = marked(answer, 'hot');
    expect(hot.length).toBeGreaterThanOrEqual(3);
    expect(hotBricks).toEqual(expect.arrayContaining(hot));
    expect(answer.hot).toBe(hot.length);
    expect(answer.sentence).toMatch(new RegExp(`^${hot.length} of 24 small areas are hot beyond chance, all in WEST;`));
    expect(answer.caution).toMatch(/^Interesting, not proven/);
    expect(answer.settings).toMatchObject({ permutations: 99_999, seed: 1, q: 0.05, islands: 0 });
    expect(answer.settings.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.whole.p).toBeLessThan(0.05);
  });

  it('are the same for the same seed, and the CSV has the figures of the screen', async () => {
    const one = await get<HotspotsAnswer>('', { ...police, statistic: 'moran', seed: '5', permutations: '9999' });
    const csv = await ask('.csv', { ...police, statistic: 'moran', seed: '5', permutations: '9999' });
    const [heads = '', ...rows] = csv.text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(24);
    const columns = heads.split(',');
    rows.forEach((row, at) => {
      const cell = (name: string): string => row.split(',')[columns.indexOf(name)] ?? '';
      expect(cell('p')).toBe(String(one.areas.p[at]));
      expect(cell('count')).toBe(String(one.areas.count[at]));
      expect(cell('spot')).toBe(one.areas.spot[at]);
    });
  });

  it('leave out areas whose figure is withheld, and say so', async () => {
    const answer = await get<HotspotsAnswer>('', { kind: 'brick', dataset: 'visits', values: 'count' });
    const at = answer.areas.count.indexOf('[c]');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(answer.areas.spot[at]).toBe('withheld');
    expect(answer.areas).toMatchObject({ value: expect.arrayContaining(['[c]']) as unknown });
    expect([answer.areas.z[at], answer.areas.p[at], answer.areas.q[at]]).toEqual([null, null, null]);
    expect(answer.sentence).toContain('too few to show');
  });

  it('name islands, which is not the same as not hot', async () => {
    // Bricks are about 680 metres wide and 1,110 high: within 700 each has the one beside it, and none above.
    const answer = await get<HotspotsAnswer>('', { ...police, weights: 'distance', distanceMetres: '700' });
    expect(answer.settings.weights).toContain('700 metres');
    expect(answer.settings.neighboursMean).toBeCloseTo(10 / 6, 1);
    expect(marked(answer, 'island')).toEqual([]);
  });

  const refusals: [string, Record<string, string>, RegExp][] = [
    ['nothing came', { ...police, from: '2030-01', to: '2030-02' }, /Nothing came for this period/],
    ['there are too few areas', { ...police, kind: 'ward' }, /4 of 4 wards have a figure .* 10 are needed/],
    ['there is only one area', { ...police, kind: 'pcn' }, /only one Primary Care Network/],
    ['rates are those of chance', { ...police, dataset: 'fires', from: '2023-05', to: '2023-06' }, /differ no more than chance/],
    ['nobody is within the distance', { ...police, weights: 'distance', distanceMetres: '100' }, /No small area lies within this distance/],
  ]; // prettier-ignore
  it.each(refusals)('are refused in words where %s', async (_, params, sentence) => {
    expect(await refusal('', params)).toMatch(sentence);
  });

  it('are refused where nobody knows the people, and counts still answer', async () => {
    await database.knex('bricks').update({ people: null });
    await database.knex('service_facts').where({ name: 'data_revision' }).update({ value: '1000' });
    services.revision.forget();
    expect(await refusal('', { ...police, seed: '9' })).toMatch(/Nobody knows how many people live/);
    const counts = await get<HotspotsAnswer>('', { kind: 'brick', dataset: 'crimes', seed: '9' });
    expect(counts.settings.values).toBe('Counts');
    for (const { code, people } of bricks) await database.knex('bricks').where({ code }).update({ people });
    await database.knex('service_facts').where({ name: 'data_revision' }).update({ value: '1001' });
    services.revision.forget();
  });
});

describe('the scan', () => {
  it('finds a circle in the planted corner', async () => {
    const answer = await get<ScanAnswer>('/scan', {
      kind: 'brick',
      dataset: 'crimes',
      share: '0.3',
      simulations: '999',
    });
    const first = answer.clusters[0];
    expect(first?.isBeyondChance).toBe(true);
    expect(hotBricks).toEqual(expect.arrayContaining(first?.areas.map(({ code }) => code) ?? ['none']));
    expect(first?.count).toBeGreaterThan(Number(first?.expected));
    const csv = await ask('/scan.csv', { kind: 'brick', dataset: 'crimes', share: '0.3', simulations: '999' });
    expect(csv.text.split('\r\n')[1]).toContain(String(first?.count));
  });
});

describe('points', () => {
  it('make hexagons that hold every incident once', async () => {
    const answer = await get<HexagonsAnswer>('/hexagons', { dataset: 'crimes' });
    const map = await request(app).get(`/api/v1/demand/map?${new URLSearchParams({ ...year, kind: 'brick', dataset: 'crimes' }).toString()}`); // prettier-ignore
    const sum = answer.cells.reduce((total, { count }) => total + Number(count), 0);
    expect(sum).toBe((map.body as { whole: { count: number } }).whole.count);
    expect(answer.cells[0]?.corners).toHaveLength(7);
    const [one, other] = answer.cells[0]?.corners ?? [];
    expect(Math.hypot(((one?.[0] ?? 0) - (other?.[0] ?? 0)) * 67_600, ((one?.[1] ?? 0) - (other?.[1] ?? 0)) * 111_200)).toBeCloseTo(500 / Math.sqrt(3), -1); // prettier-ignore
  });

  it('make a picture in shades, thickest in the corner', async () => {
    const answer = await get<DensityAnswer>('/density', { dataset: 'crimes', bandwidthMetres: '400' });
    expect(answer.shades).toHaveLength(answer.rows);
    expect(answer.shades.every((row) => row.length === answer.columns)).toBe(true);
    const thickest = answer.shades.findIndex((row) => row.includes('9'));
    expect(thickest).toBeGreaterThan(answer.rows / 2);
    expect(answer.label).toMatch(/^Picture only/);
  });

  it('are refused where the data have none, or few', async () => {
    expect(await refusal('/density', { dataset: 'fires' })).toMatch(/says where an incident was/);
    expect(await refusal('/hexagons', { dataset: 'visits' })).toMatch(/says where an incident was/);
    expect(await refusal('/density', { dataset: 'crimes', category: 'violence', from: '2023-01', to: '2023-02' })).toMatch(/At least 100/); // prettier-ignore
    expect(await refusal('/hexagons', { dataset: 'crimes', from: '2022-05', to: '2022-06' })).toMatch(/Nothing with points/); // prettier-ignore
  });

  it('tell the place inside a zone that was printed most', async () => {
    const answer = await get<RepeatsAnswer>('/repeats/line', { dataset: 'crimes' });
    const [first] = answer.locations;
    expect(first).toMatchObject({ count: 40, topCategory: 'Category violence' });
    expect(first?.longitude).toBeCloseTo(-1.2 + 0.0125, 6);
    expect(first?.share.value).toBeCloseTo((100 * 40) / Number(answer.incidents), 0);
    expect(Number(first?.share.lower)).toBeLessThan(Number(first?.share.value));
    expect(answer.caution).toContain('police.uk');
    const csv = await ask('/repeats/line.csv', { dataset: 'crimes' });
    expect(csv.text.split('\r\n')[1]).toContain(',40,');
  });

  it('are not told of a zone that nobody knows', async () => {
    expect((await ask('/repeats/nowhere', { dataset: 'crimes' })).status).toBe(404);
  });
});
