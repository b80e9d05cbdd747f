import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import { firstDay } from '../words/months.ts';

/** Areas of publishers that are none of this service: kept as they came, never shared out over bricks. */
export const publishersKinds = ['msoa11', 'county', 'trust', 'practice'] as const;
export type AreaKind = 'brick' | 'lsoa' | 'msoa' | 'ward' | 'district' | 'pcn' | (typeof publishersKinds)[number];

export interface IndicatorFacts {
  code: string;
  name: string;
  unit: string;
  per: number;
  good_direction: 'up' | 'down' | 'none';
  pillar: string;
  outcome: 'safe' | 'well' | 'skills' | 'resources';
  source: string;
  lag_months: number;
  caveat: string;
  withheld_up_to: number;
}
export type IndicatorRow = IndicatorFacts & { id: number };

/** Months half-open, 'YYYY-MM'. */
export interface PeriodRow {
  id: number;
  indicator_id: number;
  area_kind: AreaKind;
  from: string;
  to: string;
  break_note: string | null;
}
export type PeriodSummary = PeriodRow & { areas: number; missing: number; withheld: number };

export interface ValueRow {
  area_code: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** 95% limits of the value, where the publisher prints them. */
  lower: number | null;
  upper: number | null;
  missing: 'withheld' | 'not-available' | null;
  note: string | null;
}

/** How much of a brick belongs to an area of some kind; `people` are the brick's. */
export interface Membership {
  area_code: string;
  brick_id: number;
  weight: number;
  people: number;
}

interface RawPeriod extends Omit<PeriodRow, 'from' | 'to'> {
  from_month: string;
  to_month: string;
}
const valuesAtATime = 5_000;
const months = <R extends RawPeriod>({ from_month, to_month, ...row }: R) => ({
  ...row,
  from: from_month.slice(0, 7),
  to: to_month.slice(0, 7),
});

/** Indicators, their periods and their values by area. */
export function indicatorStore(knex: Knex) {
  return {
    /** All of them when no code is given; in the order of pillars and names. */
    async indicators(codes: readonly string[] | null): Promise<IndicatorRow[]> {
      const wanted = knex('indicators').orderBy(['pillar', 'name', 'code']);
      return codes === null ? wanted.select('*') : wanted.whereIn('code', [...codes]).select('*');
    },

    async saveIndicator(facts: IndicatorFacts): Promise<number> {
      const [saved] = await knex('indicators')
        .insert(facts)
        .onConflict('code')
        .merge()
        .returning<{ id: number }[]>('id');
      return saved?.id ?? 0;
    },

    async periods(indicatorIds: readonly number[]): Promise<PeriodSummary[]> {
      const found = await knex.raw<{ rows: (RawPeriod & { areas: number; missing: number; withheld: number })[] }>(
        query('indicator_periods'),
        { indicators: list(indicatorIds) },
      );
      return found.rows.map(months);
    },

    async addPeriod(period: Omit<PeriodRow, 'id'>): Promise<number> {
      const { from, to, ...rest } = period;
      const [made] = await knex('indicator_periods')
        .insert({ ...rest, from_month: firstDay(from), to_month: firstDay(to) })
        .returning<{ id: number }[]>('id');
      return made?.id ?? 0;
    },

    async setBreak(periodId: number, note: string | null): Promise<void> {
      await knex('indicator_periods').where({ id: periodId }).update({ break_note: note });
    },

    async values(periodId: number): Promise<ValueRow[]> {
      return knex('indicator_values')
        .where({ period_id: periodId })
        .orderBy('area_code')
        .select('area_code', 'numerator', 'denominator', 'value', 'lower', 'upper', 'missing', 'note');
    },

    async putValues(periodId: number, rows: readonly ValueRow[]): Promise<void> {
      for (let at = 0; at < rows.length; at += valuesAtATime) {
        const some = rows.slice(at, at + valuesAtATime);
        await knex.raw(query('indicator_values_put'), {
          period: periodId,
          codes: some.map((row) => row.area_code),
          numerators: list(some.map((row) => row.numerator)),
          denominators: list(some.map((row) => row.denominator)),
          values: list(some.map((row) => row.value)),
          lowers: list(some.map((row) => row.lower)),
          uppers: list(some.map((row) => row.upper)),
          missing: some.map((row) => row.missing ?? ''),
          notes: some.map((row) => row.note ?? ''),
        });
      }
    },

    /** Those of the codes that are an area of this kind today; of publishers’ own kinds, all of them. */
    async knownCodes(kind: AreaKind, codes: readonly string[]): Promise<Set<string>> {
      if ((publishersKinds as readonly string[]).includes(kind)) return new Set(codes);
      const own =
        kind === 'brick'
          ? knex('bricks as b').join('editions as e', 'e.id', 'b.edition_id').where('e.in_use', true)
          : knex('footprints as b').where('b.kind', kind);
      const known = await own
        .whereRaw('b.code = any (cast(? as text[]))', [[...codes]])
        .select<{ code: string }[]>('b.code');
      return new Set(known.map(({ code }) => code));
    },

    /** The bricks of all areas of a kind, in the edition of a zone's version. */
    async memberships(kind: AreaKind, versionId: number): Promise<Membership[]> {
      const found = await knex.raw<{ rows: Membership[] }>(query('indicator_memberships'), {
        kind,
        version: versionId,
      });
      return found.rows;
    },

    async bricksOfVersion(versionId: number): Promise<{ brick_id: number; weight: number }[]> {
      return knex('footprint_bricks').where({ version_id: versionId }).orderBy('brick_id').select('brick_id', 'weight');
    },
  };
}
export type IndicatorStore = ReturnType<typeof indicatorStore>;
