import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { environmentFor, root, stopped, whenReady } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    plantedFolder: string;
  }
}

/** Grows the demonstration county once, as a person's first start does; each file of tests gets a copy of its folder. */
export default async function setup(project: TestProject): Promise<() => void> {
  const built = spawnSync(process.execPath, ['bin/prepare.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stdout}${built.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-planted-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts'], {
    cwd: root,
    env: environmentFor(folder),
  });
  try {
    await whenReady(server);
  } catch (error) {
    server.kill('SIGKILL');
    remove();
    throw error;
  }
  await stopped(server);
  project.provide('plantedFolder', folder);
  return remove;
}
