import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type Running } from './support/service-process.ts';

const patienceMs = 240_000;
const oneSentence = /^[^\n]+\.\n$/;
const folder = mkdtempSync(join(tmpdir(), 'people-zones-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = { PEOPLE_ZONES_DATA: folder, PORT: '0' };

describe('the service on an embedded data folder', () => {
  let first: Running;
  let address: string;
  beforeAll(async () => {
    first = run('server/start.ts', ['--no-demo'], settings);
    const found = await first.said(/ready at (http:\S+)/);
    address = found[1] ?? '';
  }, patienceMs);
  afterAll(() => first.child.kill('SIGKILL'));

  it('answers', async () => {
    const response = await fetch(`${address}/health`);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('has a page about its API that names every address', async () => {
    const page = await (await fetch(`${address}/api`)).text();
    const document = (await (await fetch(`${address}/api/openapi.json`)).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(document.paths).filter((path) => !page.includes(`<code>${path}</code>`))).toEqual([]);
    expect(page).not.toContain('<script');
  });

  it(
    'keeps a second one from its folder, in one sentence',
    async () => {
      const second = await run('server/start.ts', ['--no-demo'], settings).ended;
      expect(second.code).toBe(1);
      expect(second.err).toMatch(oneSentence);
      expect(second.err).toContain('in use by process');
    },
    patienceMs,
  );

  it(
    'keeps the command line from its folder too',
    async () => {
      const command = await run('server/cli.ts', ['datasets'], settings).ended;
      expect(command.code).toBe(1);
      expect(command.err).toContain('in use by process');
    },
    patienceMs,
  );

  it(
    'ends with 0 when it is asked to stop',
    async () => {
      first.child.kill('SIGTERM');
      const ended = await first.ended;
      expect(ended.code).toBe(0);
      expect(ended.err).toBe('');
    },
    patienceMs,
  );

  it(
    'leaves a folder that the command line can use',
    async () => {
      const command = await run('server/cli.ts', ['datasets', '--json'], settings).ended;
      expect(JSON.parse(command.out)).toEqual({ items: [] });
      expect(command.code).toBe(0);
    },
    patienceMs,
  );
});

describe('what cannot start says why in one sentence and ends with 1', () => {
  const refused = async (given: Record<string, string>): Promise<string> => {
    const ended = await run('server/start.ts', [], { PEOPLE_ZONES_DATA: folder, ...given }).ended;
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(oneSentence);
    return ended.err;
  };

  it(
    'a setting that cannot be used',
    async () => {
      expect(await refused({ PORT: 'three thousand' })).toContain('PORT');
    },
    patienceMs,
  );

  it(
    'a database that is not there',
    async () => {
      const probe = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => probe.once('listening', resolve));
      const { port } = probe.address() as { port: number };
      await new Promise((resolve) => probe.close(resolve));
      expect(await refused({ DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` })).toContain(
        'cannot be reached',
      );
    },
    patienceMs,
  );
});

describe('a command that is not understood', () => {
  it(
    'ends with 2',
    async () => {
      expect((await run('server/cli.ts', ['nonsense'], {}).ended).code).toBe(2);
      expect((await run('server/cli.ts', ['import', 'x.csv'], {}).ended).code).toBe(2);
      expect((await run('server/cli.ts', ['--help'], {}).ended).code).toBe(0);
    },
    patienceMs,
  );
});
