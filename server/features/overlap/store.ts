import type { Knex } from 'knex';
import type { FootprintKind } from '../words/contract.ts';

export interface BrickRow {
  id: number;
  code: string;
  name: string;
  people: number | null;
  people_source: string | null;
  area_m2: number;
}

/** One version of a footprint, in force on some days. */
export interface VersionRow {
  id: number;
  code: string;
  name: string;
  set_code: string | null;
  closed_on: string | null;
  version: number;
  valid_from: string | null;
  valid_to: string | null;
  method: string;
  in_use: boolean;
  source: string | null;
}

/** `ends_on` is the last day in the network. */
export interface MembershipRow {
  practice_code: string;
  network_code: string;
  starts_on: string;
  ends_on: string | null;
}

/** Weights over bricks, and patients of practices, read whole: questions are then answered without SQL. */
export function overlapStore(knex: Knex) {
  return {
    bricks: (): Promise<BrickRow[]> =>
      knex('bricks as b')
        .join('editions as e', 'e.id', 'b.edition_id')
        .where('e.in_use', true)
        .orderByRaw('b.code collate "C"')
        .select('b.id', 'b.code', 'b.name', 'b.people', 'b.people_source', 'b.area_m2'),

    /** Every version of every footprint of a kind for the bricks in use, whatever its days and method, by code. */
    versions: (kind: FootprintKind): Promise<VersionRow[]> =>
      knex('footprints as f')
        .join('footprint_versions as v', 'v.footprint_id', 'f.id')
        .join('editions as e', 'e.id', 'v.edition_id')
        .where({ 'f.kind': kind, 'e.in_use': true })
        .orderByRaw('f.code collate "C", v.version desc')
        .select(
          ...['v.id', 'f.code', 'f.name', 'f.set_code', 'f.closed_on'],
          ...['v.version', 'v.valid_from', 'v.valid_to', 'v.method', 'v.in_use', 'v.source'],
        ),

    weights: (versions: readonly number[]): Promise<{ version_id: number; brick_id: number; weight: number }[]> =>
      knex('footprint_bricks')
        .whereIn('version_id', [...versions])
        .orderBy(['version_id', 'brick_id'])
        .select('version_id', 'brick_id', 'weight'),

    memberships: (): Promise<MembershipRow[]> =>
      knex('practice_memberships').select('practice_code', 'network_code', 'starts_on', 'ends_on'),

    networks: (): Promise<{ network_code: string; opened_on: string | null; closed_on: string | null }[]> =>
      knex('network_facts').select('network_code', 'opened_on', 'closed_on'),

    /** Days of which it is known where patients live, in order. */
    countedOn: (): Promise<string[]> =>
      knex('practice_patients').distinct('counted_on').orderBy('counted_on').pluck<string[]>('counted_on'),

    patients: (countedOn: string): Promise<{ practice_code: string; brick_id: number; patients: number }[]> =>
      knex('practice_patients').where('counted_on', countedOn).select('practice_code', 'brick_id', 'patients'),

    elsewhere: (countedOn: string): Promise<{ practice_code: string; patients: number }[]> =>
      knex('practice_patients_elsewhere')
        .where('counted_on', countedOn)
        .groupBy('practice_code')
        .select('practice_code')
        .sum('patients as patients'),
  };
}
export type OverlapStore = ReturnType<typeof overlapStore>;
