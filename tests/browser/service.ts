import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const readyWithinMs = 280_000;

/** The database that the county is grown in, where there is PostgreSQL. */
export const plantedName = 'planted';
/** And its copy that nobody changes. */
export const readName = 'planted_to_read';

export interface Grown {
  /** Of the service that is only read. */
  address: string;
  fault: string | null;
}

/**
 * The service as a person starts it, with the demonstration county and on a free port: on the embedded engine in this folder,
 * or on PostgreSQL.
 */
export function environmentFor(folder: string, databaseUrl: string | null = null): NodeJS.ProcessEnv {
  const own = { PEOPLE_ZONES_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'production' };
  const environment: NodeJS.ProcessEnv = { ...process.env, ...own, PEOPLE_ZONES_DEMO: 'true' };
  if (databaseUrl === null) Reflect.deleteProperty(environment, 'DATABASE_URL');
  else environment['DATABASE_URL'] = databaseUrl;
  return environment;
}

/** Stands beside a planted folder once it is grown. */
export const grownMark = (folder: string): string => `${folder}.grown`;

/** Waits until the folder is grown. */
export async function whenGrown(folder: string): Promise<Grown> {
  const end = Date.now() + readyWithinMs;
  while (!existsSync(grownMark(folder))) {
    if (Date.now() > end) throw new Error('The demonstration county was not grown in time.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const grown = JSON.parse(readFileSync(grownMark(folder), 'utf8')) as Grown;
  if (grown.fault !== null) throw new Error(grown.fault);
  return grown;
}

/** @returns the address it says it is ready at */
export function whenReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      reject(new Error(`The service was not ready in time. It said:\n${said}`));
    }, readyWithinMs);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /ready at (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The service ended with ${String(code)}. It said:\n${said}`));
    });
  });
}

export async function stopped(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill('SIGTERM')) await ended;
}
