import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { inject } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import type { Database } from '../../db/types.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { addressOf, administer } from './administer.ts';

export const testEngine = process.env['PEOPLE_ZONES_TEST_ENGINE'] === 'postgresql' ? 'PostgreSQL' : 'embedded';

/** Settings for createApp in tests: quiet, no demonstration, no environment. */
export const testConfig: Config = readConfig({ LOG_LEVEL: 'silent', PEOPLE_ZONES_DEMO: 'false' });

/** Kept on the global object because files of the embedded group share a process but not their modules. */
const kept = globalThis as { embeddedTestDatabase?: Promise<Database> };

/** A migrated database with nothing in it, on the engine that this run is for. */
export async function openTestDatabase(): Promise<Database> {
  return testEngine === 'PostgreSQL' ? openCopy() : openEmptied();
}

async function openCopy(): Promise<Database> {
  const { server, template } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template ${template}`);
  const database = await openDatabase({ databaseUrl: addressOf(server, name), dataFolder: '' });
  const close = async (): Promise<void> => {
    await database.close();
    await administer(server, `drop database if exists ${name} with (force)`);
  };
  return { ...database, close };
}

/**
 * The embedded engine takes seconds to start, so every file of a process gets the same one, emptied. A folder is named
 * after its process: a worker that takes the place of another may begin before the other has ended.
 */
async function openEmptied(): Promise<Database> {
  const dataFolder = join(inject('embeddedFolder'), String(process.pid));
  kept.embeddedTestDatabase ??= openDatabase({ databaseUrl: null, dataFolder });
  const database = await kept.embeddedTestDatabase;
  await migrate(database);
  await emptyTables(database);
  return { ...database, close: () => Promise.resolve() };
}

async function emptyTables({ knex }: Database): Promise<void> {
  const found = await knex.raw<{ rows: { name: string }[] }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename not in ('spatial_ref_sys', 'knex_migrations', 'knex_migrations_lock')`,
  );
  const names = found.rows.map((row) => row.name);
  await knex.raw(`truncate ${names.map(() => '??').join(', ')} restart identity cascade`, names);
  await knex('service_facts').insert({ name: 'data_revision', value: '1' });
}
