import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';
import type { FootprintKind, NetworkMethod } from '../words/contract.ts';

export interface ProfileAreaRow {
  /** Of the version. */
  id: number;
  code: string;
  name: string;
  set_code: string | null;
  version: number;
  people: number | null;
  households: number | null;
  area_m2: number;
  method: string;
}

export interface PackedAges {
  reference_date: string;
  sex: 'all' | 'female' | 'male';
  age_from: number;
  age_to: number | null;
  source: string;
  pairs: Uint8Array;
}

export interface WeightRow {
  version_id: number;
  brick_id: number;
  weight: number;
}

interface AreasAsked {
  kind: FootprintKind;
  code: string | null;
  at: string | null;
  today: string;
  method: NetworkMethod | null;
}

/** What profiles read besides demand and indicators. */
export function profileStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, Knex.RawBinding>): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    areas: (asked: AreasAsked): Promise<ProfileAreaRow[]> => rows('profile_areas', { ...asked }),

    weights: (versions: number[]): Promise<WeightRow[]> =>
      knex('footprint_bricks')
        .whereIn('version_id', versions)
        .orderBy(['version_id', 'brick_id'])
        .select('version_id', 'brick_id', 'weight'),

    ages: (edition: number): Promise<PackedAges[]> => rows('profile_ages', { edition }),

    features: (edition: number): Promise<{ feature: string; source: string; cells: Uint8Array }[]> =>
      rows('profile_features', { edition }),

    households: (edition: number): Promise<{ id: number; households: number | null }[]> =>
      knex('bricks').where('edition_id', edition).select('id', 'households'),

    peopleSource: async (edition: number): Promise<string | null> => {
      const row: { people_source: string | null } | undefined = await knex('bricks')
        .where('edition_id', edition)
        .whereNotNull('people_source')
        .first('people_source');
      return row?.people_source ?? null;
    },

    districts: async (): Promise<Map<string, string>> => {
      const found: { code: string; name: string }[] = await knex('footprints')
        .where('kind', 'district')
        .select('code', 'name');
      return new Map(found.map(({ code, name }) => [code, name]));
    },
  };
}
export type ProfileStore = ReturnType<typeof profileStore>;
