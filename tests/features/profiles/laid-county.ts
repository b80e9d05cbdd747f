import type { Knex } from 'knex';
import type { AreaProfileAnswer, ProfileIndicator } from '../../../server/features/profiles/contract.ts';
import { ageStore } from '../../../server/features/geography/age-store.ts';
import { codeAt } from '../zones/invented-bricks.ts';
import { isEstate, layMatchedCounty } from '../similar/matched-county.ts';

/** In estates 100 children, 150 of working age, 50 old; elsewhere 50, 150 and 100, half of each band women; nobody in `empty`. */
export const empty = codeAt(5, 5);

export async function layCounty(knex: Knex): Promise<void> {
  await layMatchedCounty(knex);
  await knex.transaction((transaction) => transaction.raw('update bricks set people = 0 where code = ?', [empty]));
  const bricks = await knex('bricks').select<{ id: number; code: string; edition_id: number }[]>(
    ...(['id', 'code', 'edition_id'] as const),
  );
  const rows = bricks
    .filter(({ code }) => code !== empty)
    .flatMap(({ id, code }) =>
      (
        [
          [0, 14, isEstate(code) ? 40 : 20],
          [15, 15, isEstate(code) ? 10 : 5],
          [16, 64, 75],
          [65, 89, isEstate(code) ? 20 : 40],
          [90, null, isEstate(code) ? 5 : 10],
        ] as const
      ).flatMap(([from, to, people]) =>
        (['female', 'male'] as const).map((sex) => ({ brickId: id, sex, from, to, people })),
      ),
    );
  await knex.transaction((transaction) =>
    ageStore(transaction).replace(bricks[0]?.edition_id ?? 0, '2021-03-21', 'An invented census', rows),
  );
}

/** A sheet of one indicator by brick, over one or more years that begin in April. */
export function sheet(
  about: { code: string; unit: string; per: number; good?: string; breakIn?: number },
  years: { year: number; values: [area: string, numerator: number, denominator: number][] }[],
): Buffer {
  const header =
    'indicator,name,unit,per,good_direction,pillar,outcome,source,lag_months,caveat,withheld_up_to,area_kind,area_code,first_month,last_month,numerator,denominator,break';
  const rows = years.flatMap(({ year, values }) =>
    values.map(([area, numerator, denominator]) =>
      [
        ...[about.code, `Indicator ${about.code}`, about.unit, about.per, about.good ?? 'up', 'Ties', 'well'],
        ...['An invented source', 0, 'An invented caveat', 0, 'brick', area, `${year}-04`, `${year + 1}-03`],
        ...[numerator, denominator, about.breakIn === year ? 'asked in another way' : ''],
      ].join(','),
    ),
  );
  return Buffer.from(`${[header, ...rows].join('\n')}\n`);
}

export function indicatorIn({ indicators }: AreaProfileAnswer, code: string): ProfileIndicator {
  const found = indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${indicators.map((one) => one.code).join(', ')}`);
  return found;
}
