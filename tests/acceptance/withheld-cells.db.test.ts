import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DemandAnswer, DemandMapAnswer, ProfileAnswer } from '../../server/features/demand/contract.ts';
import { bricksIn } from './figures.ts';
import { file, partnerHouse } from './partner-house.ts';

const { house, bring, act, makeDataset } = partnerHouse();
const question = { from: '2025-01', to: '2025-03', dataset: 'falls' };
const get = async <T>(path: string, more: Record<string, string> = {}): Promise<T> => {
  const answer = await request(house().app)
    .get(`/api/v1${path}`)
    .query({ ...question, ...more });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as T;
};
const districts = async (): Promise<Record<string, unknown>> => {
  const { areas } = await get<DemandMapAnswer>('/demand/map', { kind: 'district' });
  return Object.fromEntries(areas.code.map((code, index) => [code, areas.count[index]]));
};

const rows = [
  '2025-01,Falls,3,B22,',
  '2025-01,Falls,[c],B23,',
  '2025-01,Falls,4,B24,',
  '2025-01,Falls,6,B27,',
  '2025-01,Frailty,2,B23,',
  '2025-02,Falls,5,B23,',
  '2025-02,Falls,[c],,',
  '2025-02,Falls,[x],B24,',
];
let first = 0;
beforeAll(async () => {
  await makeDataset('fires');
  first = (await bring(file(...rows))).id;
});

describe('a cell that its sender withheld', () => {
  it('is counted among the rows, and is no rejection', async () => {
    const record = (await request(house().app).get(`/api/v1/imports/${first}`)).body as unknown;
    expect(record).toMatchObject({
      counts: { read: 8, placed: 6, unplaced: 1, rejected: 1, withheld: 2 },
      months: [
        { month: '2025-01', placed: 5, withheld: 1 },
        { month: '2025-02', placed: 1, unplaced: 1, withheld: 1 },
      ],
    });
  });

  it('makes the figure of its small area [c], and leaves the others what they are', async () => {
    expect(await bricksIn(house(), '2025-01')).toMatchObject({ B22: 3, B23: '[c]', B24: 4, B25: 0 });
    expect(await bricksIn(house(), '2025-02')).toMatchObject({ B23: 5, B24: 0 });
  });

  it('makes every sum over it [c], and says what the whole is at least', async () => {
    expect(await districts()).toEqual({ WEST: '[c]', EAST: 6 });
    const map = await get<DemandMapAnswer>('/demand/map', { kind: 'district' });
    expect(map.whole).toMatchObject({ count: '[c]', rate: { value: '[c]' } });
    expect(map.withheldBySender).toBe(2);
    expect(map.sentence).toContain('there were at least 20');
    expect(map.sentence).toContain('withheld 2 counts');
    expect(map.basis.sentence).toContain('in no small area are in no figure here: too few to show');
  });

  it('shows in a profile in its month, its category and its agency, and nowhere else', async () => {
    const west = await get<ProfileAnswer>('/demand/profile/district/WEST');
    expect(west.headline.count).toBe('[c]');
    expect(west.trend.slice(-2).map(({ count }) => count)).toEqual(['[c]', 5]);
    expect(west.categories.map(({ count }) => count)).toEqual(['[c]']);
    expect(west.agencies).toMatchObject([{ code: 'care', count: '[c]' }]);
    expect(west.sentence).toContain('It is at least 14: 1 of the counts that make it up was withheld by the sender.');
    const brick = await get<ProfileAnswer>('/demand/profile/brick/B24');
    expect([brick.headline.count, brick.compared.map(({ count }) => count)]).toEqual([4, ['[c]']]);
  });

  it('shows in rows, in the months of the whole, and in CSV alike', async () => {
    const { items } = await get<DemandAnswer>('/demand', { kind: 'brick', footprint: 'B23' });
    expect(items.map(({ month, count, ratePer1000 }) => [month, count, ratePer1000])).toEqual([
      ['2025-01', '[c]', '[c]'],
      ['2025-02', 5, 200],
    ]);
    const months = await request(house().app).get('/api/v1/demand/months').query({ dataset: 'falls' });
    expect(months.body).toMatchObject({ items: [{ count: '[c]' }, { count: 5 }] });
    const csv = await request(house().app)
      .get('/api/v1/demand/map.csv')
      .query({ ...question, kind: 'brick' });
    expect(csv.text).toMatch(/brick,B23,Area B23,300,count,\[c\]/);
  });

  it('is told to statistics, or its dataset is left out of them by name', async () => {
    const { demand } = house().services;
    const asked = { kind: 'brick', from: '2025-01', to: '2025-03' } as const;
    const marked = await demand.panel(asked, 'dataset', { withheld: 'marked' });
    const [marks] = [...marked.withheld.values()];
    const at = marked.areas.findIndex(({ code }) => code === 'B23');
    expect([marks?.[0]?.[at], marks?.[0]?.[at + 1], marks?.[1]]).toEqual([1, 0, null]);
    await expect(demand.panel({ ...asked, dataset: 'falls' })).rejects.toThrow(
      'falls is left out: its sender withheld 1',
    );
    await bring(file('2025-01,Fires,2,B22,'), { dataset: 'fires' });
    const panel = await demand.panel(asked);
    expect(panel.asked.leftOut.map(({ code }) => code)).toEqual(['falls']);
    expect([...panel.counts.values()].map((months) => months[0]?.[at - 1])).toEqual([2]);
  });

  it('goes when a later file knows the number, and comes back when that file is undone', async () => {
    const later = await bring(file(...rows.map((row) => row.replace('Falls,[c],B23', 'Falls,1,B23'))));
    expect(later.months[0]).toMatchObject({ change: 'replaced', added: 1, removed: 1 });
    expect(await bricksIn(house(), '2025-01')).toMatchObject({ B23: 3 });
    expect(await districts()).toEqual({ WEST: 15, EAST: 6 });
    await act(later.id, 'undo');
    expect(await bricksIn(house(), '2025-01')).toMatchObject({ B23: '[c]' });
    expect(await bring(file(...rows))).toMatchObject({ state: 'unchanged' });
  });
});
