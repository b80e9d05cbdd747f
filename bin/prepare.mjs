/**
 * Makes a fresh clone ready: installs what package-lock.json names and builds the pages, each only when needed.
 * Plain JavaScript without packages, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseOldNode } from './node-version.mjs';
import { whatIsMissing } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const say = (line) => process.stdout.write(`${line}\n`);

refuseOldNode();
installPackages();
if (!process.argv.includes('--packages-only')) buildPages();

function installPackages() {
  const missing = whatIsMissing(inRoot('package-lock.json'), inRoot('node_modules', '.package-lock.json'));
  if (missing === null) return;
  say(`Installing packages (${missing}) …`);
  // No install scripts: everything that is needed comes ready in the packages themselves.
  const parameters = ['ci', '--ignore-scripts', '--include=dev', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const ran =
    npm === undefined
      ? spawnSync('npm', parameters, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...parameters], { cwd: root, stdio: 'inherit' });
  if (ran.status !== 0) stop('The packages could not be installed: the lines above say why.');
}

function buildPages() {
  const stamp = inRoot('dist', 'pages-made-from.txt');
  const digest = digestOfSources();
  const built = existsSync(inRoot('dist', 'client', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8');
  if (built === digest) return;
  say('Building the pages …');
  const vite = join(dirname(createRequire(inRoot('package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const ran = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (ran.status !== 0) stop('The pages could not be built: the lines above say why.');
  writeFileSync(stamp, digest);
}

/** Of everything that the built pages are made from: contents, not times, because a clone gives every file a new time. */
function digestOfSources() {
  const contracts = readdirSync(inRoot('server', 'features')).map((name) => `server/features/${name}/contract.ts`);
  const client = readdirSync(inRoot('client'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
  const files = [...client, ...contracts, 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    if (existsSync(inRoot(file)))
      hash
        .update(`${file}\0`)
        .update(readFileSync(inRoot(file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
