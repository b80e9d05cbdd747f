import { openDatabase } from '../../db/open.ts';

/** The address of another database of the same server. */
export const addressOf = (server: string, name: string): string => {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.toString();
};

export async function administer(server: string, sql: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: addressOf(server, 'postgres'), dataFolder: '' });
  try {
    await database.knex.raw(sql);
  } finally {
    await database.close();
  }
}
