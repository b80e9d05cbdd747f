import type { Server } from 'node:http';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { openServices } from './open-services.ts';
import { warmUp } from './warm-up.ts';

/** How long requests that are being answered may take after we were asked to stop. */
const finishMs = 20_000;
/** An import that is still running then is taken back at the next start: all or nothing. */
const closeMs = 5_000;

export interface Serving {
  address: string;
  /** Takes no more requests, finishes those that came, and gives the database back. */
  stop: () => Promise<void>;
}

/**
 * Opens the database, brings it up to date, plants the demonstration where there is nothing, and listens.
 * @param say gets one line for each step
 * @throws what `sentenceOf` can say in one sentence
 */
export async function serve(config: Config, say: (line: string) => void): Promise<Serving> {
  say(config.databaseUrl === null ? `Opening the data folder ${config.dataFolder}` : 'Opening the database');
  const { database, services } = await openServices(config, say);
  try {
    if (config.demonstration && (await services.installation.fact('demonstration')) !== 'true') {
      // Growing a county needs libraries that a later start does not wait for.
      const { plantDemonstration } = await import('../seeds/plant.ts');
      await plantDemonstration(database, services, say);
    }
    const server = await listen(createApp(database, config, services), config);
    const address = addressOf(server, config);
    warmUp(address, services).catch(() => undefined);
    return {
      address,
      stop: async () => {
        await finishRequests(server);
        await within(closeMs, services.spatial.close());
        await within(closeMs, database.close());
      },
    };
  } catch (error) {
    await within(closeMs, database.close()).catch(() => undefined);
    throw error;
  }
}

function listen(app: ReturnType<typeof createApp>, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(config.port, config.host, (error?: Error) => {
      if (error === undefined) resolve(server);
      else reject(error);
    });
  });
}

function addressOf(server: Server, config: Config): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
}

async function finishRequests(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await within(finishMs, closed);
  server.closeAllConnections();
}

/** Waits for something, but no longer than that. */
async function within(longestMs: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, longestMs);
  });
  await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
