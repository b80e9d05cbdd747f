import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import { createApp } from '../../../server/app.ts';
import { createServices } from '../../../server/services.ts';
import type {
  DemandAnswer,
  DemandMapAnswer,
  MonthsAnswer,
  ProfileAnswer,
} from '../../../server/features/demand/contract.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import {
  bricks,
  footprints,
  type GeneratedFootprint,
  generateRecords,
  isInside,
  months,
  plantGeneratedDemand,
  series,
  sharesOf,
  weightOf,
} from '../../support/generated-demand.ts';
import { recount, type RecountQuestion } from './recount.ts';

let database: Database;
let app: Express;
const records = generateRecords();
const get = async <T>(path: string): Promise<T> => {
  const response = await request(app).get(`/api/v1${path}`);
  expect(response.status, response.text.slice(0, 300)).toBe(200);
  return response.body as T;
};
const words = (question: RecountQuestion): string => new URLSearchParams({ ...question }).toString();
const peopleOf = ({ weights }: GeneratedFootprint): number =>
  Math.round(bricks.reduce((sum, brick) => sum + brick.people * (weights.get(brick.id) ?? 0), 0));
const now = (kind: string): GeneratedFootprint[] =>
  footprints.filter((one) => one.kind === kind && one.to === null).sort((a, b) => (a.code < b.code ? -1 : 1));

const questions: RecountQuestion[] = [
  { from: '2023-01', to: '2024-01' },
  { from: '2022-04', to: '2022-07' },
  { from: '2022-05', to: '2022-06' },
  { from: '2022-01', to: '2024-01', category: 'crime' },
  { from: '2023-03', to: '2023-09', category: 'violence' },
  { from: '2023-01', to: '2023-06', agency: 'care' },
  { from: '2023-07', to: '2023-08', dataset: 'visits' },
  { from: '2022-01', to: '2024-01', agency: 'fire', category: 'violence' },
  { from: '2022-01', to: '2024-01', agency: 'care', category: 'theft' },
];

beforeAll(async () => {
  database = await openTestDatabase();
  await plantGeneratedDemand(database.knex, records);
  app = createApp(database, testConfig);
});
afterAll(() => database.close());

/** Where a record counts, by place in the list of areas, and with which weight. */
const placesOf = (kind: 'brick' | 'ward', record: (typeof records)[number]): [number, number][] =>
  kind === 'brick'
    ? [[bricks.findIndex(({ id }) => id === record.brick), 1]]
    : now('ward').map((ward, area) => [area, weightOf(record, ward)]);

