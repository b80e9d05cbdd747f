import type { Knex } from 'knex';
import { query } from '../../../db/query.ts';
import type { ShapeRow } from './brick-store.ts';

/** Kinds of footprint that come from publishers' boundaries and look-ups. */
export type AreaKind = 'lsoa' | 'msoa' | 'ward' | 'district';
export type FitMethod = 'population-weighted-centre' | 'majority-of-area' | 'codes';

/** Footprints that come from boundaries and look-ups: written, fitted to bricks, counted. */
export function areaStore(knex: Knex) {
  return {
    async removeKind(kind: AreaKind): Promise<void> {
      await knex('footprints').where({ kind }).delete();
    },

    async isLoaded(kind: AreaKind): Promise<boolean> {
      return (await knex('footprints').where({ kind }).first('id')) !== undefined;
    },

    async hasOutlines(kind: AreaKind): Promise<boolean> {
      const row: unknown = await knex('footprints as f')
        .join('footprint_versions as v', 'v.footprint_id', 'f.id')
        .where({ 'f.kind': kind, 'v.defined_by': 'outline' })
        .first('v.id');
      return row !== undefined;
    },

    /** Footprints without bricks yet; `shape` is null where only codes are known. */
    async insert(
      areas: { kind: AreaKind; edition: number; definedBy: 'outline' | 'look-up'; method: FitMethod; source: string },
      shapes: (Omit<ShapeRow, 'shape' | 'districtCode'> & { shape: string | null })[],
    ): Promise<void> {
      await knex.raw(query('footprint_insert'), {
        kind: areas.kind,
        edition: areas.edition,
        defined_by: areas.definedBy,
        method: areas.method,
        source: areas.source,
        codes: shapes.map((one) => one.code),
        names: shapes.map((one) => one.name),
        shapes: shapes.map((one) => one.shape),
      });
    },

    async dissolveDistricts(edition: number, source: string, districts: [code: string, name: string][]): Promise<void> {
      await knex.raw(query('footprint_district_dissolve'), {
        edition,
        source,
        codes: districts.map(([code]) => code),
        names: districts.map(([, name]) => name),
      });
    },

    async nameDistricts(districts: [code: string, name: string][]): Promise<number> {
      const found = await knex.raw<{ rowCount: number }>(
        `update footprints f set name = given.name
         from unnest(:codes::text[], :names::text[]) as given (code, name)
         where f.kind = 'district' and f.code = given.code and f.name <> given.name`,
        { codes: districts.map(([code]) => code), names: districts.map(([, name]) => name) },
      );
      return found.rowCount;
    },

    async fitByShape(kind: AreaKind, edition: number, byCentre: boolean): Promise<void> {
      await knex.raw(
        `delete from footprint_bricks where version_id in (
           select v.id from footprint_versions v join footprints f on f.id = v.footprint_id
           where f.kind = :kind and v.edition_id = :edition and v.outline is not null)`,
        { kind, edition },
      );
      await knex.raw(query('footprint_best_fit'), { kind, edition, by_centre: byCentre });
      await setMethod(kind, edition, byCentre ? 'population-weighted-centre' : 'majority-of-area');
    },

    async fitByLinks(kind: AreaKind, edition: number, year: number): Promise<void> {
      await knex.raw(
        `delete from footprint_bricks where version_id in (
           select v.id from footprint_versions v join footprints f on f.id = v.footprint_id
           where f.kind = :kind and v.edition_id = :edition)`,
        { kind, edition },
      );
      await knex.raw(query('footprint_code_link'), { kind, edition, year });
      await setMethod(kind, edition, 'codes');
    },

    /** Each brick whole to the area of its code; area_m2 of an area without an outline is that of its bricks. */
    async fitByCodes(kind: AreaKind, edition: number, brickIds: number[], areaCodes: string[]): Promise<void> {
      await knex.raw(
        `insert into footprint_bricks (version_id, brick_id, weight)
         select v.id, given.brick_id, 1
         from unnest(:bricks::int[], :codes::text[]) as given (brick_id, code)
         join footprints f on f.kind = :kind and f.code = given.code
         join footprint_versions v on v.footprint_id = f.id and v.edition_id = :edition`,
        { kind, edition, bricks: `{${brickIds.join(',')}}`, codes: areaCodes },
      );
      await knex.raw(
        `update footprint_versions v set area_m2 = summed.area_m2
         from (
           select w.version_id, sum(w.weight * b.area_m2) as area_m2
           from footprint_bricks w join bricks b on b.id = w.brick_id group by w.version_id
         ) summed, footprints f
         where summed.version_id = v.id and f.id = v.footprint_id and f.kind = :kind and v.outline is null`,
        { kind },
      );
    },

    /** How a kind lies over the bricks: areas that got no brick, bricks that got no area. */
    async fitGaps(kind: AreaKind, edition: number): Promise<{ areas: number; empty: string[]; bricksLeft: string[] }> {
      const areas: { code: string; bricks: number }[] = await knex('footprints as f')
        .join('footprint_versions as v', 'v.footprint_id', 'f.id')
        .leftJoin('footprint_bricks as w', 'w.version_id', 'v.id')
        .where({ 'f.kind': kind, 'v.edition_id': edition })
        .groupBy('f.code')
        .orderBy('f.code')
        .select('f.code')
        .count('w.brick_id as bricks');
      const left = await knex('bricks as b')
        .where('b.edition_id', edition)
        .whereNotExists(
          knex('footprint_bricks as w')
            .join('footprint_versions as v', 'v.id', 'w.version_id')
            .join('footprints as f', 'f.id', 'v.footprint_id')
            .where('f.kind', kind)
            .whereRaw('w.brick_id = b.id')
            .select('w.brick_id'),
        )
        .orderBy('b.code')
        .select<{ code: string }[]>('b.code');
      return {
        areas: areas.length,
        empty: areas.filter((one) => one.bricks === 0).map((one) => one.code),
        bricksLeft: left.map((one) => one.code),
      };
    },

    /** Outlined kinds other than zones, which follow when the bricks or their centres change. */
    async fittedKinds(): Promise<AreaKind[]> {
      return knex('footprints as f')
        .join('footprint_versions as v', 'v.footprint_id', 'f.id')
        .whereIn('f.kind', ['lsoa', 'msoa', 'ward'])
        .where('v.defined_by', 'outline')
        .whereNotNull('v.outline')
        .distinct('f.kind')
        .pluck('f.kind');
    },

    /** Areas that only codes define belong to the edition they were loaded for. */
    async removeLookUps(): Promise<void> {
      const ids = knex('footprint_versions').where('defined_by', 'look-up').whereNull('outline').select('footprint_id');
      await knex('footprints').whereIn('kind', ['lsoa', 'msoa', 'ward']).whereIn('id', ids).delete();
    },

    async districtNames(): Promise<Map<string, string>> {
      const rows: { code: string; name: string }[] = await knex('footprints')
        .where('kind', 'district')
        .select('code', 'name');
      return new Map(rows.map((one) => [one.code, one.name]));
    },

    async moveToEdition(edition: number): Promise<void> {
      await knex.raw(
        `update footprint_versions v set edition_id = :edition
         from footprints f where f.id = v.footprint_id and f.kind in ('lsoa', 'msoa', 'ward') and v.outline is not null`,
        { edition },
      );
    },

    /** People and households of every version on an edition, zones too, after the bricks' figures changed. */
    async recount(edition: number): Promise<void> {
      await knex.raw(query('footprint_people'), { edition });
    },
  };

  async function setMethod(kind: AreaKind, edition: number, method: FitMethod): Promise<void> {
    await knex.raw(
      `update footprint_versions v set method = :method
       from footprints f where f.id = v.footprint_id and f.kind = :kind and v.edition_id = :edition`,
      { kind, edition, method },
    );
  }
}
export type AreaStore = ReturnType<typeof areaStore>;
