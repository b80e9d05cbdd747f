import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    embeddedFolder: string;
  }
}

/** The folder outlives the process that runs the tests, so it is made and removed here. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-embedded-'));
  project.provide('embeddedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
