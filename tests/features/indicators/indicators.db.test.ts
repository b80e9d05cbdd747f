import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import type { InputIndicator } from '../../../server/analysis/inputs.ts';
import { createApp } from '../../../server/app.ts';
import { planBody } from '../../../server/features/evaluations/contract.ts';
import {
  indicatorAnswer,
  indicatorsAnswer,
  indicatorsImported,
  type IndicatorsImported,
} from '../../../server/features/indicators/contract.ts';
import { indicatorInputs } from '../../../server/features/indicators/for-run.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const send = (text: string): request.Test =>
  request(app).post('/api/v1/indicators/import').set('content-type', 'text/csv').send(text);
const took = async (text: string): Promise<IndicatorsImported> =>
  indicatorsImported.parse((await send(text).expect(200)).body);
const revision = async (): Promise<string> =>
  (await database.knex('service_facts').where({ name: 'data_revision' }).first<{ value: string }>('value')).value;

const header =
  'indicator,name,unit,per,good_direction,pillar,outcome,source,caveat,withheld_up_to,area_kind,area_code,first_month,last_month,numerator,denominator,value,note,break';
const said = 'belong,Feel they belong,percent,100,up,Ties,well,A panel,Volunteers.,4';
const blank = 'belong' + ','.repeat(9);
/** Wards are rows of six bricks; each has 100 more asked than the one before. */
const wardRows = (months: string, goods: number[], breaks = ''): string[] =>
  goods.map((good, row) => `${blank},ward,W${row},${months},${good},${100 * (row + 1)},,,${row === 0 ? breaks : ''}`);
const file = (...rows: string[]): string => [header, ...rows].join('\r\n');
const before = wardRows('2022-01,2022-12', [50, 100, 150, 200]).map((row, at) =>
  at === 0 ? row.replace(blank, said) : row,
);
const after = wardRows('2023-01,2023-12', [60, 100, 150, 3]);

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, []);
  app = createApp(database, testConfig);
}, 300_000);
afterAll(() => database.close());

/** Bricks 1 to 6 are ward W0, 7 to 12 ward W1. */
async function inputs(look?: number): Promise<InputIndicator[]> {
  const plan = planBody.parse({
    ...{ title: 'A trial', zone: 'alpha', start: '2023-01', outcome: { categories: ['theft'] } },
    indicators: [
      { code: 'belong', weight: 2 },
      { code: 'unheard-of', weight: 1 },
    ],
  });
  const version = await database
    .knex('footprint_versions as v')
    .join('footprints as f', 'f.id', 'v.footprint_id')
    .where({ 'f.code': 'alpha', 'v.version': 2 })
    .first<{ id: number }>('v.id');
  const areas = [
    { code: 'second', brickIds: [7, 8, 9, 10, 11, 12] },
    { code: 'both', brickIds: [1, 7] },
    { code: 'last', brickIds: [19, 20] },
  ];
  return indicatorInputs(database.knex, {
    plan,
    zone: { versionId: version.id },
    areas,
    start: '2023-01',
    look: look ?? null,
  });
}

