import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { addressOf, administer } from '../support/administer.ts';
import { startCluster } from '../support/cluster.ts';
import { postgresPrograms } from '../support/postgres-programs.ts';
import { environmentFor, grownMark, plantedName, root, stopped, whenReady } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    planted: { folder: string; server: string | null };
  }
}

/**
 * Grows the demonstration county once, as a person's first start does; each file of tests gets a copy of it. It grows
 * while other tests run, and whoever needs it waits (startSite): waiting for it here left a core idle for a minute. On
 * PostgreSQL where there is one: six services with an engine in each of them keep two cores busy with engines.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['bin/prepare.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stdout}${built.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-planted-'));
  const cluster = postgresPrograms() === null ? null : await startCluster();
  if (cluster !== null) await administer(cluster.server, `create database ${plantedName}`);
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], {
    cwd: root,
    env: environmentFor(folder, cluster === null ? null : addressOf(cluster.server, plantedName)),
  });
  const growing = whenReady(server)
    .then(() => stopped(server))
    .then(
      () => writeFileSync(grownMark(folder), ''),
      (error: unknown) => {
        server.kill('SIGKILL');
        writeFileSync(grownMark(folder), String(error));
      },
    );
  project.provide('planted', { folder, server: cluster?.server ?? null });
  return async () => {
    server.kill('SIGTERM');
    await growing;
    cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(grownMark(folder), { force: true });
  };
}
