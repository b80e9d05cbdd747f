import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';

export interface MembershipRow {
  practice_code: string;
  network_code: string;
  starts_on: string;
  ends_on: string | null;
  source: string;
}
export interface PatientsRow {
  counted_on: string;
  practice_code: string;
  bricks: number[];
  patients: number[];
}
export interface BrickRow {
  id: number;
  edition_id: number;
  people: number | null;
  households: number | null;
  area_m2: number;
  x: number;
  y: number;
}
export interface FactRow {
  network_code: string;
  name: string;
  opened_on: string | null;
  closed_on: string | null;
}
export interface VersionToPut {
  footprint: number;
  version: number;
  from: string | null;
  to: string | null;
  people: number | null;
  households: number | null;
  areaM2: number;
  source: string;
  note: string;
}

const weightsAtATime = 5_000;

/** What footprints of networks are made from, and where they are written. */
export function remakeStore(trx: Knex) {
  const rows = async <T>(name: string, bindings: Record<string, Knex.RawBinding> = {}): Promise<T[]> =>
    (await trx.raw<{ rows: T[] }>(query(name), bindings)).rows;

  return {
    memberships: (): Promise<MembershipRow[]> =>
      trx('practice_memberships')
        .orderBy(['practice_code', 'network_code', 'starts_on'])
        .select('practice_code', 'network_code', 'starts_on', 'ends_on', 'source'),
    facts: (): Promise<FactRow[]> => trx('network_facts').select('network_code', 'name', 'opened_on', 'closed_on'),
    lists: (): Promise<{ practice_code: string; counted_on: string; patients: number }[]> =>
      trx('practice_lists').orderBy(['practice_code', 'counted_on']).select('practice_code', 'counted_on', 'patients'),
    outlines: (): Promise<{ network_code: string; name: string; source: string }[]> =>
      trx('network_catchments').select('network_code', 'name', 'source'),
    patients: (): Promise<PatientsRow[]> => rows('network_patients'),
    practicesNear: (): Promise<{ code: string }[]> => rows('practices_near'),
    practicePlaces: (): Promise<{ code: string; x: number; y: number }[]> => rows('network_practice_places'),
    bricks: (): Promise<BrickRow[]> => rows('network_brick_places'),
    catchmentBricks: (): Promise<{ network_code: string; bricks: number[] }[]> => rows('network_catchment_bricks'),

    /** Footprints of other networks go; those of these keep their ids and lose their versions. */
    async putFootprints(
      networks: readonly { code: string; name: string; opened: string | null; closed: string | null }[],
    ): Promise<Map<string, number>> {
      const codes = networks.map(({ code }) => code);
      const all = trx('footprints').where('kind', 'pcn');
      await all.clone().whereRaw('not code = any (cast(? as text[]))', [codes]).delete();
      await trx('footprint_versions').whereIn('footprint_id', all.clone().select('id')).delete();
      const put = await rows<{ id: number; code: string }>('network_footprints_put', {
        codes,
        names: networks.map(({ name }) => name),
        opened: list(networks.map(({ opened }) => opened)),
        closed: list(networks.map(({ closed }) => closed)),
      });
      return new Map(put.map(({ id, code }) => [code, id]));
    },

    /** @returns ids in the order of the versions */
    async putVersions(
      made: { edition: number; method: string; inUse: boolean },
      versions: readonly VersionToPut[],
    ): Promise<number[]> {
      const put = await rows<{ id: number; footprint_id: number; version: number }>('network_versions_put', {
        edition: made.edition,
        method: made.method,
        in_use: made.inUse,
        footprints: list(versions.map((one) => one.footprint)),
        versions: list(versions.map((one) => one.version)),
        froms: list(versions.map((one) => one.from)),
        tos: list(versions.map((one) => one.to)),
        people: list(versions.map((one) => one.people)),
        households: list(versions.map((one) => one.households)),
        areas: list(versions.map((one) => one.areaM2)),
        sources: versions.map((one) => one.source),
        notes: versions.map((one) => one.note),
      });
      const ids = new Map(put.map((row) => [`${String(row.footprint_id)} ${String(row.version)}`, row.id]));
      return versions.map((one) => ids.get(`${String(one.footprint)} ${String(one.version)}`) ?? 0);
    },

    /** Three lists in step. */
    async putWeights(
      versions: readonly number[],
      bricks: readonly number[],
      weights: readonly number[],
    ): Promise<void> {
      for (let from = 0; from < versions.length; from += weightsAtATime) {
        const to = from + weightsAtATime;
        await rows('network_weights_put', {
          versions: list(versions.slice(from, to)),
          bricks: list(bricks.slice(from, to)),
          weights: list(weights.slice(from, to)),
        });
      }
    },
  };
}
export type RemakeStore = ReturnType<typeof remakeStore>;
