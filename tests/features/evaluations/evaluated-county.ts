import type { Knex } from 'knex';
import type { PlanBody } from '../../../server/features/evaluations/contract.ts';
import { planBody } from '../../../server/features/evaluations/contract.ts';
import type { Plan } from '../../../server/features/evaluations/contract.ts';
import { monthsOf } from '../../../server/features/words/months.ts';
import { codeAt, layInventedBricks, putDemand } from '../zones/invented-bricks.ts';

/** Four years of invented incidents over the hundred invented bricks; two months did not come. */
export const countyMonths = monthsOf({ from: '2020-01', to: '2024-01' });
export const absentMonths = ['2021-05', '2023-02'];
export const start = '2022-07';
export const zoneBricks = [codeAt(4, 4), codeAt(5, 4)];

const places = Array.from({ length: 100 }, (_, at) => ({ code: codeAt(at % 10, Math.floor(at / 10)), at }));
/** Between 1 and 9, without order. */
export const countOf = (at: number, month: number): number => 1 + ((at * 7 + month * 13 + ((at * month) % 11)) % 9);

export interface Counted {
  brick: string;
  month: string;
  count: number;
}
export const records = (kept: (one: Counted) => boolean = () => true): Counted[] =>
  countyMonths
    .flatMap((month, index) => places.map(({ code, at }) => ({ brick: code, month, count: countOf(at, index) })))
    .filter((one) => !absentMonths.includes(one.month) && kept(one));

/** Bricks, datasets `incidents` (whole), `calm` (nothing in it), `rare` (one a year) and `young` (a year and a half). */
export async function layEvaluatedCounty(knex: Knex): Promise<void> {
  await layInventedBricks(knex);
  await knex.transaction((transaction) => transaction.raw('update bricks set people = 300, households = 120'));
  const months = countyMonths.filter((month) => !absentMonths.includes(month));
  const brick = zoneBricks[0] ?? '';
  await putDemand(knex, { code: 'incidents', grain: 'brick', months, withheldUpTo: 2 }, records());
  await putDemand(knex, { code: 'calm', grain: 'brick', months }, [{ brick: codeAt(0, 0), month: '2020-01' }]);
  await putDemand(
    knex,
    { code: 'rare', grain: 'brick', months },
    months.filter((month) => month.endsWith('-03')).map((month) => ({ brick, month })),
  );
  const late = monthsOf({ from: '2021-06', to: '2024-01' });
  await putDemand(
    knex,
    { code: 'young', grain: 'brick', months: late },
    late.flatMap((month) => places.map(({ code }) => ({ brick: code, month, count: 5 }))),
  );
}

export const zoneToSave = {
  name: 'Middle',
  from: '2022-01-01',
  definition: { by: 'codes' as const, codes: zoneBricks },
};

/** A plan that can be registered, with whatever a test changes of it. */
export const planBodyWith = (changes: Partial<PlanBody> = {}): PlanBody => ({
  title: 'Did it work in the middle?',
  zone: 'middle',
  start,
  preMonths: 30,
  outcome: { categories: ['incidents'] },
  comparison: { apartMetres: 0, keepMin: 20, keepMax: 30 },
  ringsMetres: [700],
  ...changes,
});
export const planWith = (changes: Partial<PlanBody> = {}): Plan => planBody.parse(planBodyWith(changes));
