import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './source-files.ts';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Running {
  child: ChildProcess;
  /** @returns the first match in what was printed */
  said: (what: RegExp) => Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** Runs a file of the project with the settings given and nothing else of ours from the environment. */
export function run(file: string, parameters: string[], settings: Record<string, string>): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...parameters], {
    cwd: root,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, out, err }));
  const said = (what: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = what.exec(out);
        if (found !== null) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${what.source}: ${err}`)));
    });
  return { child, said, ended };
}
