/** The service and Vite's development server side by side; when either ends, so does the other. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...parameters) => spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' });

const running = [
  run('--watch-path=server', '--watch-path=db', '--import', 'tsx', 'server/start.ts'),
  run('node_modules/vite/bin/vite.js'),
];
const stop = () => running.forEach((child) => child.kill('SIGTERM'));
running.forEach((child) => child.on('exit', stop));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
