import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import type {
  BrickOfArea,
  Membership,
  NetworkFact,
  PatientsOfArea,
  PatientsOfBrick,
  PracticeFact,
  PracticeList,
} from './rows-store.ts';

const atATime = 5_000;

export type MembershipRow = Omit<Membership, 'line'>;

/** What is kept of practices, networks and where patients live, as files bring it. */
export function networkLoadStore(knex: Knex) {
  const inBatches = async <T>(rows: readonly T[], write: (batch: readonly T[]) => Promise<unknown>): Promise<void> => {
    for (let from = 0; from < rows.length; from += atATime) await write(rows.slice(from, from + atATime));
  };

  return {
    putPractices: (practices: readonly PracticeFact[], source: string, replaces: boolean): Promise<void> =>
      inBatches(practices, (batch) =>
        knex.raw(query('practices_put'), {
          source,
          replaces,
          codes: batch.map(({ code }) => code),
          names: batch.map(({ name }) => name),
          postcodes: batch.map(({ postcode }) => postcode),
          opened: list(batch.map(({ openedOn }) => openedOn)),
          closed: list(batch.map(({ closedOn }) => closedOn)),
          commissioners: batch.map(({ commissionerCode }) => commissionerCode),
        }),
      ),

    putNetworks: (networks: readonly NetworkFact[], source: string, replaces: boolean): Promise<void> =>
      inBatches(networks, (batch) =>
        knex.raw(query('networks_put'), {
          source,
          replaces,
          codes: batch.map(({ code }) => code),
          names: batch.map(({ name }) => name),
          commissioners: batch.map(({ commissionerCode }) => commissionerCode),
          commissioner_names: batch.map(({ commissionerName }) => commissionerName),
          postcodes: batch.map(({ postcode }) => postcode),
          opened: list(batch.map(({ openedOn }) => openedOn)),
          closed: list(batch.map(({ closedOn }) => closedOn)),
        }),
      ),

    /** Of these practices, by first day. */
    async memberships(practices: readonly string[]): Promise<MembershipRow[]> {
      return knex('practice_memberships')
        .whereRaw('practice_code = any (cast(? as text[]))', [[...practices]])
        .orderBy(['practice_code', 'starts_on'])
        .select('practice_code as practice', 'network_code as network', 'starts_on as startsOn', 'ends_on as endsOn');
    },

    async removeMemberships(practices: readonly string[]): Promise<void> {
      await knex('practice_memberships')
        .whereRaw('practice_code = any (cast(? as text[]))', [[...practices]])
        .delete();
    },

    addMemberships: (rows: readonly MembershipRow[], source: string): Promise<void> =>
      inBatches(rows, (batch) =>
        knex.raw(
          `insert into practice_memberships (practice_code, network_code, starts_on, ends_on, source)
           select g.*, :source
           from unnest(cast(:practices as text[]), cast(:networks as text[]), cast(:starts as date[]), cast(:ends as date[])) as g`,
          {
            source,
            practices: batch.map(({ practice }) => practice),
            networks: batch.map(({ network }) => network),
            starts: list(batch.map(({ startsOn }) => startsOn)),
            ends: list(batch.map(({ endsOn }) => endsOn)),
          },
        ),
      ),

    /** @param replaces whether they take the place of lists of the same day */
    putLists: (lists: readonly PracticeList[], day: string, source: string, replaces: boolean): Promise<void> =>
      inBatches(lists, (batch) =>
        knex.raw(
          `insert into practice_lists as l (practice_code, counted_on, patients, source)
           select g.practice, cast(:day as date), g.patients, :source
           from unnest(cast(:practices as text[]), cast(:patients as int[])) as g (practice, patients)
           on conflict (practice_code, counted_on) do update
             set patients = excluded.patients, source = excluded.source where :replaces`,
          {
            day,
            source,
            replaces,
            practices: batch.map(({ practice }) => practice),
            patients: list(batch.map(({ patients }) => patients)),
          },
        ),
      ),

    /** Lists that were added up from a file of patients by area. */
    async removeLists(day: string, source: string): Promise<void> {
      await knex('practice_lists').where({ counted_on: day, source }).delete();
    },

    async removePatients(day: string): Promise<void> {
      await knex('practice_patients').where('counted_on', day).delete();
      await knex('practice_patients_elsewhere').where('counted_on', day).delete();
    },

    addPatients: (rows: readonly PatientsOfBrick[], day: string): Promise<void> =>
      inBatches(rows, (batch) =>
        knex.raw(
          `insert into practice_patients (brick_id, counted_on, practice_code, patients)
           select g.brick, cast(:day as date), g.practice, g.patients
           from unnest(cast(:bricks as int[]), cast(:practices as text[]), cast(:patients as int[])) as g (brick, practice, patients)`,
          {
            day,
            bricks: list(batch.map(({ brickId }) => brickId)),
            practices: batch.map(({ practice }) => practice),
            patients: list(batch.map(({ patients }) => patients)),
          },
        ),
      ),

    addPatientsElsewhere: (rows: readonly PatientsOfArea[], day: string): Promise<void> =>
      inBatches(rows, (batch) =>
        knex.raw(
          `insert into practice_patients_elsewhere (counted_on, practice_code, area_code, patients)
           select cast(:day as date), g.practice, g.area, g.patients
           from unnest(cast(:practices as text[]), cast(:areas as text[]), cast(:patients as int[])) as g (practice, area, patients)`,
          {
            day,
            practices: batch.map(({ practice }) => practice),
            areas: batch.map(({ area }) => area),
            patients: list(batch.map(({ patients }) => patients)),
          },
        ),
      ),

    /** GeoJSON text, sound. */
    async putCatchment(network: string, name: string, shape: string, source: string): Promise<void> {
      await knex.raw(
        `insert into network_catchments (network_code, name, outline, source)
         values (:network, :name, st_multi(st_setsrid(st_geomfromgeojson(:shape), 4326)), :source)
         on conflict (network_code) do update set name = excluded.name, outline = excluded.outline, source = excluded.source`,
        { network, name, shape, source },
      );
    },

    /** @returns how many practices have a new place */
    async locate(): Promise<number> {
      return (await knex.raw<{ rows: unknown[] }>(query('practices_located'))).rows.length;
    },

    async notLocated(): Promise<{ code: string; postcode: string }[]> {
      return (await knex.raw<{ rows: { code: string; postcode: string }[] }>(query('practices_not_located'))).rows;
    },

    async bricksOfAreas(edition: number): Promise<Map<string, BrickOfArea[]>> {
      const found = await knex.raw<{ rows: { area: string; brick_id: number; people: number }[] }>(
        query('practice_area_bricks'),
        { edition },
      );
      const bricksOf = new Map<string, BrickOfArea[]>();
      for (const { area, brick_id: brickId, people } of found.rows) {
        const known = bricksOf.get(area) ?? [];
        known.push({ brickId, people });
        bricksOf.set(area, known);
      }
      return bricksOf;
    },
  };
}
export type NetworkLoadStore = ReturnType<typeof networkLoadStore>;
