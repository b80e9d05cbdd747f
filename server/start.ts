import { readConfig } from './config.ts';
import { runService } from './run-service.ts';

/** `npm start`: with the cli, the only file that acts when it is imported. */
const withoutDemonstration = process.argv.includes('--no-demo');
await runService(() => readConfig(process.env, withoutDemonstration ? { demonstration: false } : {}));
