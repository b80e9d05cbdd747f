import { openDatabase } from '../../db/open.ts';
import { readConfig } from '../../server/config.ts';
import { createServices } from '../../server/services.ts';

/** A process that imports one file or folder and ends: what kill-import.ts kills. Parameters: dataset, path. */
const config = readConfig(process.env);
const database = await openDatabase(config);
const { imports } = createServices(database, config);
await imports.tidy(database.engine === 'embedded');
process.stdout.write('begun\n');
const [dataset = '', path = ''] = process.argv.slice(2);
const record = await imports.run({ dataset, path, fileName: 'attack', dryRun: false, startedBy: 'the attack' });
process.stdout.write(`${JSON.stringify({ state: record.state, message: record.message })}\n`);
await database.close();
