import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { type SharingAnswer, sharingAnswer } from '../../../server/features/sharing/contract.ts';
import type { Problem } from '../../../server/features/words/contract.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { sharedCodes, plantSharedMap, side } from './plant-shared-map.ts';

let database: Database;
let services: Services;
let app: Express;
let answer: SharingAnswer;
const quarter = 'from=2023-01&to=2023-04&permutations=999';
const get = (path: string): Promise<Response> => Promise.resolve(request(app).get(`/api/v1${path}`));
const detailOf = async (path: string): Promise<string> => ((await get(path)).body as Problem).detail;

beforeAll(async () => {
  database = await openTestDatabase();
  await plantSharedMap(database.knex);
  services = createServices(database, testConfig);
  app = createApp(database, testConfig, services);
  const response = await get(`/shared-demand?${quarter}&least=2`);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  answer = sharingAnswer.parse(response.body);
});
afterAll(() => database.close());

const pair = (first: string, second: string) =>
  answer.pairs.find((one) => one.first === first && one.second === second);

describe('shared demand', () => {
  it('finds the two that share their high blocks, and the one apart with nobody', () => {
    expect(answer.items.map(({ code, isShared }) => [code, isShared])).toEqual([
      ['ambulance', true],
      ['apart', false],
      ['police', true],
    ]);
    expect(pair('ambulance', 'police')).toMatchObject({ isTogether: true, isInNeighbourhoods: true });
    expect(pair('ambulance', 'apart')?.isTogether).toBe(false);
    expect(answer.sentence).toContain('Two of three agencies carry load in the same places');
    expect(answer.sentence).toContain('all but The apart agency, of which nothing says so.');
  });

  it('leaves out who came once, who never came and who counts the same everywhere, each with its reason', () => {
    const whys = new Map(answer.left.map(({ code, why }) => [code, why]));
    expect([...whys.keys()]).toEqual(['late', 'level', 'silent']);
    expect(whys.get('late')).toContain('Only one month');
    expect(whys.get('level')).toContain('no pattern');
    expect(whys.get('silent')).toContain('not a zero');
  });

  it('counts the shared areas, and what share of people and of demand they hold', () => {
    const shared = answer.areas.code.filter((_, at) => (answer.areas.hotFor[at]?.length ?? 0) >= 2);
    expect(answer.shared).toMatchObject({ least: 2, areas: shared.length, ofAreas: side * side });
    expect(shared.length).toBeGreaterThanOrEqual(6);
    expect(shared.filter((code) => !sharedCodes.includes(code)).length).toBeLessThanOrEqual(2);
    const police = answer.items.find(({ code }) => code === 'police');
    expect(police?.share.value).toBeGreaterThan(1.5 * (answer.shared.peopleShare ?? NaN));
    expect(police?.share.lower).toBeLessThan(police?.share.value as number);
    const both = answer.areas.hotFor.filter((codes) => codes.includes('ambulance') && codes.includes('police'));
    expect(pair('ambulance', 'police')?.overlap?.both).toBe(both.length);
  });

  it('says which areas have no neighbour or nobody in them, and leaves them out', () => {
    expect(answer.compared).toMatchObject({ areas: side * side, islands: 1, withoutPeople: 1 });
    expect(answer.compared.sentence).toContain('left out');
  });

  it('gives the same for datasets, in CSV the numbers of JSON, and again the same for the same seed', async () => {
    const byDataset = (await get(`/shared-demand?${quarter}&datasets=police-counts,ambulance-counts`))
      .body as SharingAnswer;
    expect(byDataset.pairs).toMatchObject([{ lee: pair('ambulance', 'police')?.lee, isTogether: true }]);
    const rows = (await get(`/shared-demand.csv?${quarter}&least=2`)).text.split('\r\n');
    const police = answer.items.find(({ code }) => code === 'police');
    expect(rows.find((row) => row.startsWith('agency,police,') && row.includes('share_in_shared_areas'))).toContain(
      `,${String(police?.share.value)},${String(police?.share.lower)},${String(police?.share.upper)},percent`,
    );
    const again = (await get(`/shared-demand?${quarter}&least=2&seed=1`)).body as SharingAnswer;
    expect(again).toEqual(answer);
  });

  it('says in words what is missing where nothing can be compared, and shows no number', async () => {
    expect(await detailOf('/shared-demand?from=2023-01&to=2023-02')).toContain('One month is too little');
    expect(await detailOf('/shared-demand?from=2019-01&to=2020-01')).toContain('Nothing came for this period');
    expect(await detailOf(`/shared-demand?${quarter}&kind=ward`)).toContain('at least 10 are needed');
    expect(await detailOf(`/shared-demand?${quarter}&agencies=police`)).toContain('two or more');
    expect(await detailOf(`/shared-demand?${quarter}&agencies=police,nobody`)).toContain('nobody');
    const one = await detailOf(`/shared-demand?${quarter}&agencies=police,level,late`);
    expect(one).toContain('Only The police agency has demand that can be compared');
    expect(one).toContain('Only one month');
  });
});
