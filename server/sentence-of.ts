import { FolderInUse } from '../db/embedded/lock.ts';
import { BadSetting } from './config.ts';
import { Refusal } from './refusal.ts';

interface SystemError extends Error {
  code?: string;
  port?: number;
  address?: string;
  errors?: SystemError[];
}

const unreachable = 'The database cannot be reached';

/** What PostgreSQL and Node call the troubles that somebody who starts the service can mend. */
const sentences: Record<string, (error: SystemError) => string> = {
  EADDRINUSE: (e) => `Port ${e.port ?? ''} is in use: stop what listens there, or choose another with PORT.`,
  EACCES: (e) =>
    `This user may not use ${e.port === undefined ? 'that file or folder' : `port ${e.port}`}: choose another.`,
  EADDRNOTAVAIL: (e) => `This machine has no address ${e.address ?? ''}: choose another with HOST.`,
  ECONNREFUSED: () => `${unreachable}: nothing answers at the address in DATABASE_URL.`,
  ENOTFOUND: () => `${unreachable}: the host in DATABASE_URL is not known.`,
  ETIMEDOUT: () => `${unreachable}: the host in DATABASE_URL does not answer.`,
  '28P01': () => `${unreachable}: the password in DATABASE_URL is not right.`,
  '28000': () => `${unreachable}: the user in DATABASE_URL is not let in.`,
  '3D000': () => `${unreachable}: make the database named in DATABASE_URL first, for example with createdb.`,
  '42501': () => 'The database user may not make tables or the postgis extension: ask the database’s owner.',
  '58P01': () =>
    'PostGIS is not installed beside this PostgreSQL: install it there, for example postgresql-15-postgis-3.',
  '0A000': () =>
    'PostGIS is not installed beside this PostgreSQL: install it there, for example postgresql-15-postgis-3.',
};

/** An error as one sentence for the console: never SQL, never a stack. */
export function sentenceOf(error: unknown): string {
  if (error instanceof FolderInUse || error instanceof BadSetting || error instanceof Refusal) return error.message;
  const known = error as SystemError;
  const code = known.code ?? known.errors?.[0]?.code ?? '';
  const sentence = sentences[code];
  if (sentence !== undefined) return sentence(known);
  if (known.name === 'KnexTimeoutError') return `${unreachable}: it does not answer.`;
  return 'Something went wrong that should not have: run it again with LOG_LEVEL=debug to see where.';
}
