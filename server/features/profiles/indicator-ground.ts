import type { Knex } from 'knex';
import { type AreaIndex, figureOf, indexAreas } from '../indicators/aggregate.ts';
import {
  type IndicatorRow,
  indicatorStore,
  type Membership,
  type PeriodSummary,
  type ValueRow,
} from '../indicators/store.ts';
import type { Remember } from '../demand/remembered.ts';
import type { FootprintKind } from '../words/contract.ts';
import type { AreaReader, KnownAreas } from './areas.ts';
import type { Columns } from './columns.ts';
import type { Ground } from './ground.ts';
import type { Facts } from './measure.ts';

/** An indicator as brick columns, made of the areas that its figures are of. */
export interface IndicatorColumns {
  columns: Columns;
  statistic: Facts['statistic'];
}

export interface KnownIndicator {
  row: IndicatorRow;
  periods: PeriodSummary[];
}

/** Values of indicators, read once until the data revision moves. */
export function indicatorReader(knex: Knex, remember: Remember, areas: AreaReader) {
  const store = indicatorStore(knex);

  const all = (): Promise<KnownIndicator[]> =>
    remember('indicators', async () => {
      const rows = await store.indicators(null);
      const periods = rows.length === 0 ? [] : await store.periods(rows.map(({ id }) => id));
      return rows.map((row) => ({ row, periods: periods.filter((one) => one.indicator_id === row.id) }));
    });

  const values = (period: number): Promise<Map<string, ValueRow>> =>
    remember(
      `values ${period}`,
      async () => new Map((await store.values(period)).map((value) => [value.area_code, value])),
    );

  const index = (kind: FootprintKind, ground: Ground): Promise<AreaIndex> =>
    remember(`index ${kind}`, async () => indexAreas(membershipsOf(ground, await areas.all(ground, { kind }))));

  return {
    all,
    values,

    /** Values of a period as columns of bricks: each area gives each of its bricks the share of its people there. */
    columns: (ground: Ground, row: IndicatorRow, kind: FootprintKind, period: number): Promise<IndicatorColumns> =>
      remember(`columns ${period}`, async () =>
        columnsOf(ground, row, await index(kind, ground), await values(period)),
      ),
  };
}
export type IndicatorReader = ReturnType<typeof indicatorReader>;

export const statisticOf = (row: IndicatorRow, values: Iterable<ValueRow>): Facts['statistic'] => {
  let isShare = /percent|proportion|share/i.test(row.unit);
  for (const { numerator, denominator, missing } of values) {
    if (missing !== null) continue;
    if (numerator === null || denominator === null) return 'mean';
    if (numerator > denominator) isShare = false;
  }
  return isShare ? 'proportion' : 'rate';
};

function membershipsOf({ bricks }: Ground, { group }: KnownAreas): Membership[] {
  return Array.from(group.area, (area, i) => {
    const brick = bricks[group.brick[i] ?? 0];
    return {
      area_code: group.codes[area] ?? '',
      brick_id: brick?.id ?? 0,
      weight: group.weight[i] ?? 0,
      people: brick?.people ?? 0,
    };
  });
}

function columnsOf(
  ground: Ground,
  row: IndicatorRow,
  { people, byBrick }: AreaIndex,
  values: Map<string, ValueRow>,
): IndicatorColumns {
  const statistic = statisticOf(row, values.values());
  const made = (): Float64Array => new Float64Array(ground.bricks.length);
  const [numerators, denominators, known, all] = [made(), made(), made(), made()];
  let withheld: Uint8Array | null = null;
  for (const [brick, parts] of byBrick) {
    const at = ground.place.get(brick);
    if (at === undefined) continue;
    for (const { code, people: inside } of parts) {
      all[at] = (all[at] ?? 0) + inside;
      const value = values.get(code);
      if (value?.missing === 'withheld') {
        withheld ??= new Uint8Array(ground.bricks.length);
        withheld[at] = 1;
      }
      const figure = value === undefined ? null : figureOf(value, row.per);
      if (figure === null) continue;
      known[at] = (known[at] ?? 0) + inside;
      const isMean = statistic === 'mean' || figure.numerator === null || figure.denominator === null;
      const share = inside / (people.get(code) ?? inside);
      numerators[at] = (numerators[at] ?? 0) + (isMean ? inside * figure.value : share * (figure.numerator ?? 0));
      denominators[at] = (denominators[at] ?? 0) + (isMean ? inside : share * (figure.denominator ?? 0));
    }
  }
  for (let at = 0; at < known.length; at += 1) known[at] = (all[at] ?? 0) > 0 ? (known[at] ?? 0) / (all[at] ?? 1) : 0;
  return {
    statistic,
    columns: {
      counts: [{ column: numerators, weight: 1 }],
      denominator: denominators,
      known,
      withheld,
      people: all,
    },
  };
}
