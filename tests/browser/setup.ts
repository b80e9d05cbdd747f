import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { addressOf, administer } from '../support/administer.ts';
import { startCluster } from '../support/cluster.ts';
import { postgresPrograms } from '../support/postgres-programs.ts';
import { environmentFor, type Grown, grownMark, plantedName, readName, root, stopped, whenReady } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    planted: { folder: string; server: string | null };
  }
}

/**
 * Grows the demonstration county once, as a person's first start does. Tests that change it get a copy each (startSite);
 * those that only read share one service (readSite). It grows while other tests run, and whoever needs it waits: waiting
 * for it here left a core idle for a minute. On PostgreSQL where there is one: services with an engine in each of them
 * keep two cores busy with engines.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['bin/prepare.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stdout}${built.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-planted-'));
  const cluster = postgresPrograms() === null ? null : await startCluster();
  if (cluster !== null) await administer(cluster.server, `create database ${plantedName}`);
  const reading = `${folder}-read`;
  let server: ChildProcess | null = null;
  const start = (from: string, name: string): Promise<string> => {
    const env = environmentFor(from, cluster === null ? null : addressOf(cluster.server, name));
    server = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], { cwd: root, env });
    return whenReady(server);
  };
  const grow = async (): Promise<Grown> => {
    await start(folder, plantedName);
    if (server !== null) await stopped(server);
    if (cluster === null) cpSync(folder, reading, { recursive: true });
    else await administer(cluster.server, `create database ${readName} template ${plantedName}`);
    return { address: await start(reading, readName), fault: null };
  };
  const growing = grow()
    .catch((error: unknown): Grown => ({ address: '', fault: String(error) }))
    .then((grown) => {
      // Whoever waits must not find half of it.
      writeFileSync(`${folder}-mark`, JSON.stringify(grown));
      renameSync(`${folder}-mark`, grownMark(folder));
    });
  project.provide('planted', { folder, server: cluster?.server ?? null });
  return async () => {
    server?.kill('SIGTERM');
    await growing;
    if (server !== null) await stopped(server);
    cluster?.stop();
    for (const one of [folder, reading, grownMark(folder)]) rmSync(one, { recursive: true, force: true });
  };
}
