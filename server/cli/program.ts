import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { runService } from '../run-service.ts';
import { areasCommand } from './areas-command.ts';
import { compareCommand } from './compare-command.ts';
import { datasetsCommand } from './datasets-command.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { evaluationsCommand } from './evaluations-command.ts';
import { hotspotsCommand } from './hotspots-command.ts';
import { importCommand } from './import-command.ts';
import { indicatorsCommand } from './indicators-command.ts';
import { loadCommand } from './load-command.ts';
import { nestingCommand } from './nesting-command.ts';
import { networksCommand } from './networks-command.ts';
import { overlapCommand } from './overlap-command.ts';
import { postcodesCommand } from './postcodes-command.ts';
import { profileCommand } from './profile-command.ts';
import { resetCommand } from './reset-command.ts';
import { sharedDemandCommand } from './shared-demand-command.ts';
import { shocksCommand } from './shocks-command.ts';
import { similarCommand } from './similar-command.ts';
import { surveysCommand } from './surveys-command.ts';
import { undoCommand } from './undo-command.ts';
import { withServices } from './with-services.ts';
import { zonesCommand } from './zones-command.ts';

/** Every command of `people-zones`; each uses the services that HTTP uses, without HTTP. */
export function program(): Command {
  const command = new Command('people-zones')
    .description('Locality analysis for People Zones. Settings come from the environment, as for `npm start`.')
    .exitOverride()
    .showHelpAfterError('Run people-zones --help to see what there is.');

  command
    .command('start')
    .description('serve pages and API until told to stop')
    .option('--no-demo', 'do not plant the demonstration county in an empty database')
    .action(async (options: { demo: boolean }) => {
      await runService(() => readConfig(process.env, options.demo ? {} : { demonstration: false }));
    });

  command
    .command('migrate')
    .description('bring the tables up to date, then end')
    .action(() => withServices(({ out }) => out.done('The tables are up to date.', { upToDate: true })));

  for (const add of [
    loadCommand,
    areasCommand,
    postcodesCommand,
    importCommand,
    undoCommand,
    datasetsCommand,
    indicatorsCommand,
    networksCommand,
    surveysCommand,
    zonesCommand,
    nestingCommand,
    shocksCommand,
    similarCommand,
    profileCommand,
    compareCommand,
    overlapCommand,
    sharedDemandCommand,
    evaluationsCommand,
    evaluateCommand,
    hotspotsCommand,
    resetCommand,
  ])
    add(command);
  return command;
}
