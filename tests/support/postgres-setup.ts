import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { postgresPrograms } from './postgres-programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { server: string; template: string };
  }
}

const template = `people_zones_template_${process.pid}`;

/** A cluster for this run alone, with one migrated template database that every test file copies (about 60 ms each). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const cluster = given === undefined ? await startCluster() : { server: given, stop: () => undefined };
  await administer(cluster.server, `create database ${template}`);
  const database = await openDatabase({ databaseUrl: addressOf(cluster.server, template), dataFolder: '' });
  await migrate(database);
  await database.close();
  project.provide('postgres', { server: cluster.server, template });
  return async () => {
    await administer(cluster.server, `drop database if exists ${template} with (force)`);
    cluster.stop();
  };
}

export const addressOf = (server: string, name: string): string => {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.toString();
};

export async function administer(server: string, sql: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: addressOf(server, 'postgres'), dataFolder: '' });
  await database.knex.raw(sql).finally(() => database.close());
}

async function startCluster(): Promise<{ server: string; stop: () => void }> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('PostgreSQL with PostGIS was not found.');
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-postgres-'));
  const owner = unprivilegedUser();
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, ...parameters: string[]): void => {
    execFileSync(join(programs, program), parameters, { stdio: 'ignore', ...(owner ?? {}), cwd: folder });
  };
  const port = await freePort();
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-N', '-E', 'UTF8', '--locale=C.UTF-8');
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=256MB -c max_connections=100`;
  run('pg_ctl', '-D', data, '-w', '-o', settings, '-l', join(folder, 'log'), 'start');
  return {
    server: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync('/var/lib/postgresql');
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
