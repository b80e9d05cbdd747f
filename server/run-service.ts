import type { Config } from './config.ts';
import { sentenceOf } from './sentence-of.ts';
import { serve, type Serving } from './serve.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Serves until the process is told to stop. A second signal ends it at once. */
export async function runService(settings: () => Config): Promise<void> {
  // A console that has gone away is no reason to stop serving.
  process.stdout.on('error', () => undefined);
  let serving: Serving | null = null;
  let told = false;
  const stop = (): void => {
    if (told) process.exit(1);
    told = true;
    say('Stopping; a second signal ends it at once');
    // While it is still starting there are no requests to finish, and every step can be begun again.
    if (serving === null) process.exit(0);
    serving.stop().then(() => process.exit(0), endWith);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    serving = await serve(settings(), say);
    say(`People Zones is ready at ${serving.address}`);
  } catch (error) {
    endWith(error);
  }
}

export function endWith(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exit(1);
}
