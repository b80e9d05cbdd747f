import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import type { Database } from '../db/types.ts';
import { sharedCategories } from '../seeds/categories.ts';
import type { Config } from './config.ts';
import { createServices, type Services } from './services.ts';

export interface Opened {
  database: Database;
  services: Services;
}

/**
 * What the service and every command begin with: the database open and up to date, interrupted imports taken back, and the
 * category tree that all agencies share in place.
 * @param say gets one line for each step that did something
 */
export async function openServices(config: Config, say: (line: string) => void): Promise<Opened> {
  const database = await openDatabase(config);
  try {
    const steps = await migrate(database);
    if (steps.length > 0) say(`Brought the tables up to date (${steps.length} steps)`);
    const services = createServices(database, config);
    const interrupted = await services.imports.tidy(database.engine === 'embedded');
    await services.runs.tidy(database.engine === 'embedded');
    if (interrupted > 0) say(`Took back what ${interrupted} interrupted imports had begun`);
    await services.datasets.ensureCategories(sharedCategories);
    return { database, services };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
