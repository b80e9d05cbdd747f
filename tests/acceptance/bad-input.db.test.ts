import { readFileSync } from 'node:fs';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../server/features/words/contract.ts';
import { tables } from './figures.ts';
import { file, partnerHouse } from './partner-house.ts';
import { rowsOfTheTable } from './where-rows-are-held.ts';

const { house, bring } = partnerHouse();

interface Operation {
  requestBody?: { content: Record<string, unknown> };
  parameters?: { name: string; in: string; required?: boolean; schema?: { type?: string; enum?: string[] } }[];
}
type Paths = Record<string, Record<string, Operation>>;
let paths: Paths;
let before: unknown;

beforeAll(async () => {
  await bring(file('2025-01,Falls,3,B22,1'));
  paths = ((await request(house().app).get('/api/openapi.json').expect(200)).body as { paths: Paths }).paths;
  before = await everything();
});
afterAll(async () => {
  expect(await everything()).toEqual(before);
});

const everything = async (): Promise<unknown> => ({
  tables: await tables(house()),
  imports: await house().database.knex('imports').count(),
  footprints: await house().database.knex('footprints').count(),
  datasets: await house().database.knex('datasets').count(),
});

/** Refused or not found, as a problem in plain words; and the service is still there. */
async function expectProblem(answer: request.Response, statuses: number[], what: string): Promise<void> {
  expect(statuses, `${what}: ${answer.status} ${answer.text.slice(0, 200)}`).toContain(answer.status);
  expect(answer.type, what).toBe('application/problem+json');
  const problem = answer.body as Problem;
  expect(problem.type).toMatch(/^urn:people-zones:problem:[a-z-]+$/);
  expect(answer.text).not.toMatch(/\b(select|insert|update) .* (from|into|set)\b|postgres|\bat .*\.ts|node_modules/i);
  await request(house().app).get('/health').expect(200);
}

const addresses = (method: 'get' | 'post' | 'put' | 'delete'): string[] =>
  Object.entries(paths)
    .filter(([, operations]) => operations[method] !== undefined)
    .map(([path]) => (path.startsWith('/api') ? path : `/api/v1${path}`));
/** Files have refusals of their own: an address that takes one has no JSON to refuse. */
const takesJson =
  (method: 'post' | 'put') =>
  (path: string): boolean =>
    paths[path.replace('/api/v1', '')]?.[method]?.requestBody?.content['application/json'] !== undefined;
/** The kind of area stays one that is there, so that the part after it is looked at. */
const filled = (path: string, value: string): string => path.replace('{kind}/', 'zone/').replaceAll(/\{\w+\}/g, value);

describe('every row of the table of bad input', () => {
  it.each(rowsOfTheTable)('row $row ($input) is held by $claim', ({ path, claim }) => {
    expect(readFileSync(new URL(path, import.meta.url), 'utf8')).toContain(claim);
  });
});

describe('row 15 and 16: every address with a part that is nothing', () => {
  it.each([
    ...['0', '-1', '2147483648', '9007199254740993', '1e21', '%00', '%2e%2e', '..%2f..%2fetc', '%', '1.5', '%20'],
    ...["'%20OR%201=1", '$1', '%3F%3F', ':x', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '{long}'],
  ])('%s', async (given) => {
    const value = given === '{long}' ? 'x'.repeat(8_001) : given;
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      for (const path of addresses(method).filter((one) => one.includes('{'))) {
        const address = filled(path, value);
        const asked = request(house().app)[method](address).set('Content-Type', 'application/json');
        const answer = await (method === 'get' ? asked : asked.send('{}'));
        await expectProblem(answer, [400, 404, 405, 414, 422], `${method} ${address.slice(0, 100)}`);
      }
    }
  });
});

describe('row 15 and 18: every question of the API refuses', () => {
  const withEach = async (question: (known: string | undefined) => string): Promise<void> => {
    for (const path of addresses('get')) {
      const known = paths[path.replace('/api/v1', '')]?.['get']?.parameters?.find((one) => one.in === 'query')?.name;
      const asked = question(known);
      if (asked === '') continue;
      const answer = await request(house().app).get(`${filled(path, 'falls')}?${asked}`);
      await expectProblem(answer, [400, 404], `${path}?${asked}`);
      // A thing that is not there may be said first; a question that cannot be meant is never answered.
      if (!path.includes('{')) expect(answer.status, `${path}?${asked}`).toBe(400);
    }
  };
  it.each(['sort=id;drop', 'a[]=1', 'a[b]=1', '__proto__=1', 'constructor=1', 'limit[]=1', '%24where=1'])(
    'the unknown parameter %s',
    (asked) => withEach(() => asked),
  );
  it('a known parameter given twice, as a list or as an object', async () => {
    await withEach((known) => (known === undefined ? '' : `${known}=a&${known}=b`));
    await withEach((known) => (known === undefined ? '' : `${known}[]=a`));
    await withEach((known) => (known === undefined ? '' : `${known}[a]=b`));
  });
});

describe('row 10 and 15: every address that takes a body refuses', () => {
  it.each([
    ['no JSON', 'select 1', [400]],
    ['a list where an object belongs', '[]', [400]],
    ['a text where an object belongs', '"\' OR 1=1"', [400]],
    ['objects where text belongs', '{"name":{"$gt":""},"code":{},"from":[],"definition":{"by":{}}}', [400]],
    ['__proto__', '{"__proto__":{"admin":true}}', [400]],
    ['constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}', [400]],
    ['the same key twice', '{"name":"a","name":"b"}', [400]],
    ['a million levels', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, [400, 413]],
    ['a byte more than a mebibyte', `"${'a'.repeat(1_048_575)}"`, [413]],
    [
      'a list of 70,000',
      JSON.stringify({ definition: { by: 'codes', codes: Array<string>(70_000).fill('B22') } }),
      [400, 413],
    ],
  ])('%s', async (_what, body, statuses) => {
    for (const method of ['post', 'put'] as const) {
      for (const path of addresses(method).filter(takesJson(method))) {
        const asked = request(house().app)[method](filled(path, 'falls')).set('Content-Type', 'application/json');
        await expectProblem(await asked.send(body), statuses, `${method} ${path}`);
      }
    }
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

describe('row 17: a day or month that is none', () => {
  const at = ['2025-02-29', '2025-02-30', '2025-01-01T24:00', 'infinity', '99999-01-01', '2025-1-1', '0000-00-00'];
  it.each(at)('%s is refused wherever a day is asked for', async (day) => {
    for (const path of [
      '/zones',
      '/zones/none',
      '/footprints?kind=zone',
      '/demand/map?kind=zone&from=2025-01&to=2025-02',
    ]) {
      const answer = await request(house().app).get(`/api/v1${path}${path.includes('?') ? '&' : '?'}at=${day}`);
      await expectProblem(answer, [400], `${path} at ${day}`);
    }
  });
});
