import { readdirSync, readFileSync } from 'node:fs';
import type { Knex } from 'knex';
import type { Database } from './types.ts';

/** One file a migration: a comment that says why, the way up, `-- down`, the way down. */
interface Migration {
  name: string;
  up: string;
  down: string;
}

/** What Knex's own types leave open of its client: one connection by itself, as a session's lock needs. */
interface Pool {
  acquireConnection: () => Promise<unknown>;
  releaseConnection: (connection: unknown) => Promise<void>;
}

const folder = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as every process of this service asks for the same one. */
const migrationLock = 728_311_447;

const source: Knex.MigrationSource<Migration> = {
  getMigrations: () =>
    Promise.resolve(
      readdirSync(folder)
        .filter((name) => name.endsWith('.sql'))
        .sort()
        .map((name) => {
          const [up = '', down = ''] = readFileSync(new URL(name, folder), 'utf8').split(/^-- down$/m);
          return { name, up, down };
        }),
    ),
  getMigrationName: (migration) => migration.name,
  getMigration: (migration) =>
    Promise.resolve({
      up: (knex: Knex) => runMany(knex, migration.up),
      down: (knex: Knex) => runMany(knex, migration.down),
    }),
};

const runMany = (knex: Knex, sql: string): Promise<unknown> =>
  // Only the embedded engine must be told that there is more than one statement.
  knex.raw(sql).options({ many: true });

/**
 * Brings the tables up to date, whoever else is starting at the same moment.
 * @returns the names of the migrations that were run now
 */
export async function migrate(database: Database): Promise<string[]> {
  const { knex, engine } = database;
  const run = async (): Promise<string[]> => {
    // A process killed while migrating leaves Knex's own lock behind; ours died with it.
    if (await knex.schema.hasTable('knex_migrations_lock')) await knex.migrate.forceFreeMigrationsLock();
    const [, names] = (await knex.migrate.latest({ migrationSource: source })) as [number, string[]];
    return names;
  };
  // The data folder's lock already keeps a second process from the embedded engine.
  if (engine === 'embedded') return run();
  const pool = knex.client as Pool;
  const connection = await pool.acquireConnection();
  try {
    await knex.raw('select pg_advisory_lock(?)', [migrationLock]).connection(connection);
    return await run();
  } finally {
    await knex.raw('select pg_advisory_unlock(?)', [migrationLock]).connection(connection);
    await pool.releaseConnection(connection);
  }
}

/** Takes every table away, for `people-zones reset`. */
export async function rollBackAll(database: Database): Promise<void> {
  await database.knex.migrate.rollback({ migrationSource: source }, true);
}