describe('a file of indicators', () => {
  it('is kept whole, and the same file again changes nothing', async () => {
    expect(await took(file(...before, ...after))).toMatchObject({
      changed: true,
      indicators: [{ code: 'belong', added: 8, replaced: 0, unchanged: 0 }],
    });
    const was = await revision();
    expect(await took(file(...after, ...before))).toMatchObject({ changed: false, indicators: [{ unchanged: 8 }] });
    expect(await revision()).toBe(was);
  });

  it('replaces only what differs', async () => {
    const changed = after.map((row) => row.replace(',60,100,', ',62,100,'));
    expect((await took(file(...changed))).indicators).toEqual([
      { code: 'belong', name: 'Feel they belong', added: 0, replaced: 1, unchanged: 3 },
    ]);
    await took(file(...after));
  });

  it('is listed with source, caveat and period', async () => {
    const { items } = indicatorsAnswer.parse((await get('/indicators').expect(200)).body);
    expect(items).toMatchObject([
      {
        code: 'belong',
        source: 'A panel',
        caveat: 'Volunteers.',
        sentence: '2 periods, January 2022 to December 2023.',
      },
    ]);
  });

  it('shows values by area, small numbers withheld with their share', async () => {
    const shown = indicatorAnswer.parse((await get('/indicators/belong').expect(200)).body);
    expect(shown.shown).toMatchObject({ from: '2023-01', to: '2024-01', areas: 4 });
    const noLimits = { lower: '[x]', upper: '[x]', note: null };
    expect(shown.values[0]).toEqual({ area: 'W0', value: 60, numerator: 60, denominator: 100, ...noLimits });
    const hidden = { value: '[c]', lower: '[c]', upper: '[c]', numerator: '[c]' };
    expect(shown.values[3]).toEqual({ area: 'W3', ...hidden, denominator: 400, note: null });
  });

  it('is refused for every fault at once, by line and column, and nothing of it is kept', async () => {
    const was = await get('/indicators');
    const faulty = file(
      `${said},ward,W0,2021-01,2021-12,1,x,,,`,
      `new-one${','.repeat(9)},ward,NOWHERE,2021-01,2021-13,1,2,,,`,
      `${blank},ward,W1,2021-12,2021-01,1,,,,`,
      `${blank},ward,W1,2021-01,2021-12,1,2,3,,`,
    );
    const refused = await send(faulty);
    expect(refused.status).toBe(422);
    const { detail, errors } = refused.body as {
      detail: string;
      errors: { detail: string; line: number; column: number }[];
    };
    expect(detail).toContain('nothing of it was kept');
    expect(errors.map(({ line }) => line)).toEqual(expect.arrayContaining([2, 3, 4, 5]));
    expect(errors.find(({ detail: one }) => one.includes('NOWHERE'))).toMatchObject({ line: 3, column: 12 });
    expect(errors.some(({ detail: one }) => one.includes('new-one is new'))).toBe(true);
    expect((await get('/indicators')).body).toEqual(was.body);
  });

  it('with a column that nobody asked for is refused', async () => {
    const refused = await send(`${header},pupil_name\r\n`);
    expect((refused.body as { detail: string }).detail).toContain('There is no column "pupil_name"');
  });

  it('comes with an example that has every column', async () => {
    const template = await get('/indicators/template.csv').expect(200).expect('content-type', /csv/);
    expect(template.text.split('\n')[0]?.split(',')).toHaveLength(20);
  });
});

describe('what a run gets', () => {
  it('is the share of numerators and denominators that the bricks’ people are', async () => {
    const [belong, ...others] = await inputs();
    expect(others).toEqual([]);
    const people = (ids: number[]): number => ids.reduce((sum, id) => sum + (bricks[id - 1]?.people ?? 0), 0);
    const shareOf = (part: number[], first: number): number =>
      people(part) / people([0, 1, 2, 3, 4, 5].map((at) => first + at));
    const [first, second] = [shareOf([1, 2], 1), shareOf([7, 8], 7)];
    expect(belong?.weight).toBe(2);
    expect(belong?.zone.before).toBeCloseTo((100 * (50 * first + 100 * second)) / (100 * first + 200 * second), 10);
    expect(belong?.zone.after).toBeCloseTo((100 * (60 * first + 100 * second)) / (100 * first + 200 * second), 10);
    expect(belong?.areas[0]).toEqual({ code: 'second', before: 50, after: 50 });
  });

  it('has the spread over all areas of the indicator’s own level before the start', async () => {
    const [belong] = await inputs();
    expect(belong?.baseline).toBe(null);
    await took(file(...wardRows('2022-01,2022-12', [40, 100, 150, 240])));
    const [spread] = await inputs();
    expect(spread?.baseline?.mean).toBe(50);
    expect(spread?.baseline?.sd).toBeCloseTo(Math.sqrt(200 / 3), 10);
  });

  it('has no value where a small number would be told by it', async () => {
    const [belong] = await inputs();
    expect(belong?.areas[2]?.after).toBe(null);
    expect(belong?.areas[2]?.before).toBe(60);
  });

  it('has none at all across a break in the way of measuring, and says so', async () => {
    await took(file(...wardRows('2023-01,2023-12', [60, 100, 150, 3], 'a new questionnaire')));
    const [belong] = await inputs();
    expect(belong?.zone).toEqual({ before: null, after: null });
    expect(belong?.caveat).toContain('changed in January 2023 (a new questionnaire)');
  });
});
