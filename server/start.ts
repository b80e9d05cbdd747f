import { giveHeadStart } from '../db/embedded/start-engine.ts';
import { readConfig } from './config.ts';

/** `npm start`: with the cli, the only file that acts when it is imported. */
const withoutDemonstration = process.argv.includes('--no-demo');
const settings = () => readConfig(process.env, withoutDemonstration ? { demonstration: false } : {});
try {
  const { databaseUrl, dataFolder } = settings();
  if (databaseUrl === null) giveHeadStart(dataFolder);
} catch {
  // A bad setting is said by the service itself, in one sentence.
}
const { runService } = await import('./run-service.ts');
await runService(settings);
