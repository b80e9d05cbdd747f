import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { environmentFor, grownMark, root, stopped, whenReady } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    plantedFolder: string;
  }
}

/**
 * Grows the demonstration county once, as a person's first start does; each file of tests gets a copy of its folder. It grows
 * while other tests run, and whoever needs it waits (startSite): waiting for it here left a core idle for a minute.
 */
export default function setup(project: TestProject): () => Promise<void> {
  const built = spawnSync(process.execPath, ['bin/prepare.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stdout}${built.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-planted-'));
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], {
    cwd: root,
    env: environmentFor(folder),
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
  project.provide('plantedFolder', folder);
  return async () => {
    server.kill('SIGTERM');
    await growing;
    rmSync(folder, { recursive: true, force: true });
    rmSync(grownMark(folder), { force: true });
  };
}
