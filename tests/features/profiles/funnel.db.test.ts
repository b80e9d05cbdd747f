import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect, describe, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { type FunnelAnswer, funnelAnswer, profileAnswer } from '../../../server/features/profiles/contract.ts';
import { createServices } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { shared } from '../../support/shared.ts';
import { readRows } from '../../statistics/reference-rows.ts';
import { codeAt } from '../zones/invented-bricks.ts';
import { empty, indicatorIn, layCounty, sheet } from './laid-county.ts';

let database: Database;
let app: Express;
const year = 'from=2022-01&to=2023-01';
const get = (path: string): request.Test => request(app).get(`/api/v1${path}`);
const funnel = async (indicator: string): Promise<FunnelAnswer> =>
  funnelAnswer.parse((await get(`/profiles/funnel?kind=brick&indicator=${indicator}&${year}`).expect(200)).body);
const all = Array.from({ length: 100 }, (_, at) => codeAt(at % 10, Math.floor(at / 10)));
const named = (rows: readonly Record<string, string>[]): Record<string, string>[] =>
  rows.filter(({ Numerator, Denominator }) => Numerator !== '' && Denominator !== '');
const perOf = (row: Record<string, string>): number => Number(row['multiplier']);
/** Indicators by multiplier, each area of OHID's table standing for one brick. */
const tables = [
  { file: 'rates.csv', unit: (per: number) => `per ${per.toLocaleString('en-GB').replaceAll(',', ' ')}`, code: 'rate' },
  { file: 'proportions.csv', unit: (per: number) => (per === 1 ? 'proportion' : 'percent'), code: 'share' },
];

beforeAll(async () => {
  database = await openTestDatabase();
  await layCounty(database.knex);
  const services = createServices(database, testConfig);
  const put = (code: string, unit: string, per: number, values: [string, number, number][]) =>
    services.indicators.import(sheet({ code, unit, per }, [{ year: 2021, values }]));
  await put(
    'alike',
    'percent',
    100,
    all.map((code) => [code, 30, 100]),
  );
  await put(
    'none',
    'percent',
    100,
    all.map((code) => [code, 0, 100]),
  );
  // Half alike, a quarter far above and a quarter far below: chance does not do that.
  await put(
    'apart',
    'percent',
    100,
    all.map((code, at) => [code, at < 50 ? 30 : at % 2 === 0 ? 60 : 5, 100]),
  );
  if (shared !== null) {
    for (const { file, unit, code } of tables) {
      const rows = named(readRows(file));
      for (const per of new Set(rows.map(perOf))) {
        const own = rows.filter((row) => perOf(row) === per);
        const values = own.map(({ Numerator, Denominator }, at): [string, number, number] => [
          all[at] ?? '',
          Number(Numerator),
          Number(Denominator),
        ]);
        await put(`${code}-${per}`, unit(per), per, values);
      }
    }
  }
  app = createApp(database, testConfig, services);
}, 300_000);
afterAll(() => database.close());

describe.skipIf(shared === null)('Limits of a profile', () => {
  it.each(tables)('are those that OHID expects of $file, at 95% and at 99.8%', async ({ file, code }) => {
    const rows = named(readRows(file));
    for (const per of new Set(rows.map(perOf))) {
      for (const [at, row] of rows.filter((one) => perOf(one) === per).entries()) {
        const answer = await get(`/profiles/brick/${all[at] ?? ''}?${year}`).expect(200);
        const { own, count, intervals } = indicatorIn(profileAnswer.parse(answer.body), `${code}-${per}`);
        const wanted = [row['value'], row['lower95_0cl'], row['upper95_0cl'], row['lower99_8cl'], row['upper99_8cl']];
        const got = [own.value, own.lower, own.upper, own.lower998, own.upper998];
        expect(count).toBe(Number(row['Numerator']));
        got.forEach((value, which) => {
          const expected = Number(wanted[which]);
          expect(Math.abs((value as number) - expected)).toBeLessThan(1e-6 * Math.max(1, expected));
        });
        expect(intervals).toContain({ Exact: 'Exact', Byars: 'Byar', Wilson: 'Wilson' }[row['method'] ?? ''] ?? 'none');
      }
    }
  });
});

describe('A funnel', () => {
  it('has lines of chance where areas differ by no more, and none stands out', async () => {
    const found = await funnel('alike');
    expect(found).toMatchObject({ centre: 30, dispersion: { isAllowedFor: false } });
    expect(found.points).toHaveLength(100);
    expect(found.points.every(({ outside }) => outside === 'inside')).toBe(true);
    // 30% of 100: 30 ± 1.96 √(30 × 70 / 100).
    expect(found.limits[0]?.upper95).toBeCloseTo(30 + 1.959964 * Math.sqrt(21), 4);
  });

  it('widens its lines where areas scatter by more than chance, and says by how much', async () => {
    const found = await funnel('apart');
    expect(found.dispersion.isAllowedFor).toBe(true);
    expect(found.dispersion.phi).toBeGreaterThan(2);
    expect(found.dispersion.sentence).toContain('as much as chance alone');
    const byChance = 1.959964 * Math.sqrt((found.centre * (100 - found.centre)) / 100);
    expect((found.limits[0]?.upper95 ?? 0) - found.centre).toBeGreaterThan(byChance);
  });

  it('leaves out what has no figure, and says how many', async () => {
    const found = await funnel('agency-incidents');
    expect(found.points.filter(({ outside }) => outside === null)).toMatchObject([{ code: empty, value: '[x]' }]);
    expect(found.sentence).toContain('1 small area has no figure that may be shown');
  });

  it.each([
    ['none', 'nothing to draw a funnel of'],
    ['agency-rare', 'There is no figure of'],
  ])('of %s is refused in words', async (indicator, words) => {
    const { body } = (await get(`/profiles/funnel?kind=brick&indicator=${indicator}&${year}`).expect(422)) as {
      body: { detail: string };
    };
    expect(body.detail).toContain(words);
  });
});

describe('A profile beside the funnel of areas of its kind', () => {
  const among = async (code: string, indicator: string) => {
    const answer = profileAnswer.parse((await get(`/profiles/brick/${code}?${year}`).expect(200)).body);
    return { answer, of: indicatorIn(answer, indicator) };
  };

  it('says of an area what its funnel says', async () => {
    const found = await funnel('apart');
    for (const code of [all[0], all[50], all[51]]) {
      const point = found.points.find((one) => one.code === code);
      const { of } = await among(code ?? '', 'apart');
      expect(of.among).toMatchObject({ outside: point?.outside, ...found.dispersion, sentence: of.among?.sentence });
      expect(of.among?.of).toBe('100 small areas');
    }
  });

  it('differs from the rest by more than chance and does not stand out among areas that all do', async () => {
    // 60 of a hundred against 31: chance does not make that, and a quarter of all areas have it.
    const { of, answer } = await among(all[50] ?? '', 'apart');
    expect([of.standing998, of.isBeyondChance, of.among?.outside]).toEqual(['better', true, 'inside']);
    expect(answer.sentence).toContain('differ among themselves by more than chance too');
    expect(of.caveat).toContain('independent');
  });
});
