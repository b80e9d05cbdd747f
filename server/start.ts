import { openDatabase } from '../db/open.ts';
import { migrate } from '../db/migrate.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';

/** Opens the database, brings it up to date and listens: the only file that acts when it is imported. */
const config = readConfig(process.env);
const database = await openDatabase(config);
await migrate(database);
const server = createApp(database, config).listen(config.port, config.host, () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  process.stdout.write(`People Zones is ready at http://${config.host}:${port}\n`);
});
