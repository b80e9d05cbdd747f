import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms } from './postgres-programs.ts';

/**
 * A PostgreSQL server of one's own, in a temporary folder, on a free port of this machine.
 * @param durable writes to disk as a real one does; tests that throw it away need not wait for that
 */
export async function startCluster({ durable = false } = {}): Promise<{ server: string; stop: () => void }> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('PostgreSQL with PostGIS was not found.');
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-postgres-'));
  const owner = unprivilegedUser();
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, ...parameters: string[]): void => {
    execFileSync(join(programs, program), parameters, { stdio: 'ignore', ...(owner ?? {}), cwd: folder });
  };
  const port = await freePort();
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-N', '-E', 'UTF8', '--locale=C.UTF-8');
  const memory = durable
    ? '-c shared_buffers=2GB -c max_wal_size=4GB -c work_mem=64MB'
    : '-c shared_buffers=256MB -c fsync=off';
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=100 ${memory}`;
  run('pg_ctl', '-D', data, '-w', '-o', settings, '-l', join(folder, 'log'), 'start');
  return {
    server: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync('/var/lib/postgresql');
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
