import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { readConfig } from '../../server/config.ts';
import { createServices } from '../../server/services.ts';
import { prepareRealData } from '../real/prepare.ts';
import { sharedData } from '../support/shared.ts';

/**
 * Kills the import of the published police files with SIGKILL at random moments and looks each time: all months or none,
 * and every number either as before or complete. Then lets it finish.
 * Use: npm run attack:kill -- --kills 20 [--engine embedded|postgresql]   (postgresql needs DATABASE_URL of an empty database)
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(join(tmpdir(), 'people-zones-kill-'));
const environment = { ...process.env, PEOPLE_ZONES_DATA: folder, PEOPLE_ZONES_DEMO: 'false' };
const config = readConfig(environment);
const child = new URL('./import-child.ts', import.meta.url).pathname;
const dataset = 'police-uk-street';

interface Sight {
  months: number;
  facts: number;
  staged: number;
}

async function look(): Promise<Sight> {
  const database = await openDatabase(config);
  await createServices(database, config).imports.tidy(true);
  const count = async (table: string, sum: string): Promise<number> => {
    const row = await database.knex(table).first<{ n: number }>(database.knex.raw(`${sum} as n`));
    return row.n;
  };
  const sight = {
    months: await count('dataset_months', 'count(*)'),
    facts: await count('demand_facts', 'coalesce(sum(count), 0)'),
    staged: await count('demand_records', 'count(*)'),
  };
  await database.close();
  return sight;
}

async function importUntil(killAfterMs: number | null): Promise<{ tookMs: number; output: string; killed: boolean }> {
  const process_ = spawn(process.execPath, ['--import', 'tsx', child, dataset, sharedData('police')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  process_.stdout.on('data', (text: Buffer) => (output += text.toString()));
  await once(process_.stdout, 'data');
  const begun = performance.now();
  const timer = killAfterMs === null ? null : setTimeout(() => process_.kill('SIGKILL'), killAfterMs);
  const [, signal] = (await once(process_, 'exit')) as [number | null, string | null];
  if (timer !== null) clearTimeout(timer);
  return { tookMs: performance.now() - begun, output, killed: signal === 'SIGKILL' };
}

/** A small linear congruential generator: the same seed kills at the same moments. */
let state = Number(values.seed);
const random = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};

const database = await openDatabase(config);
await migrate(database);
await prepareRealData(database, config, [sharedData('boundaries/lsoa21_bgc_llr.geojson')]);
await database.close();

const whole = await importUntil(null);
const complete = await look();
process.stdout.write(
  `Whole import: ${Math.round(whole.tookMs)} ms, ${complete.months} months, ${complete.facts} placed.\n`,
);
await undoAll();

let failures = 0;
let killed = 0;
for (let round = 1; killed < Number(values.kills); round += 1) {
  const after = Math.round(random() * whole.tookMs * 1.05);
  const run = await importUntil(after);
  const sight = await look();
  if (run.killed) killed += 1;
  const nothing = sight.months === 0 && sight.facts === 0 && sight.staged === 0;
  const all = sight.months === complete.months && sight.facts === complete.facts && sight.staged === complete.staged;
  if (!nothing && !all) failures += 1;
  const found = nothing ? 'nothing' : all ? 'all' : `PART: ${JSON.stringify(sight)}`;
  process.stdout.write(`${round}: ${run.killed ? `killed after ${after} ms` : 'finished'}: ${found}\n`);
  if (all) await undoAll();
}
const rerun = await importUntil(null);
const end = await look();
const same = JSON.stringify(end) === JSON.stringify(complete);
process.stdout.write(`Rerun: ${rerun.output.trim().split('\n').at(-1) ?? ''}\n`);
process.stdout.write(`${killed} kills, ${failures} partial imports, rerun ${same ? 'complete' : 'INCOMPLETE'}.\n`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = failures === 0 && same ? 0 : 1;

async function undoAll(): Promise<void> {
  const opened = await openDatabase(config);
  const { imports } = createServices(opened, config);
  for (const record of await imports.page(null, null, 100)) if (record.canUndo) await imports.undo(record.id);
  await opened.close();
}
