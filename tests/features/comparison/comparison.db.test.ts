import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import type { ComparisonAnswer } from '../../../server/features/comparison/contract.ts';
import { indicatorStore } from '../../../server/features/indicators/store.ts';
import { compareTwo } from '../../../server/statistics/two-figures.ts';
import { countRate } from '../../../server/statistics/count-interval.ts';
import { wilsonInterval } from '../../../server/statistics/wilson.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { bricks, generateRecords, plantGeneratedDemand } from '../../support/generated-demand.ts';

let database: Database;
let app: Express;
const records = generateRecords();
const api = async (path: string): Promise<request.Response> => request(app).get(`/api/v1/${path}`);
const get = async (question: string): Promise<ComparisonAnswer> => {
  const response = await api(`comparison?at=2023-06-01&${question}`);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as ComparisonAnswer;
};
const refused = async (question: string): Promise<[number, string]> => {
  const response = await api(`comparison?${question}`);
  return [response.status, (response.body as { detail: string }).detail];
};
const rowOf = (answer: ComparisonAnswer, code: string) => {
  const row = answer.groups.flatMap(({ rows }) => rows).find((one) => one.code === code);
  if (row === undefined) throw new Error(`there is no row ${code}`);
  return row;
};
const alpha = [1, 2, 7, 8];
const west = bricks.filter(({ column }) => column < 3).map(({ id }) => id);
const everywhere = bricks.map(({ id }) => id);
const without = (ids: number[], out: number[]): number[] => ids.filter((id) => !out.includes(id));
const peopleIn = (ids: number[]): number =>
  bricks.filter(({ id }) => ids.includes(id)).reduce((sum, { people }) => sum + people, 0);
const counted = (ids: number[], series: number[], from: string, to: string): number =>
  records.filter((r) => ids.includes(r.brick) && series.includes(r.series) && r.month >= from && r.month < to).length;
const police = [1, 2];
/** Police sent 11 months of 2022. */
const policeRate = (ids: number[]) =>
  countRate(counted(ids, police, '2022-01', '2023-01'), (peopleIn(ids) * 11) / 12, 1000);
/** As it was worked out, so that whoever shows it rounds it once. */
const unrounded = (value: number): number => expect.closeTo(value, 7) as number;
const areas = 'areas=zone:alpha,district:WEST,whole';
const year = 'from=2022-01&to=2023-01';

