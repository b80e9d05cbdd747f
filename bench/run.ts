import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '../db/open.ts';
import { startCluster } from '../tests/support/cluster.ts';
import { postgresPrograms } from '../tests/support/postgres-programs.ts';
import { shared, sharedData } from '../tests/support/shared.ts';
import { administer, addressOf } from '../tests/support/administer.ts';
import { type Answers, timeAnswers, timeWords } from './answers.ts';
import { timeEvaluation } from './evaluations.ts';
import { timeFirstMap } from './first-map.ts';
import { timeOgc } from './ogc.ts';
import { redrawKinds, timeRedraw } from './redraw.ts';
import { writeGeneratedPolice } from './generated-police.ts';
import { importWords, timeImport } from './imports.ts';
import { type Figure, report } from './report.ts';
import { timeNetworks } from './networks.ts';
import { benchDataset as dataset, prepared } from './prepared.ts';
import { timeProfiles } from './profiles.ts';
import { timeSpatial } from './spatial.ts';

/**
 * npm run bench [-- --rows 10000000] [--only evaluations|spatial|postgresql|embedded]: what people wait for, on both engines.
 * PostgreSQL is a cluster of its own, taken away at the end; the embedded engine gets a folder of its own.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10000000' }, only: { type: 'string', default: '' } },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'people-zones-bench-'));
const figures: Figure[] = [];
const millions = `${(rows / 1e6).toLocaleString('en-GB')} million generated incidents`;

const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
};
const add = (what: string, where: string, measured: string, aim: string): void => {
  figures.push({ what, where, measured, aim });
  say(`${what} | ${where} | ${measured}`);
};

/** Runs the service as `npm start` does, asks, and ends it. */
async function withService<T>(environment: NodeJS.ProcessEnv, ask: (address: string) => Promise<T>): Promise<T> {
  const start = new URL('../server/start.ts', import.meta.url).pathname;
  const service = spawn(process.execPath, ['--import', 'tsx', start], {
    env: { ...process.env, ...environment, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const text of service.stdout) {
      const address = /http:\/\/\S+:\d+/.exec(String(text))?.[0];
      if (address !== undefined) return await ask(address);
    }
    throw new Error('the service did not start');
  } finally {
    service.kill('SIGTERM');
    if (service.exitCode === null) await once(service, 'exit');
  }
}

/** As it starts, the service reads what everybody will ask: people ask one that has been up for a while. */
const startedMs = 20_000;
const onceUp =
  <T>(ask: (address: string) => Promise<T>) =>
  async (address: string): Promise<T> => {
    await setTimeout(startedMs);
    return ask(address);
  };

function addAnswers(answers: Answers, where: string, aims: [string, string, string]): void {
  add('Zone profile, 36 months', where, timeWords(answers.profile), aims[0]);
  add('Choropleth, all small areas, 12 months', where, timeWords(answers.choropleth), aims[1]);
  add('Preview of a drawn zone', where, timeWords(answers.preview), aims[2]);
}

async function onEmbedded(): Promise<void> {
  if (shared !== null) {
    const real = { PEOPLE_ZONES_DATA: join(folder, 'real'), PEOPLE_ZONES_DEMO: 'false', DATABASE_URL: '' };
    say('embedded: loading the published geography');
    await prepared(real, 'real');
    const outcome = await timeImport(real, dataset, sharedData('police'));
    add('Import, file to rollups', 'embedded, published police files', importWords(outcome), '25,000 rows/s');
  }
  const demonstration = { PEOPLE_ZONES_DATA: join(folder, 'demonstration'), DATABASE_URL: '' };
  const begun = performance.now();
  await withService(demonstration, async () => {
    add(
      'First start, with the demonstration',
      'embedded',
      `${((performance.now() - begun) / 1e3).toFixed(1)} s`,
      '60 s',
    );
    await Promise.resolve();
  });
  const again = performance.now();
  await withService(demonstration, async (address) => {
    add('Later start', 'embedded', `${((performance.now() - again) / 1e3).toFixed(1)} s`, '6 s');
    addAnswers(await onceUp(timeAnswers)(address), 'embedded, demonstration', ['', '', '']);
    const map = await timeFirstMap(address);
    if (map === null) return;
    const { 'script and style': script = 0, shapes = 0, font = 0, answers = 0 } = map.kilobytes;
    const bytes = `${(script + shapes).toFixed(0)} kB script, style and shapes (${script.toFixed(0)} + ${shapes.toFixed(0)}); also ${font.toFixed(0)} kB font, ${answers.toFixed(0)} kB answers`;
    add('First map drawn', 'embedded, demonstration, Chromium', `${(map.milliseconds / 1e3).toFixed(2)} s`, '1.5 s');
    add('First map, over the wire', 'embedded, demonstration, Chromium', bytes, 'under 300 kB');
  });
}

async function evaluations(): Promise<void> {
  const panel = '36 + 12 months, 40 comparison areas, rings, 4,000 draws';
  add('A whole evaluation', panel, await timeEvaluation('run'), '2 s, under 300 MB');
  add('Placebo rank of every area', '634 areas, one process', await timeEvaluation('placebos'), '5 s');
}

async function spatial(): Promise<void> {
  for (const { what, measured, aim } of await timeSpatial()) add(what, 'demonstration county', measured, aim);
}

async function onPostgres(): Promise<void> {
  if (postgresPrograms() === null) {
    say('PostgreSQL with PostGIS was not found: only the embedded engine is measured.');
    return;
  }
  const cluster = await startCluster({ durable: true });
  try {
    if (shared !== null) {
      await administer(cluster.server, 'create database bench_real');
      const real = { DATABASE_URL: addressOf(cluster.server, 'bench_real'), PEOPLE_ZONES_DEMO: 'false' };
      say('PostgreSQL: loading the published geography');
      await prepared(real, 'real');
      const outcome = await timeImport(real, dataset, sharedData('police'));
      add(
        'Import, file to rollups',
        'PostgreSQL, published police files',
        importWords(outcome),
        '60,000 rows/s, under 400 MB',
      );
    }
    await administer(cluster.server, 'create database bench_generated');
    const generated = { DATABASE_URL: addressOf(cluster.server, 'bench_generated') };
    say('PostgreSQL: planting the demonstration county');
    await prepared(generated, 'demonstration');
    say(`writing ${millions}`);
    const files = await writeGeneratedPolice(join(folder, 'generated'), rows);
    const outcome = await timeImport(generated, dataset, files);
    add('Import, file to rollups', `PostgreSQL, ${millions}`, importWords(outcome), '60,000 rows/s, under 400 MB');
    rmSync(files, { recursive: true, force: true });
    await settle(generated.DATABASE_URL);
    const answers = await withService(generated, onceUp(timeAnswers));
    addAnswers(answers, `PostgreSQL, ${millions}`, ['p95 10 ms', 'p95 30 ms', 'p95 50 ms']);
    const profiles = await withService(generated, onceUp(timeProfiles));
    add('Area profile, all indicators', `PostgreSQL, ${millions}`, timeWords(profiles), 'p95 30 ms');
    const networks = await withService(generated, onceUp(timeNetworks));
    const matrix = `Overlap, ${networks.rows} zones by ${networks.columns} networks`;
    add(matrix, `PostgreSQL, ${millions}`, timeWords(networks.matrix), 'p95 20 ms');
    add('Five areas side by side', `PostgreSQL, ${millions}`, timeWords(networks.comparison), '');
    const features = await withService(generated, onceUp(timeOgc));
    add('Page of 1,000 small areas, OGC', `PostgreSQL, ${millions}`, timeWords(features.degrees), 'p95 60 ms');
    add('The same on the National Grid', `PostgreSQL, ${millions}`, timeWords(features.grid), 'p95 60 ms');
    const redrawn = await withService(generated, onceUp(timeRedraw));
    for (const kind of redrawKinds) {
      if (redrawn === null) continue;
      add(
        `Map drawn anew, another ${kind}`,
        `PostgreSQL, ${millions}, Chromium`,
        timeWords(redrawn[kind]),
        'p95 200 ms',
      );
    }
  } finally {
    cluster.stop();
  }
}

/** What autovacuum does within minutes of a large import, done now. */
async function settle(databaseUrl: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataFolder: '' });
  await database.knex.raw('vacuum analyze');
  await database.close();
}

try {
  const parts = { evaluations, spatial, postgresql: onPostgres, embedded: onEmbedded };
  for (const [name, measure] of Object.entries(parts)) {
    if (values.only === '' || values.only === name) await measure();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report(figures, [
  'Times of answers are those of questions not asked before, one at a time, over HTTP on the same machine; kept answers take about a millisecond.',
  'PostgreSQL and the service share the two cores with the program that asks. The service has been up for 20 seconds.',
  'Imports run from file to rollups: reading, placing, writing, comparing, counting anew, all in one. Peak memory is that of our process; the embedded engine lives in it and takes about 0.9 GB by itself.',
  'Generated incidents are invented, over the 3,194 small areas of the demonstration county, 60 months and 14 categories, points given to six decimals.',
]);
