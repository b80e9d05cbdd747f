import type { Knex } from 'knex';
import type { TurnedAwayRows } from './rows-store.ts';

export interface NewFile {
  sha256: string;
  name: string;
  what: string;
  counted_on: string | null;
  rows_read: number;
  rows_kept: number;
  turned_away: TurnedAwayRows[];
  /** Its rows as they came, gzip, and what its codes stood for, where it counts by small area; else null. */
  packed: Buffer | null;
  fitted_to: string | null;
  unplaced: string | null;
}
export type KnownFile = Omit<NewFile, 'packed' | 'fitted_to'> & { is_kept: boolean };

/** Files about practices and networks that were loaded. */
export function networkFileStore(knex: Knex) {
  const files = (): Knex.QueryBuilder => knex('network_files');

  return {
    async file(sha256: string): Promise<KnownFile | null> {
      const row = await files()
        .where({ sha256 })
        .select(...['sha256', 'name', 'what', 'counted_on', 'rows_read', 'rows_kept', 'turned_away', 'unplaced'])
        .select(knex.raw('packed is not null as is_kept'))
        .first<KnownFile | undefined>();
      return row ?? null;
    },

    /** The last day of the files of these kinds; null where none has come. */
    async lastDay(kinds: readonly string[]): Promise<string | null> {
      const row = await files()
        .whereIn('what', [...kinds])
        .max('counted_on as day')
        .first<{ day: string | null } | undefined>();
      return row?.day ?? null;
    },

    /** In place of the same file, where it was loaded before. */
    async put({ turned_away, ...file }: NewFile): Promise<void> {
      await files()
        .insert({ ...file, turned_away: JSON.stringify(turned_away) })
        .onConflict('sha256')
        .merge();
    },

    /** Files that count by small area and can be placed anew, in the order in which they were loaded. */
    async kept(): Promise<{ sha256: string; name: string; counted_on: string | null; fitted_to: string | null }[]> {
      return files()
        .whereNotNull('packed')
        .orderBy(['loaded_at', 'counted_on', 'sha256'])
        .select('sha256', 'name', 'counted_on', 'fitted_to');
    },

    async packed(sha256: string): Promise<Buffer> {
      const row = await files().where({ sha256 }).first<{ packed: Uint8Array | null } | undefined>('packed');
      return Buffer.from(row?.packed ?? []);
    },

    async setOutcome(
      sha256: string,
      { turned_away, ...rest }: Pick<NewFile, 'fitted_to' | 'unplaced' | 'rows_kept' | 'turned_away'>,
    ): Promise<void> {
      await files()
        .where({ sha256 })
        .update({ ...rest, turned_away: JSON.stringify(turned_away) });
    },

    /** What of the files has no place in the small areas in use, in sentences. */
    async unplaced(): Promise<string[]> {
      return files().whereNotNull('unplaced').orderBy(['counted_on', 'name']).pluck('unplaced');
    },

    /** Days of which patients were counted by small areas that are not in use, and by no others. */
    async daysOnOtherAreas(): Promise<string[]> {
      const found = (await knex('practice_patients as p')
        .join('bricks as b', 'b.id', 'p.brick_id')
        .join('editions as e', 'e.id', 'b.edition_id')
        .groupBy('p.counted_on')
        .havingRaw('not bool_or(e.in_use)')
        .orderBy('p.counted_on')
        .pluck('p.counted_on')) as string[];
      return found;
    },
  };
}
export type NetworkFileStore = ReturnType<typeof networkFileStore>;
