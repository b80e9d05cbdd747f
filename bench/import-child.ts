import { openDatabase } from '../db/open.ts';
import { readConfig } from '../server/config.ts';
import { createServices } from '../server/services.ts';

/** Imports in a process of its own, so that its peak memory is that of one import. Parameters: dataset, path. */
const [dataset = '', path = ''] = process.argv.slice(2);
const config = readConfig(process.env);
const database = await openDatabase(config);
const { imports } = createServices(database, config);
const begun = performance.now();
const record = await imports.run({ dataset, path, fileName: 'bench', dryRun: false, startedBy: 'the benchmark' });
const seconds = (performance.now() - begun) / 1_000;
const peakMb = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(`\n${JSON.stringify({ state: record.state, rows: record.counts?.read ?? 0, seconds, peakMb })}\n`);
await database.close();
