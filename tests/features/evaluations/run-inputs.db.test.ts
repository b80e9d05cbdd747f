import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/types.ts';
import type { RunInputs } from '../../../server/analysis/inputs.ts';
import { aroundOf } from '../../../server/features/evaluations/around.ts';
import { evaluationRoom } from '../../../server/features/evaluations/room.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { absentMonths, layEvaluatedCounty, planWith, records, zoneBricks, zoneToSave } from './evaluated-county.ts';

let database: Database;
let services: Services;
let code: string;
let inputs: RunInputs;

const shock = {
  ...{ kind: 'shock' as const, from: '2020-03', to: '2020-05', dataset: 'incidents', category: null },
  ...{ text: 'Everybody stayed at home.', leaveOut: true, recordedBy: 'test' },
};
/** Counted again without the database. */
const counts = new Map(records().map(({ brick, month, count }) => [`${brick} ${month}`, count]));
const countIn = (bricks: readonly string[], month: string): number =>
  bricks.reduce((sum, brick) => sum + (counts.get(`${brick} ${month}`) ?? 0), 0);

beforeAll(async () => {
  database = await openTestDatabase();
  services = createServices(database, testConfig);
  await layEvaluatedCounty(database.knex);
  await services.zones.create(zoneToSave);
  await services.shocks.record(shock);
  const plan = planWith({ lagMonths: 2, looks: [6, 12], outcomePlacebo: 'young' });
  code = (await services.evaluations.register(plan, '2022-06-01T09:00:00.000Z')).versions[0]?.code ?? '';
  inputs = await services.evaluations.inputs(code);
});
afterAll(() => database.close());

describe('what a run computes from', () => {
  it('reaches to the longest registered look that the data have reached, after the lag', async () => {
    expect(inputs.look).toBe(12);
    expect([inputs.months[0], inputs.months[inputs.startIndex], inputs.months.at(-1)]).toEqual([
      ...['2020-01', '2022-07', '2023-08'],
    ]);
    const early = await services.evaluations.inputs(code, 6);
    expect([early.look, early.months.at(-1)]).toEqual([6, '2023-02']);
    await expect(services.evaluations.inputs(code, 24)).rejects.toThrow('not registered');
  });

  it('has a month that did not come, a shock and the lag as null in every series, each with its reason', () => {
    const expected = [...absentMonths, '2020-03', '2020-04', '2022-07', '2022-08'].sort();
    expect(inputs.leftOut.map(({ month }) => month)).toEqual(expected);
    for (const series of [inputs.series, ...inputs.areas, ...inputs.rings].map((one) =>
      Array.isArray(one) ? one : one.series,
    )) {
      expect(inputs.months.filter((_, at) => series[at] === null)).toEqual(expected);
    }
    const reasonOf = (month: string) => inputs.leftOut.find((one) => one.month === month)?.reason;
    expect(reasonOf('2021-05')).toMatch(/^incidents did not come/);
    expect(reasonOf('2020-03')).toMatch(/stayed at home/);
    expect(reasonOf('2022-08')).toMatch(/Work was beginning/);
    expect(inputs.coverage[0]?.states[inputs.months.indexOf('2021-05')]).toBe('missing');
    expect(inputs.shocks).toEqual([{ from: '2020-03', to: '2020-05', text: shock.text, leaveOut: true }]);
  });

  it('adds up: zone, rings, comparison areas and the rest are all that was counted in a month', async () => {
    const { areas } = await services.evaluations.one(code);
    const room = evaluationRoom(database.knex, services.revision);
    const [zone] = await room.zones.versions('middle');
    if (zone === undefined) throw new Error('The zone is not there.');
    const around = await aroundOf(room, zone, inputs.plan);
    const rows: { id: number; code: string }[] = await database.knex('bricks').select('id', 'code');
    const codesOf = (ids: readonly number[]): string[] =>
      rows.filter(({ id }) => ids.includes(id)).map((row) => row.code);
    const rings = around.rings.map(({ bricks }) => codesOf(bricks));
    const groups = areas.map(({ bricks }) => codesOf(bricks));
    const used = new Set([...zoneBricks, ...rings.flat(), ...groups.flat()]);
    const rest = rows.map((row) => row.code).filter((one) => !used.has(one));
    const totals: { month: string; placed: number }[] = await database
      .knex('month_totals as t')
      .join('series as s', 's.id', 't.series_id')
      .where('s.publisher_category', 'incidents')
      .select('t.month', 't.placed');
    for (const [at, month] of inputs.months.entries()) {
      if (inputs.series[at] === null) continue;
      expect(inputs.series[at]).toBe(countIn(zoneBricks, month));
      expect(inputs.rings.map(({ series }) => series[at])).toEqual(rings.map((bricks) => countIn(bricks, month)));
      expect(inputs.areas.map(({ series }) => series[at])).toEqual(groups.map((bricks) => countIn(bricks, month)));
      const counted = [inputs.series[at], ...inputs.rings.map(({ series }) => series[at])];
      const whole = [...counted, ...inputs.areas.map(({ series }) => series[at]), countIn(rest, month)];
      const total = totals.find((row) => row.month.startsWith(month))?.placed;
      expect(whole.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(total);
    }
  });

  it('has the placebo’s own months missing in the placebo alone', () => {
    const at = inputs.months.indexOf('2020-02');
    expect(inputs.outcomePlacebo?.series[at]).toBeNull();
    expect(inputs.series[at]).not.toBeNull();
    expect(inputs.outcomePlacebo?.areas).toHaveLength(inputs.areas.length);
    expect(inputs.outcomePlacebo?.series[inputs.months.indexOf('2022-01')]).toBe(10);
  });

  it('names the strictest limit under which counts are withheld', () => {
    expect(inputs.withheldUpTo).toBe(2);
  });

  it('is the same when gathered again', async () => {
    expect(await services.evaluations.inputs(code)).toEqual(inputs);
  });

  it('has no look before the first registered one is reached', async () => {
    const plan = planWith({ title: 'Too early', start: '2023-10', preMonths: 30, looks: [12] });
    const early = await services.evaluations.register(plan);
    const so = await services.evaluations.inputs(early.versions[0]?.code ?? '');
    expect([so.look, so.months.at(-1)]).toEqual([null, '2023-12']);
  });
});

describe('a break before the start', () => {
  it('ends the time before where enough is left after it, and is named where not', async () => {
    const mended = await services.shocks.record({
      ...shock,
      kind: 'break',
      from: '2020-06',
      to: null,
      leaveOut: false,
    });
    expect((await services.evaluations.inputs(code)).months[0]).toBe('2020-06');
    await services.shocks.withdraw(mended.id);
    const late = await services.shocks.record({ ...shock, kind: 'break', from: '2022-01', to: null, leaveOut: false });
    const kept = await services.evaluations.inputs(code);
    expect(kept.months[0]).toBe('2020-01');
    expect(kept.breaks).toEqual([{ month: '2022-01', text: shock.text }]);
    await services.shocks.withdraw(late.id);
  });

  it('is nobody’s business when it is in another dataset', async () => {
    const other = { ...shock, kind: 'break' as const, from: '2022-01', to: null, dataset: 'calm', leaveOut: false };
    const recorded = await services.shocks.record(other);
    expect((await services.evaluations.inputs(code)).breaks).toEqual([]);
    await services.shocks.withdraw(recorded.id);
  });
});