beforeAll(async () => {
  database = await openTestDatabase();
  const { knex } = database;
  await plantGeneratedDemand(knex, records);
  const decided = { version: 1, decided_by: 'a test' };
  await knex('category_decisions').insert([
    { category_id: 2, demand_kind: 'reactive', ...decided },
    { category_id: 4, demand_kind: 'planned', ...decided },
  ]);
  await knex('deprivation').insert(
    bricks.map(({ code, id }) => ({ release: 2019, area_code: code, rank: id, decile: id <= 2 ? 1 : id <= 8 ? 2 : 9 })),
  );
  await knex('brick_ages').insert(
    bricks.flatMap(({ id, people }) =>
      [
        { age_from: 0, age_to: 15, people: 10 },
        { age_from: 16, age_to: 64, people: people - 30 },
        { age_from: 65, age_to: null, people: 20 },
      ].map((band) => ({ brick_id: id, reference_date: '2021-03-21', sex: 'all', source: 'Generated', ...band })),
    ),
  );
  const indicators = indicatorStore(knex);
  const indicator = await indicators.saveIndicator({
    ...{ code: 'belong', name: 'Feel that they belong', unit: 'percent', per: 100, good_direction: 'up' },
    ...{ pillar: 'Belonging', outcome: 'well', source: 'Generated', lag_months: 0, caveat: '', withheld_up_to: 0 },
  });
  const period = await indicators.addPeriod({
    ...{ indicator_id: indicator, area_kind: 'brick', from: '2021-01', to: '2022-01', break_note: null },
  });
  await indicators.putValues(
    period,
    bricks.map(({ code, id }) => ({
      ...{ area_code: code, value: null, lower: null, upper: null, note: null },
      ...(id === 24
        ? { numerator: null, denominator: null, missing: 'withheld' as const }
        : { numerator: id, denominator: 40, missing: null }),
    })),
  );
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

describe('areas side by side', () => {
  it('have the rates of a recount, with limits, and what is everywhere beside them', async () => {
    const answer = await get(`${areas}&${year}`);
    expect(answer.areas.map(({ name, people, bricks: parts }) => [name, people, parts])).toEqual([
      ['ALPHA', 518, 4],
      ['WEST', peopleIn(west), west.length],
      [testConfig.place, peopleIn(everywhere), 24],
    ]);
    const row = rowOf(answer, 'agency-police');
    for (const [at, ids] of [alpha, west, everywhere].entries()) {
      const { value, lower, upper } = policeRate(ids);
      expect(row.values[at]).toMatchObject({
        value: unrounded(value),
        lower: unrounded(lower),
        upper: unrounded(upper),
      });
      expect(row.values[at]?.count).toBe(counted(ids, police, '2022-01', '2023-01'));
    }
    expect(row.reference).toEqual(row.values[2]);
    expect(row.period).toBe('January to December 2022, of which 11 of 12 months came');
    expect(answer.monthsMissing).toEqual(['2022-05']);
  });

  it('hold a part against the rest of the whole that it lies in, and say so', async () => {
    const answer = await get(`${areas}&${year}`);
    const row = rowOf(answer, 'agency-police');
    for (const [at, ids] of [
      [1, west],
      [2, everywhere],
    ] as const) {
      const difference = compareTwo(policeRate(alpha), policeRate(without([...ids], alpha)));
      expect(row.differences[at]).toMatchObject({
        ...{
          value: unrounded(difference.value),
          lower: unrounded(difference.lower),
          upper: unrounded(difference.upper),
        },
        against: `the rest of ${at === 1 ? 'WEST' : testConfig.place}`,
      });
      const ratio = policeRate(alpha).value / policeRate(without([...ids], alpha)).value;
      expect(row.ratios[at]?.value).toBeCloseTo(ratio, 2);
    }
    expect(row.differences[0]).toBeNull();
    const part = Math.round((518 / peopleIn(west)) * 100);
    expect(answer.areas[1]?.shared).toEqual({
      ofFirst: 1,
      ofThis: 518 / peopleIn(west),
      sentence: `All of ALPHA lies in WEST, and is ${part}% of its people: ALPHA is held against the rest of WEST.`,
    });
    expect(answer.sentence).toContain('ALPHA is held against the rest of WEST.');
    expect(answer.sentence).toContain('exact counts are not mixed in');
  });

  it('have people by age, how close they live, and deprivation', async () => {
    const answer = await get(`${areas}&${year}`);
    expect(rowOf(answer, 'people').values.map(({ value }) => value)).toEqual([
      518,
      peopleIn(west),
      peopleIn(everywhere),
    ]);
    expect(rowOf(answer, 'people').differences).toEqual([null, null, null]);
    expect(rowOf(answer, 'density').values[0]?.value).toEqual(unrounded(518 / (4 * 0.76)));
    expect(rowOf(answer, 'density').differences[1]?.isBeyondChance).toBeNull();
    const share = wilsonInterval(40 / 518, 518);
    expect(rowOf(answer, 'under-16').values[0]).toMatchObject({
      ...{
        value: unrounded(4000 / 518),
        lower: unrounded(share.lower * 100),
        upper: unrounded(share.upper * 100),
        count: 40,
      },
    });
    expect(rowOf(answer, 'aged-65-and-over').values[0]?.value).toEqual(unrounded(8000 / 518));
    expect(rowOf(answer, 'most-deprived-tenth').values[0]?.value).toEqual(unrounded(((100 + 137) / 518) * 100));
    expect(rowOf(answer, 'most-deprived-fifth').values[0]?.value).toBe(100);
  });

  it('have the reactive share and the change of a year that their own pages have', async () => {
    const answer = await get('areas=zone:alpha,zone:line&from=2023-01&to=2024-01&agency=police');
    const reactive = await api('reactive?kind=zone&at=2023-06-01&from=2023-01&to=2024-01&agency=police');
    const shown = (reactive.body as { areas: { code: string; share: { value: number } }[] }).areas;
    const share = rowOf(answer, 'reactive-share').values[0]?.value as number;
    expect(Math.round(share * 10) / 10).toBe(shown.find(({ code }) => code === 'alpha')?.share.value);
    const trend = await api('trends/zone/alpha?at=2023-06-01&from=2022-01&to=2024-01&agency=police');
    const { percent } = (trend.body as { change: { percent: { value: number; lower: number; upper: number } } }).change;
    const changed = rowOf(answer, 'change-all-demand').values[0];
    const one = (value: unknown): number => Math.round((value as number) * 10) / 10;
    expect([one(changed?.value), one(changed?.lower), one(changed?.upper)]).toEqual([
      ...[percent.value, percent.lower, percent.upper],
    ]);
    expect(answer.question.agency).toBe('police');
    expect(answer.groups.flatMap(({ rows }) => rows).some(({ code }) => code === 'agency-fire')).toBe(false);
  });

  it('add indicators up, and show none that holds what a sender withheld', async () => {
    const answer = await get(`${areas}&${year}`);
    const row = rowOf(answer, 'belong');
    const share = (1 + 2 + 7 + 8) / 160;
    const { lower, upper } = wilsonInterval(share, 160);
    expect(row.values[0]).toMatchObject({
      ...{ value: unrounded(share * 100), lower: unrounded(lower * 100), upper: unrounded(upper * 100), count: 18 },
    });
    expect(row.values[2]).toMatchObject({ value: '[c]', lower: '[c]', upper: '[c]', count: '[c]' });
    expect(row.differences[1]?.value).toBeTypeOf('number');
    expect(row.differences[2]).toMatchObject({ value: '[c]', isBeyondChance: null });
  });

  it('tell no difference from a count too small to show', async () => {
    const small = bricks.find(({ id }) => {
      const count = counted([id], [5], '2023-07', '2023-08');
      return count > 0 && count <= 5;
    });
    const answer = await get(`areas=brick:${small?.code ?? ''},whole&from=2023-07&to=2023-08`);
    const row = rowOf(answer, 'agency-care');
    expect(row.values[0]).toMatchObject({ value: '[c]', count: '[c]' });
    expect(row.values[1]?.value).toBeTypeOf('number');
    expect([row.differences[1]?.value, row.ratios[1]?.value]).toEqual(['[c]', '[c]']);
  });

  it('call beyond chance only what stays so among all that were looked at', async () => {
    const { groups, sentence } = await get(`${areas}&${year}`);
    const told = groups.flatMap(({ rows }) => rows.flatMap((row) => row.differences));
    const tested = told.filter((one) => one !== null && one.isBeyondChance !== null);
    const beyond = tested.filter((one) => one?.isBeyondChance === true);
    expect(beyond.length).toBeGreaterThan(0);
    // Whether demand differs is said before who lives there, also where it does not.
    expect(sentence).toMatch(/^ALPHA against the rest of WEST: All demand /);
    expect(sentence).toMatch(new RegExp(`${beyond.length} of ${tested.length} comparisons stays? beyond chance`));
    for (const one of beyond) expect((one?.lower as number) > 0 || (one?.upper as number) < 0).toBe(true);
  });

  it('are in the table as they are in the answer', async () => {
    const answer = await get(`${areas}&${year}`);
    const text = (await api(`comparison.csv?at=2023-06-01&${areas}&${year}`)).text;
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    const values = rows.filter((row) => row['measure'] === 'agency-police' && row['figure'] === 'value');
    expect(values.map((row) => Number(row['value']))).toEqual(
      rowOf(answer, 'agency-police').values.map(({ value }) => value),
    );
    const hidden = rows.find(
      (row) => row['measure'] === 'belong' && row['code'] === '' && row['figure'] === 'difference',
    );
    expect(hidden).toMatchObject({ value: '[c]', against: `the rest of ${testConfig.place}` });
  });
});

describe('what cannot be compared is refused', () => {
  it('for an area that is not there, or no area at all', async () => {
    expect(await refused(`areas=zone:nowhere&at=2023-06-01&${year}`)).toEqual([
      404,
      'There is no zone nowhere in zone on 1 June 2023: ask for an area that is listed, or another day.',
    ]);
    expect(await refused(`areas=county:x&${year}`)).toEqual([
      400,
      'areas: county:x is no area: give its kind and code, such as zone:bell-foundry, or whole.',
    ]);
    expect((await refused(`areas=nothing&${year}`))[0]).toBe(400);
  });

  it('for one area twice, under one name or two', async () => {
    expect((await refused(`areas=whole,whole&${year}`))[1]).toMatch(/Give each area once/);
    const set = { code: 'schools', kind: 'custom', name: 'Schools', source: 'Generated' };
    await database.knex('footprint_sets').insert(set);
    await database.knex('footprints').insert({ kind: 'custom', code: 'S1', name: 'School', set_code: 'schools' });
    const school: { id: number } | undefined = await database.knex('footprints').where({ code: 'S1' }).first('id');
    const [version] = await database
      .knex('footprint_versions')
      .insert({ footprint_id: school?.id, version: 1, defined_by: 'codes', method: 'codes', edition_id: 1, area_m2: 1 })
      .returning<{ id: number }[]>('id');
    await database.knex('footprint_bricks').insert({ version_id: version?.id, brick_id: 5, weight: 1 });
    app = createApp(database, testConfig);
    expect((await refused(`areas=custom:S1,custom.schools:S1&${year}`))[1]).toBe(
      'areas: custom.schools:S1 is an area that is given already: give areas that differ.',
    );
  });

  it('for months that nobody sent, which are not zero, and for an agency that nobody knows', async () => {
    expect(await refused('areas=whole&from=2022-05&to=2022-06')).toEqual([
      422,
      'Nothing came for May 2022, so there are no figures: they are not zero.',
    ]);
    expect((await refused(`areas=whole&${year}&agency=nobody`))[1]).toMatch(/There is no agency with this code/);
  });
});
