import type { Knex } from 'knex';

export interface FeatureRow {
  brick_id: number;
  feature: string;
  value: number;
}

/** What census tables say of bricks, and where it comes from. */
export function similarStore(knex: Knex) {
  const ofEdition = (editionId: number) =>
    knex('brick_features as f').join('bricks as b', 'b.id', 'f.brick_id').where('b.edition_id', editionId);

  return {
    features: (editionId: number): Promise<FeatureRow[]> =>
      ofEdition(editionId).select<FeatureRow[]>('f.brick_id', 'f.feature', 'f.value'),

    /** By table: the part of a feature’s name before the slash. */
    async sources(editionId: number): Promise<Map<string, string>> {
      const rows: { table: string; source: string }[] = await ofEdition(editionId)
        .groupByRaw(`split_part(f.feature, '/', 1)`)
        .select(knex.raw(`split_part(f.feature, '/', 1) as "table", min(f.source) as source`));
      return new Map(rows.map(({ table, source }) => [table, source]));
    },

    async peopleSource(editionId: number): Promise<string | null> {
      const row: { people_source: string | null } | undefined = await knex('bricks')
        .where('edition_id', editionId)
        .whereNotNull('people_source')
        .first('people_source');
      return row?.people_source ?? null;
    },

    /** With the share of each brick. */
    bricksOfVersion: (versionId: number): Promise<{ brick_id: number; weight: number }[]> =>
      knex('footprint_bricks').where('version_id', versionId).orderBy('brick_id').select('brick_id', 'weight'),
  };
}
export type SimilarStore = ReturnType<typeof similarStore>;
