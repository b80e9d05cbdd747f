import knex from 'knex';
import type { Database } from '../types.ts';
import { embeddedDialect } from './dialect.ts';
import { runningEngine } from './start-engine.ts';

/**
 * Opens the embedded engine (PGlite with PostGIS) on a folder, in a worker of its own.
 * @throws FolderInUse when another process has the folder
 */
export async function openEmbedded(dataFolder: string): Promise<Database> {
  const { ask, end, release } = runningEngine(dataFolder);
  try {
    await ask.ready;
  } catch (error) {
    release();
    throw error;
  }
  const connections = knex({
    client: embeddedDialect(ask.engine),
    connection: {},
    // The engine has one session; a second connection would be the same one.
    pool: { min: 0, max: 1 },
    acquireConnectionTimeout: 120_000,
  });
  const close = async (): Promise<void> => {
    await connections.destroy();
    await ask.engine({ what: 'close' });
    await end();
    release();
  };
  return { knex: connections, engine: 'embedded', close };
}
