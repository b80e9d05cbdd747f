import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';
import type { NetworkMethod } from '../words/contract.ts';

export interface NetworkRow {
  code: string;
  name: string;
  commissioner_code: string | null;
  commissioner_name: string | null;
  opened_on: string | null;
  /** Last day of the network. */
  closed_on: string | null;
  source: string;
  practices: number;
  patients: number | null;
  without_list: number;
  /** Of the oldest list, and of the newest. */
  counted_on: string | null;
  counted_to: string | null;
  /** The count of where patients live that is in force on the day. */
  placed_on: string | null;
  /** Practices with nobody in that count, and the people on their lists; null where one list is not known. */
  unplaced: number;
  unplaced_patients: number | null;
}
/** The last day that any file of memberships speaks of. */
export interface KnownFrom {
  file: string;
  day: string;
}
export interface PracticeRow {
  code: string;
  name: string;
  postcode: string | null;
  longitude: number | null;
  latitude: number | null;
  opened_on: string | null;
  closed_on: string | null;
  commissioner_code: string | null;
  network_code: string | null;
  network_name: string | null;
  starts_on: string | null;
  ends_on: string | null;
  patients: number | null;
  counted_on: string | null;
}
export interface NetworkVersionRow {
  code: string;
  version_id: number;
  version: number;
  method: NetworkMethod;
  in_use: boolean;
  people: number | null;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  note: string | null;
  bricks: number;
}
export interface HistoryRow {
  practice: string;
  name: string;
  starts_on: string;
  ends_on: string | null;
}

/** Of a network that is not open on the day. */
const nobody = {
  ...{ practices: 0, patients: null, without_list: 0, counted_on: null, counted_to: null },
  ...{ placed_on: null, unplaced: 0, unplaced_patients: null },
};

/** Practices and networks as of a day, and what their footprints meet. */
export function networkStore(knex: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, Knex.RawBinding> = {}): Promise<T[]> =>
    (await knex.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    networksOn: (day: string): Promise<NetworkRow[]> => rows('networks_on_day', { day }),
    practicesOn: (day: string): Promise<PracticeRow[]> => rows('practices_on_day', { day }),
    versionsOn: (day: string): Promise<NetworkVersionRow[]> => rows('networks_versions_on_day', { day }),
    districts: (version: number): Promise<{ code: string; name: string; share: number }[]> =>
      rows('networks_districts', { version }),

    practicesNear: async (): Promise<string[]> =>
      (await rows<{ code: string }>('practices_near')).map(({ code }) => code),

    /** Whose outline takes in a small area that is loaded. */
    async networksWithCatchmentNear(): Promise<string[]> {
      return knex('network_catchments as c')
        .whereExists(
          knex('bricks as b')
            .join('editions as e', 'e.id', 'b.edition_id')
            .where('e.in_use', true)
            .whereRaw('st_covers(c.outline, b.inside)')
            .select(knex.raw('1')),
        )
        .pluck('c.network_code');
    },

    /** Every pair there ever was. */
    async memberships(): Promise<{ practice: string; network: string }[]> {
      return knex('practice_memberships').distinct('practice_code as practice', 'network_code as network');
    },

    async fact(code: string): Promise<NetworkRow | null> {
      const row = await knex('network_facts')
        .where('network_code', code)
        .first<Omit<NetworkRow, keyof typeof nobody | 'code'> | undefined>('*');
      return row === undefined ? null : { ...row, ...nobody, code };
    },

    async commissioners(): Promise<{ network: string; commissioner: string }[]> {
      return knex('network_facts')
        .whereNotNull('commissioner_code')
        .select('network_code as network', 'commissioner_code as commissioner');
    },

    async history(network: string): Promise<HistoryRow[]> {
      return knex('practice_memberships as m')
        .join('practices as p', 'p.code', 'm.practice_code')
        .where('m.network_code', network)
        .orderBy(['m.starts_on', 'p.name', 'p.code'])
        .select('p.code as practice', 'p.name', 'm.starts_on', 'm.ends_on');
    },

    /** People of these practices who live in no loaded brick, as counted for a day; null where that is not known. */
    async patientsElsewhere(practices: readonly string[], day: string): Promise<number | null> {
      const [count] = await knex('practice_patients')
        .groupBy('counted_on')
        .select<{ day: string }[]>('counted_on as day')
        .orderByRaw('counted_on <= cast(? as date) desc, abs(counted_on - cast(? as date))', [day, day])
        .limit(1);
      if (count === undefined || practices.length === 0) return null;
      const row = await knex('practice_patients_elsewhere')
        .where('counted_on', count.day)
        .whereIn('practice_code', [...practices])
        .sum('patients as people')
        .first<{ people: number | null } | undefined>();
      return row?.people ?? 0;
    },

    /** Districts of the small areas in use. */
    async districtsLoaded(): Promise<string[]> {
      return knex('bricks as b')
        .join('editions as e', 'e.id', 'b.edition_id')
        .where('e.in_use', true)
        .whereNotNull('b.district_code')
        .distinct()
        .pluck('b.district_code');
    },

    /** When the first practice joined a network; null where no membership is known. */
    async begins(): Promise<string | null> {
      const row = await knex('practice_memberships')
        .min('starts_on as day')
        .first<{ day: string | null } | undefined>();
      return row?.day ?? null;
    },

    /** The file of these kinds that speaks of the latest day; null where none has come. */
    async knownFrom(kinds: readonly string[]): Promise<KnownFrom | null> {
      const row = await knex('network_files')
        .whereIn('what', [...kinds])
        .whereNotNull('counted_on')
        .orderBy([{ column: 'counted_on', order: 'desc' }, 'name'])
        .first<KnownFrom | undefined>('name as file', 'counted_on as day');
      return row ?? null;
    },

    async files(): Promise<{ name: string; what: string }[]> {
      return knex('network_files').orderBy(['what', 'counted_on', 'name']).select('name', 'what');
    },
  };
}
export type NetworkStore = ReturnType<typeof networkStore>;
