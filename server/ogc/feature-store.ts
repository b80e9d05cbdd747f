import type { Knex } from 'knex';
import { list } from '../../db/array-text.ts';
import { query } from '../../db/query.ts';
import type { Collection } from './collection-store.ts';
import { type Condition, sqlOf } from './condition-store.ts';

/** One feature without its shape; `key` finds the shape. */
export type FeatureRow = { id: string; key: number | string } & Record<string, string | number | boolean | null>;

export interface Extent {
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
}

/** What the standards call features: rows of a fixed query for each collection, with conditions on its own columns. */
export function featureStore(knex: Knex) {
  /** @param at a day: what is in force then */
  const those = (collection: Collection, at: string, conditions: Condition[]): Knex.QueryBuilder => {
    const { footprints, from } = collection;
    const bindings =
      footprints === undefined
        ? { at }
        : {
            kinds: footprints.kinds,
            at: footprints.everyVersion ? null : at,
            by_method: footprints.byMethod,
            identity: footprints.identity,
          };
    const features =
      from.features === 'ogc_bricks' ? knex.raw(query(from.features)) : knex.raw(query(from.features), bindings);
    const asked = knex.with('feature', features).from('feature');
    for (const condition of conditions) {
      const { text, bindings: values } = sqlOf(condition, footprints !== undefined);
      void asked.whereRaw(text, values);
    }
    return asked;
  };

  const columns = ({ properties }: Collection): string[] => ['id', 'key', ...properties.map(({ name }) => name)];

  return {
    /** In the order of ids, from the one after `after` on. */
    page: (
      collection: Collection,
      at: string,
      { conditions, after, limit }: { conditions: Condition[]; after: string | null; limit: number },
    ): Promise<FeatureRow[]> => {
      const asked = those(collection, at, conditions).select(columns(collection));
      if (after !== null) void asked.whereRaw('feature.id collate "C" > ?', [after]);
      return asked.orderByRaw('feature.id collate "C"').limit(limit);
    },

    async count(collection: Collection, at: string, conditions: Condition[]): Promise<number> {
      const found = await those(collection, at, conditions).count<{ features: number }[]>('* as features');
      return found[0]?.features ?? 0;
    },

    async one(collection: Collection, at: string, id: string): Promise<FeatureRow | null> {
      const found = (await those(collection, at, [])
        .whereRaw('feature.id = ?', [id])
        .select(columns(collection))
        .limit(1)) as FeatureRow[];
      return found[0] ?? null;
    },

    /** GeoJSON text (WGS84) by key; a feature without a shape is not among them. */
    async shapes(
      { from, footprints, geometry }: Collection,
      keys: (number | string)[],
    ): Promise<Map<number | string, string>> {
      const areNumbers = footprints !== undefined || geometry === 'MultiPolygon';
      const found = await knex.raw<{ rows: { key: number | string; shape: string }[] }>(query(from.shapes), {
        keys: areNumbers ? list(keys) : keys,
      });
      return new Map(found.rows.map(({ key, shape }) => [key, shape]));
    },

    async extent(): Promise<Extent | null> {
      return (await knex.raw<{ rows: Extent[] }>(query('ogc_extent'))).rows[0] ?? null;
    },
  };
}
export type FeatureStore = ReturnType<typeof featureStore>;
