import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/types.ts';
import { createApp } from '../../server/app.ts';
import { plantFeatures } from '../ogc/planted-features.ts';
import { openTestDatabase, testConfig } from '../support/database.ts';
import { gdalVersion } from './gdal-programs.ts';

const page = readFileSync(new URL('../../docs/how-to/open-standards.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

describe('The examples of the page on open standards', () => {
  let database: Database;
  let server: Server;
  let address: string;
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-examples-'));
  beforeAll(async () => {
    database = await openTestDatabase();
    await plantFeatures(database);
    server = createApp(database, testConfig).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  });

  const run = async (block: string): Promise<string> => {
    const commands = block.replaceAll('http://127.0.0.1:3000', address);
    const { stdout, stderr } = await promisify(execFile)('bash', ['-euc', commands], { cwd: folder });
    expect(stderr).not.toMatch(/ERROR|FAILURE/);
    return stdout;
  };

  it('has some for curl and some for GDAL', () => {
    expect(blocks.map((block) => /\b(curl|ogr2ogr)\b/.exec(block)?.[1])).toEqual(['curl', 'ogr2ogr']);
  });
  it.runIf(has('curl'))('for curl are answered', async () => {
    expect(await run(blocks[0] ?? '')).toContain('FeatureCollection');
  });
  it.skipIf(gdalVersion === null)('for GDAL are answered', async () => {
    expect(await run(blocks[1] ?? '')).toContain('zone-versions');
  });
});
