import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tests/support/chromium.ts';
import { LongFirst } from './tests/support/long-first.ts';
import { nothingMayBeSkipped } from './tests/support/strict.ts';
import { postgresPrograms } from './tests/support/postgres-programs.ts';

/**
 * Four groups: pure tests once, database tests on each engine, browser tests once. What this machine lacks is left out
 * and said; where nothing may be skipped (CI) it is an error.
 */
const strict = nothingMayBeSkipped();

function present(what: string, isThere: boolean): boolean {
  if (isThere) return true;
  const sentence = `${what} was not found: its tests are left out.`;
  if (strict) throw new Error(sentence);
  process.stderr.write(`\n${sentence}\n`);
  return false;
}

const databaseTests = ['tests/**/*.db.test.ts'];
const browserTests = ['tests/browser/**/*.test.ts'];

const pure = {
  test: {
    name: 'pure',
    // Beside those on PostgreSQL: while one waits for the server or for a process that it started, another works.
    sequence: { groupOrder: 0 },
    maxWorkers: 3,
    // They share nothing that they change; loading the statistics library for each file anew took longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...databaseTests, ...browserTests],
  },
};
const embedded = {
  test: {
    name: 'embedded',
    sequence: { groupOrder: 1 },
    include: databaseTests,
    env: { PEOPLE_ZONES_TEST_ENGINE: 'embedded' },
    // An engine takes seconds to start and about 1 GB: each of the two workers has one for all its files.
    pool: 'forks' as const,
    isolate: false,
    globalSetup: ['tests/support/embedded-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};
const postgresql = {
  test: {
    name: 'postgresql',
    sequence: { groupOrder: 0 },
    include: databaseTests,
    env: { PEOPLE_ZONES_TEST_ENGINE: 'postgresql' },
    // Every file has a database of its own; loading the service anew for each took a third of the time.
    isolate: false,
    maxWorkers: 3,
    globalSetup: ['tests/support/postgres-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};
const browser = {
  test: {
    name: 'browser',
    sequence: { groupOrder: 2 },
    include: browserTests,
    // Each file has a browser of its own; reading the program that drives it anew for each took seconds.
    isolate: false,
    maxWorkers: 3,
    globalSetup: ['tests/browser/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      pure,
      embedded,
      ...(present('PostgreSQL with PostGIS', postgresPrograms() !== null) ? [postgresql] : []),
      ...(present('Chromium', existsSync(chromiumPath)) ? [browser] : []),
    ],
  },
});
