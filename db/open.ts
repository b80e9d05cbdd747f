import knex from 'knex';
import pg from 'pg';
import type { Database } from './types.ts';
import { valueParsers } from './types.ts';
import { openEmbedded } from './embedded/open.ts';

export interface DatabaseAddress {
  databaseUrl: string | null;
  dataFolder: string;
}

/** PostgreSQL when there is an address for it, else the embedded engine in the data folder. */
export function openDatabase(address: DatabaseAddress): Promise<Database> {
  return address.databaseUrl === null
    ? openEmbedded(address.dataFolder)
    : Promise.resolve(openPostgres(address.databaseUrl));
}

/** As the driver calls it: type numbers are whatever the server has, not only those that pg's types list. */
const pgTypes = pg.types as { getTypeParser: (type: number, format?: string) => unknown };

function openPostgres(databaseUrl: string): Database {
  const connections = knex({
    client: 'pg',
    connection: {
      connectionString: databaseUrl,
      application_name: 'people-zones',
      // Compiling a query takes longer than any of ours that somebody waits for.
      options: '-c jit=off',
      types: {
        getTypeParser: (type: number, format?: string): unknown =>
          valueParsers[type] ?? pgTypes.getTypeParser(type, format),
      },
    } as object,
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 10_000,
    // Knex would also print, with a stack, what it throws.
    log: { warn: () => undefined, error: () => undefined },
  });
  return { knex: connections, engine: 'PostgreSQL', close: () => connections.destroy() };
}
