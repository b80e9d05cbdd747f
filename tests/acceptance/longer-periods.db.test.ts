import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../server/features/datasets/contract.ts';
import type { DemandAnswer, DemandMapAnswer, ProfileAnswer } from '../../server/features/demand/contract.ts';
import { partnerHouse } from './partner-house.ts';

const { house, bring } = partnerHouse();
const get = async <T>(path: string, query: Record<string, string>): Promise<T> => {
  const answer = await request(house().app).get(`/api/v1${path}`).query(query);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as T;
};
const mapOf = (from: string, to: string, more: Record<string, string> = {}) =>
  get<DemandMapAnswer>('/demand/map', { kind: 'district', from, to, ...more });
const makeOf = (code: string, period: string) =>
  request(house().app)
    .post('/api/v1/datasets')
    .send({ code, name: code, agency: 'care', agencyName: 'Care', licence: 'OGL', grain: 'brick', period })
    .expect(201);
const csv = (...rows: string[]) => ['period,category,count,area_code', ...rows].join('\n');

beforeAll(async () => {
  await makeOf('visits', 'quarter');
  await makeOf('returns', 'financial-year');
  await bring('month,category,count,area_code\n2024-01,Falls,1,B22\n2024-02,Falls,1,B22\n2024-03,Falls,1,B22\n');
  await bring(csv('2024-Q1,Visits,9,B22', '2023/24-Q4,Visits,1,B23', '2024-Q3,Visits,5,B27', '2024-03,Visits,1,B22'), {
    dataset: 'visits',
  });
  await bring(csv('2023/24,Returns,100,B22'), { dataset: 'returns' });
});

describe('counts by quarter or year', () => {
  it('count where the period asked for is one of whole ones, at their own yearly rate', async () => {
    const quarter = await mapOf('2024-01', '2024-04', { dataset: 'visits' });
    expect(quarter.areas.count).toEqual([0, 10]);
    expect(quarter.monthsMissing).toEqual([]);
    // 10 in a quarter of a year among 29,799 people: 10 ÷ 29,799 × 4 × 1,000
    expect(quarter.whole.rate.value).toBeCloseTo(1.342327, 6);
    expect((await mapOf('2023-04', '2024-04', { dataset: 'returns' })).whole.count).toBe(100);
  });

  it('are left out by name where it cuts one, and never spread over its months', async () => {
    const map = await mapOf('2024-01', '2024-03');
    expect(map.whole.count).toBe(2);
    expect(map.leftOut?.map(({ dataset }) => dataset)).toEqual(['returns', 'visits']);
    expect(map.sentence).toContain(
      'visits is left out: it counts by quarter, and the period asked for is not one of whole quarters.',
    );
    const alone = await mapOf('2024-02', '2024-03', { dataset: 'visits' });
    expect([alone.whole.count, alone.monthsReceived]).toEqual(['[x]', 0]);
    expect(alone.sentence).not.toContain('Nothing came');
  });

  it('are missing for a quarter that did not come', async () => {
    const map = await mapOf('2024-01', '2024-10', { dataset: 'visits' });
    expect(map.whole.count).toBe(15);
    expect(map.monthsMissing).toEqual(['2024-04', '2024-05', '2024-06']);
  });

  it('have no month in a profile, in rows or in a panel, which say so', async () => {
    const profile = await get<ProfileAnswer>('/demand/profile/brick/B22', { from: '2024-01', to: '2024-04' });
    expect(profile.headline.count).toBe(12);
    expect(profile.trend.slice(-3).map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(profile.sentence).toContain('The months are without visits, counted by longer periods.');
    const rows = await get<DemandAnswer>('/demand', {
      kind: 'brick',
      footprint: 'B22',
      from: '2024-01',
      to: '2024-04',
    });
    expect(new Set(rows.items.map(({ dataset }) => dataset))).toEqual(new Set(['falls']));
    expect(rows.basis.sentence).toContain('visits is left out: it counts by quarter, which cannot be told by month.');
    const asked = { kind: 'brick', from: '2024-01', to: '2024-04', dataset: 'visits' } as const;
    await expect(house().services.demand.panel(asked)).rejects.toThrow('cannot be told by month');
  });

  it('come in their own length only', async () => {
    const refused = async (content: string, dataset: string) => (await bring(content, { dataset })).message;
    const months = 'month,category,count,area_code\n2024-01,Visits,1,B22\n';
    expect(await refused(months, 'visits')).toContain('This dataset counts by quarter: give a period column (2024-Q1');
    expect(await refused(csv('2024-Q1,Falls,1,B22'), 'falls')).toContain('counts by month');
    const { items } = await get<{ items: Dataset[] }>('/datasets', {});
    expect(items.map(({ code, sentence }) => [code, sentence.split(';')[0]])).toEqual([
      ['falls', '3 of 18 months, April 2023 to September 2024'],
      ['returns', '1 of 1 financial year, 2023/24'],
      ['visits', '2 of 6 quarters, April 2023 to September 2024'],
    ]);
  });
});
