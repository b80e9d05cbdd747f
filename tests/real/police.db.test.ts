import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/types.ts';
import { createApp } from '../../server/app.ts';
import type { DemandAnswer } from '../../server/features/demand/contract.ts';
import type { ImportRecord } from '../../server/features/imports/contract.ts';
import { openTestDatabase, testConfig, testEngine } from '../support/database.ts';
import { shared, sharedData } from '../support/shared.ts';
import type { Services } from '../../server/services.ts';
import { claimEvaluations } from './evaluation-claims.ts';
import { claimGapsAndCodes } from './gap-claims.ts';
import { prepareRealData, readExpected } from './prepare.ts';

const zoneFiles = ['bell-foundry', 'new-parks', 'coalville'];
const period = { from: '2019-01', to: '2024-03' };

/** Sums of the answers' rows by some of their columns, following every page. */
async function sumsBy(
  app: ReturnType<typeof createApp>,
  question: Record<string, string>,
  columns: ('footprint' | 'month' | 'category')[],
): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  let after: string | null = null;
  do {
    const answer = await request(app)
      .get('/api/v1/demand')
      .query({ ...period, ...question, limit: 10_000, ...(after === null ? {} : { after }) });
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200);
    const page = answer.body as DemandAnswer;
    for (const row of page.items) {
      const key = columns.map((column) => row[column]).join(' ');
      if (typeof row.count === 'number') sums[key] = (sums[key] ?? 0) + row.count;
    }
    after = page.next;
  } while (after !== null);
  return sums;
}

describe.skipIf(shared === null)('the published police files of Leicester, Leicestershire and Rutland', () => {
  let database: Database;
  let app: ReturnType<typeof createApp>;
  let record: ImportRecord;
  let services: Services;

  beforeAll(async () => {
    database = await openTestDatabase();
    services = await prepareRealData(database, testConfig);
    app = createApp(database, testConfig);
    for (const file of zoneFiles) {
      const outline: unknown = JSON.parse(readFileSync(sharedData(`zones/${file}.geojson`), 'utf8'));
      const name = file.replace('-', ' ');
      const zone = { name, from: '2019-01-01', definition: { by: 'outline', outline } };
      const made = await request(app).post('/api/v1/zones').send(zone);
      expect(made.status, JSON.stringify(made.body)).toBe(201);
    }
    const job = { dataset: 'police-uk-street', path: sharedData('police'), fileName: 'police', startedBy: 'a test' };
    record = await services.imports.run({ ...job, dryRun: false });
  }, 400_000);
  afterAll(() => database.close());

  const expected = shared === null ? null : readExpected();
  const overall = expected?.overall;
  const byMonth = <T>(pick: (month: NonNullable<typeof expected>['months'][string]) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(expected?.months ?? {}).map(([month, counts]) => [month, pick(counts)]));

  it('reconcile to the row: read = placed + unplaced + rejected', () => {
    const { counts } = record;
    expect(record.state).toBe('done');
    expect(counts).toMatchObject({
      read: overall?.rows,
      placed: overall?.inside_llr,
      unplaced: (overall?.no_coordinates ?? 0) + (overall?.outside_llr ?? 0),
      rejected: 0,
      repeatedReferences: overall?.dup_crime_id,
    });
    expect(counts?.byReason.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['no-location', overall?.no_coordinates],
      ['outside', overall?.outside_llr],
    ]);
  });

  it('reconcile in every month, and a month without a file is not there', () => {
    const read = Object.fromEntries(
      record.months.map((month) => [month.month, [month.read, month.placed, month.unplaced]]),
    );
    expect(read).toEqual(byMonth((month) => [month.rows, month.inside_llr, month.no_coordinates + month.outside_llr]));
  });

  it('give every district its count, in all and in every month', async () => {
    expect(await sumsBy(app, { kind: 'district' }, ['footprint'])).toEqual(overall?.by_district);
    const wanted = Object.entries(byMonth((month) => month.by_district)).flatMap(([month, districts]) =>
      Object.entries(districts).map(([district, count]) => [`${district} ${month}`, count]),
    );
    expect(await sumsBy(app, { kind: 'district' }, ['footprint', 'month'])).toEqual(Object.fromEntries(wanted));
  });

  it('hold as many reports of anti-social behaviour as were printed, placed or not', async () => {
    const rows = await database
      .knex('month_totals as t')
      .join('series as s', 's.id', 't.series_id')
      .groupBy('s.publisher_category')
      .select('s.publisher_category as category', database.knex.raw('sum(t.placed + t.unplaced) as count'));
    const counts = Object.fromEntries(
      (rows as { category: string; count: number }[]).map((row) => [row.category, row.count]),
    );
    expect(counts).toEqual(overall?.by_crime_type);
    expect(counts['Anti-social behaviour']).toBe(overall?.asb);
  });

  it('give every zone its exact count in every month', async () => {
    const wanted = Object.entries(byMonth((month) => month.zones)).flatMap(([month, zones]) =>
      Object.entries(zones).map(([zone, count]) => [`${zone} ${month}`, count]),
    );
    const found = await sumsBy(app, { kind: 'zone', basis: 'exact' }, ['footprint', 'month']);
    expect(found).toEqual(Object.fromEntries(wanted));
  });

  it('lie in the brick that PostGIS finds, the lowest code where bricks share a border', async () => {
    const answer = await database.knex.raw<{ rows: { points: number; wrong: number }[] }>(
      `with points as (select distinct longitude, latitude, brick_id from demand_records where longitude is not null),
       found as (
         select p.brick_id, (
           select b.id from bricks b join editions e on e.id = b.edition_id and e.in_use
           where st_intersects(b.boundary, st_setsrid(st_makepoint(p.longitude, p.latitude), 4326))
           order by b.code limit 1) as expected
         from points p)
       select count(*) as points, count(*) filter (where expected is distinct from brick_id) as wrong from found`,
    );
    expect(answer.rows[0]?.wrong).toBe(0);
    expect(answer.rows[0]?.points).toBeGreaterThan(20_000);
  });

  it('never show Bell Foundry, which no small area lies mostly inside, as zero', async () => {
    const answer = await request(app).get('/api/v1/demand/profile/zone/bell-foundry').query(period);
    expect(answer.status).toBe(200);
    const profile = answer.body as {
      exact: { count: number } | null;
      basis: { sentence: string };
      headline: { count: unknown };
    };
    expect(profile.exact?.count).toBe(overall?.zones['bell-foundry']);
    expect(profile.headline.count).not.toBe(0);
    expect(profile.basis.sentence).toMatch(/no small area/i);
  });

  it('change nothing when they come a second time', async () => {
    const again = await services.imports.run({
      dataset: 'police-uk-street',
      path: sharedData('police/2022-02-leicestershire-street.csv'),
      fileName: 'renamed.csv',
      dryRun: false,
      startedBy: 'a test',
    });
    expect(again.state).toBe('unchanged');
    expect(again.months).toMatchObject([{ month: '2022-02', change: 'same' }]);
  });

  claimGapsAndCodes(() => app, 'coalville');
  // What is worked out is the same on both engines; what is read from each is told by one zone.
  claimEvaluations(() => services, testEngine === 'embedded' ? zoneFiles.slice(0, 1) : zoneFiles);
});
