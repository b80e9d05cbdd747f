#!/usr/bin/env node
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { register } = await import('tsx/esm/api').catch(() => {
  process.stderr.write('The packages are not installed: run `npm start` once, or `npm ci`.\n');
  process.exit(1);
});
register();
await import('../server/cli.ts');
