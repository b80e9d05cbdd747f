import type { Knex } from 'knex';
import { featureStore } from '../../../server/features/geography/feature-store.ts';
import { monthsOf } from '../../../server/features/words/months.ts';
import { codeAt, layInventedBricks, putDemand } from '../zones/invented-bricks.ts';

/** Ten by ten invented bricks: in the two western and the two eastern columns all rent from the council, elsewhere none. */
export const isEstate = (code: string): boolean => ['0', '1', '8', '9'].includes(code.slice(2));
export const months = monthsOf({ from: '2022-01', to: '2023-01' }).filter((month) => month !== '2022-05');

/** `incidents` of one a month in every brick and four in estates; `rare` of one a year in one brick, up to 5 withheld. */
export async function layMatchedCounty(knex: Knex): Promise<void> {
  await layInventedBricks(knex);
  await knex.transaction((transaction) => transaction.raw('update bricks set people = 300, households = 100'));
  const bricks = await knex('bricks').select<{ id: number; code: string; edition_id: number }[]>(
    'id',
    'code',
    'edition_id',
  );
  const edition = bricks[0]?.edition_id ?? 0;
  await knex.transaction((transaction) =>
    featureStore(transaction).replaceTable(
      ...([edition, 'tenure', 'An invented census'] as const),
      bricks.flatMap(({ id, code }) => [
        { brickId: id, feature: 'social-council', value: isEstate(code) ? 100 : 0 },
        { brickId: id, feature: 'owned-outright', value: isEstate(code) ? 0 : 100 },
      ]),
    ),
  );
  const every = bricks.flatMap(({ code }) =>
    months.map((month) => ({ brick: code, month, count: isEstate(code) ? 4 : 1 })),
  );
  await putDemand(knex, { code: 'incidents', grain: 'brick', months }, every);
  const once = [{ brick: codeAt(8, 8), month: '2022-01', count: 3 }];
  await putDemand(knex, { code: 'rare', grain: 'brick', months, withheldUpTo: 5 }, once);
}

/** Five bricks of the western estate. */
export const zoneToSave = {
  name: 'West end',
  from: '2022-01-01',
  definition: { by: 'codes' as const, codes: [0, 1, 2, 3, 4].map((row) => codeAt(0, row)) },
};