describe.each(questions)('asked for $from to $to, $category $agency $dataset', (question) => {
  it('every small area has the figures of a recount', async () => {
    const { areas, whole } = await get<DemandMapAnswer>(`/demand/map?kind=brick&${words(question)}`);
    expect(areas.code).toEqual(bricks.map(({ code }) => code));
    for (const [i, brick] of bricks.entries()) {
      const figures = { count: areas.count[i], rate: areas.rate[i], lower: areas.lower[i], upper: areas.upper[i] };
      expect(figures).toEqual(recount(records, question, (r) => (r.brick === brick.id ? 1 : 0), brick.people));
    }
    const people = bricks.reduce((sum, brick) => sum + brick.people, 0);
    const all = recount(records, question, () => 1, people);
    expect([whole.count, whole.rate.value, whole.people]).toEqual([all.count, all.rate, people]);
  });

  it.each(['ward', 'district', 'pcn', 'zone'])('every %s has the figures of a recount', async (kind) => {
    const { areas } = await get<DemandMapAnswer>(`/demand/map?kind=${kind}&${words(question)}`);
    const expected = now(kind);
    expect(areas.code).toEqual(expected.map(({ code }) => code));
    for (const [i, footprint] of expected.entries()) {
      const figures = { count: areas.count[i], rate: areas.rate[i], lower: areas.lower[i], upper: areas.upper[i] };
      if (footprint.weights.size === 0) expect(figures.count).toBe('[x]');
      else expect(figures).toEqual(recount(records, question, (r) => weightOf(r, footprint), peopleOf(footprint)));
    }
  });

  it('the months behind every ward and small area are those of the records, by dataset and by series', async () => {
    const { demand } = createServices(database, testConfig);
    const inPeriod = records.filter(({ month }) => month >= question.from && month < question.to);
    const seriesById = new Map(series.map((one) => [one.id, one]));
    for (const [kind, by] of [
      ['brick', 'series'],
      ['ward', 'dataset'],
      ['brick', 'dataset'],
    ] as const) {
      const panel = await demand.panel({ kind, ...question }, by);
      for (const [key, columns] of panel.counts) {
        const code = panel.catalogue.datasets.find(({ id }) => id === key)?.code;
        const isOf = (id: number): boolean =>
          by === 'series'
            ? id === key
            : seriesById.get(id)?.dataset === code && panel.asked.scope.series.some((one) => one.id === id);
        for (const [m, month] of panel.months.entries()) {
          const column = columns[m];
          if (column === null || column === undefined) continue;
          const expected = new Float64Array(panel.areas.length);
          for (const record of inPeriod) {
            if (record.month !== month || !isOf(record.series)) continue;
            for (const [area, weight] of placesOf(kind, record))
              expected[area] = (expected[area] ?? 0) + record.count * weight;
          }
          const apart = expected.map((count, area) => Math.abs(count - (column[area] ?? NaN)));
          expect(Math.max(...apart)).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('every profile has the figures of a recount, exact beside best fit', async () => {
    for (const footprint of footprints.filter(({ to }) => to === null)) {
      const profile = await get<ProfileAnswer>(
        `/demand/profile/${footprint.kind}/${footprint.code}?${words(question)}`,
      );
      const bestFit = recount(records, question, (r) => weightOf(r, footprint), peopleOf(footprint) || 1);
      if (footprint.weights.size > 0) expect(profile.headline.count).toBe(bestFit.count);
      const withPoints: RecountQuestion = { ...question, dataset: question.dataset ?? 'crimes' };
      const exact =
        footprint.line === null || withPoints.dataset !== 'crimes'
          ? null
          : recount(records, withPoints, (r) => (isInside(r, footprint) ? 1 : 0), peopleInside(footprint));
      if (exact === null || exact.count === '[x]') expect(profile.exact).toBeNull();
      else expect([profile.exact?.count, profile.exact?.rate?.value]).toEqual([exact.count, exact.rate]);
      for (const row of profile.trend.filter(({ month }) => months.includes(month))) {
        const month = { ...question, from: row.month, to: next(row.month) };
        const counted = recount(records, month, (r) => weightOf(r, footprint), 1).count;
        expect(row.count).toBe(footprint.weights.size === 0 ? '[x]' : counted);
      }
      for (const row of profile.categories.filter(() => footprint.weights.size > 0)) {
        const category = { ...question, category: row.code };
        expect(row.count).toBe(recount(records, category, (r) => weightOf(r, footprint), 1).count);
      }
      for (const row of profile.agencies.filter(() => footprint.weights.size > 0)) {
        const agency = { ...question, agency: row.code };
        expect(row.count).toBe(recount(records, agency, (r) => weightOf(r, footprint), 1).count);
      }
    }
  });

  it.each(['ward', 'zone'])('every row of every %s comes once and is a recount', async (kind) => {
    const seen = new Set<string>();
    let next_: string | null = null;
    do {
      const after: string = next_ === null ? '' : `&after=${next_}`;
      const page: DemandAnswer = await get<DemandAnswer>(`/demand?kind=${kind}&limit=97&${words(question)}${after}`);
      for (const row of page.items) {
        const key = [row.footprint, row.month, row.dataset, row.category].join(' ');
        expect(seen.has(key)).toBe(false);
        seen.add(key);
        const footprint = now(kind).find(({ code }) => code === row.footprint);
        if (footprint === undefined || footprint.weights.size === 0) {
          expect(row.count).toBe('[x]');
          continue;
        }
        const { dataset, category } = row;
        const counted = recount(
          records,
          { from: row.month, to: next(row.month), dataset, category },
          (r) => weightOf(r, footprint),
          peopleOf(footprint),
        );
        expect([row.count, row.ratePer1000, row.lower]).toEqual([counted.count, counted.rate, counted.lower]);
      }
      next_ = page.next;
    } while (next_ !== null);
    const perMonth = series.filter((one) => inScope(one, question)).length;
    expect(seen.size).toBe(
      now(kind).length * months.filter((m) => m >= question.from && m < question.to).length * perMonth,
    );
  });
});

it('every month of the whole is a recount', async () => {
  const { items } = await get<MonthsAnswer>('/demand/months');
  expect(items.map(({ month }) => month)).toEqual(months);
  for (const row of items) {
    expect(row.count).toBe(recount(records, { from: row.month, to: next(row.month) }, () => 1, 1).count);
  }
});

it('a zone has the figures of the version that a day asks for', async () => {
  const earlier = footprints.find(({ code, version }) => code === 'alpha' && version === 1);
  const question = { from: '2022-06', to: '2022-12' };
  const profile = await get<ProfileAnswer>(`/demand/profile/zone/alpha?at=2022-06-30&${words(question)}`);
  expect(profile.footprint.version).toBe(1);
  expect(profile.headline.count).toBe(
    recount(records, question, (r) => (earlier === undefined ? 0 : weightOf(r, earlier)), 1).count,
  );
});

function inScope(one: (typeof series)[number], question: RecountQuestion): boolean {
  const all = { from: '2022-01', to: '2024-01' };
  const counted = (q: RecountQuestion): unknown => recount([], q, () => 0, 1).count;
  const agencyFits =
    question.agency === undefined || counted({ ...all, agency: question.agency, dataset: one.dataset }) !== '[x]';
  const datasetFits = question.dataset === undefined || question.dataset === one.dataset;
  const branch = question.category === 'crime' ? ['theft', 'violence'] : [question.category ?? one.category];
  return agencyFits && datasetFits && branch.includes(one.category);
}

function peopleInside(footprint: GeneratedFootprint): number {
  const shares = sharesOf(footprint);
  return bricks.reduce((sum, brick) => sum + brick.people * (shares.get(brick.id) ?? 0), 0);
}

const next = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
};
