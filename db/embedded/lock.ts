import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The embedded engine has no lock of its own: two processes on one folder silently lose each other's rows. */
export class FolderInUse extends Error {}

/**
 * Takes the data folder for this process, or says who has it. A lock whose process is gone is taken over.
 * @returns gives the folder back
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const lockFile = `${folder}.lock`;
  const mine = `${lockFile}.${process.pid}`;
  mkdirSync(dirname(lockFile), { recursive: true });
  const handle = openSync(mine, 'w');
  writeSync(handle, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  closeSync(handle);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        // A link either is made whole or fails because another is there: no moment at which the lock is half written.
        linkSync(mine, lockFile);
        return () => {
          if (holder(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const other = holder(lockFile);
        if (other !== null && isAlive(other)) {
          throw new FolderInUse(
            `The data folder ${folder} is in use by process ${other.pid}; stop that one first, or choose another folder with PEOPLE_ZONES_DATA.`,
          );
        }
        rmSync(lockFile, { force: true });
      }
    }
    throw new FolderInUse(`The data folder ${folder} is being taken by another process; try again in a moment.`);
  } finally {
    if (existsSync(mine)) unlinkSync(mine);
  }
}

interface Holder {
  pid: number;
  started: string | null;
}

function holder(lockFile: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** A process number can be used again after a restart: the same process also has the same start time. */
function isAlive(other: Holder): boolean {
  if (other.pid === process.pid && other.started === startOf(process.pid)) return true;
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return other.started === null || startOf(other.pid) === other.started;
}

/** Where the system tells it (Linux), when a process began, in clock ticks since boot. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
