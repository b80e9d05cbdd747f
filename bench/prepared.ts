import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { plantDemonstration } from '../seeds/plant.ts';
import { readConfig } from '../server/config.ts';
import { createServices } from '../server/services.ts';
import { prepareRealData } from '../tests/real/prepare.ts';

export const benchDataset = 'police-uk-street';

/** An installation that is ready for the import to be timed: of the published geography, or of the demonstration county. */
export async function prepared(environment: NodeJS.ProcessEnv, kind: 'real' | 'demonstration'): Promise<void> {
  const config = readConfig(environment);
  const database = await openDatabase(config);
  await migrate(database);
  if (kind === 'real') await prepareRealData(database, config);
  else await prepareGenerated(database, config);
  await database.close();
}

async function prepareGenerated(
  database: Awaited<ReturnType<typeof openDatabase>>,
  config: ReturnType<typeof readConfig>,
): Promise<void> {
  const services = createServices(database, config);
  await plantDemonstration(database, services);
  await services.datasets.ensureDataset({
    code: benchDataset,
    name: 'Generated street crime',
    agency: 'bench',
    agencyName: 'Invented Police',
    licence: 'Invented',
    grain: 'point',
    format: 'police-uk-street',
    withheldUpTo: 0,
  });
}
