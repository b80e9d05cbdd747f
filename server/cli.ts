import { CommanderError } from 'commander';
import { program } from './cli/program.ts';
import { endWith } from './run-service.ts';

/** The command line: 0 when it was done, 1 when it was refused or failed, 2 when the command itself was not understood. */
try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else endWith(error);
}
