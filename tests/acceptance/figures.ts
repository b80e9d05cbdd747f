import request from 'supertest';
import type { DemandMapAnswer, MonthsAnswer } from '../../server/features/demand/contract.ts';
import type { House } from './partner-house.ts';

/** How many rows the tables of demand hold, and what they add up to. */
export async function tables({ database: { knex } }: House): Promise<Record<string, { rows: number; count: number }>> {
  const sums: Record<string, { rows: number; count: number }> = {};
  for (const table of ['demand_records', 'unplaced_records', 'demand_facts', 'brick_totals']) {
    const found = await knex(table).first<{ rows: number; count: number }>(
      knex.raw('count(*) as rows'),
      knex.raw('coalesce(sum(count), 0) as count'),
    );
    sums[table] = found;
  }
  return sums;
}

/** Everything that anybody can be shown of the demand in force, to compare before and after. */
export async function shown({ app }: House): Promise<{ months: MonthsAnswer; coverage: unknown; map: unknown }> {
  const months = (await request(app).get('/api/v1/demand/months').expect(200)).body as MonthsAnswer;
  const datasets = (await request(app).get('/api/v1/datasets').expect(200)).body as { items: { coverage: unknown }[] };
  const map = await request(app).get('/api/v1/demand/map?kind=brick&from=2025-01&to=2025-07');
  const { areas } = map.body as Partial<DemandMapAnswer>;
  return { months, coverage: datasets.items.map((one) => one.coverage), map: areas ?? map.status };
}

/** What each small area shows for one month. */
export async function bricksIn({ app }: House, month: string, dataset = 'falls'): Promise<Record<string, unknown>> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const to = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const answer = await request(app).get('/api/v1/demand/map').query({ kind: 'brick', from: month, to, dataset });
  if (answer.status !== 200) throw new Error(answer.text);
  const { areas } = answer.body as DemandMapAnswer;
  return Object.fromEntries(areas.code.map((code, index) => [code, areas.count[index]]));
}
