import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import {
  type Address,
  peopleZones,
  type PeopleZones,
  ServiceProblem,
} from '../../../client/api-client/people-zones.ts';
import type { Database } from '../../../db/types.ts';
import { apiRoutes, createApp } from '../../../server/app.ts';
import { addresses } from '../../../server/features/addresses/contract.ts';
import type { Route } from '../../../server/http/route.ts';
import { createServices, type Services } from '../../../server/services.ts';
import { openTestDatabase, testConfig } from '../../support/database.ts';
import { everyQuestion, formulaName, plantEverything, saveFormulaZone } from '../../support/every-question.ts';

interface Entry {
  path?: ZodType;
  query?: ZodType;
  answer?: ZodType;
  formats?: readonly string[];
}
const table = addresses as Record<Address, Entry>;
const known = Object.entries(table) as [Address, Entry][];

let database: Database;
let services: Services;
let routes: Route[];
let server: Server;
let address: string;
let client: PeopleZones;
let zone: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await plantEverything(database);
  services = createServices(database, testConfig);
  routes = apiRoutes(services, testConfig).filter(({ method }) => method === 'get');
  const app = createApp(database, testConfig, services);
  zone = await saveFormulaZone(app);
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = peopleZones({ address });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await services.spatial.close();
  await database.close();
});

/** One address after another of the table, which no single type covers. */
const get = (path: Address, asked: object): Promise<unknown> =>
  (client.get as (path: string, asked: object) => Promise<unknown>)(path, asked);

describe('the table of addresses', () => {
  it('has every address of the OpenAPI document that is read, and no other', async () => {
    const response = await fetch(`${address}/api/openapi.json`);
    const { paths } = (await response.json()) as { paths: Record<string, object> };
    const read = Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}));
    expect(known.map(([path]) => `/api/v1${path}`).sort()).toEqual(read.sort());
  });

  it('has the same contracts as the routes, and the same formats', () => {
    for (const { path, pathSchema, querySchema, answer, formats } of routes) {
      const entry = table[path as Address];
      expect(entry.path === pathSchema && entry.query === querySchema, path).toBe(true);
      if (formats.includes('json')) expect(entry.answer === answer.schema, path).toBe(true);
      else expect(entry.answer, path).toBeUndefined();
      expect(entry.formats ?? [], path).toEqual(formats.filter((format) => format !== 'json'));
    }
  });
});

describe('the typed client on the real service', () => {
  it.each(known.filter(([path, { answer }]) => answer !== undefined && everyQuestion[path] !== null))(
    'reads %s as its contract says',
    async (path, { answer }) => {
      const found = await get(path, everyQuestion[path] ?? {});
      expect(answer?.safeParse(found).error).toBeUndefined();
    },
  );

  it('reads a zone that was just made, whatever its name', async () => {
    const found = await client.get('/zones/{code}', { path: { code: zone } });
    expect(table['/zones/{code}'].answer?.safeParse(found).error).toBeUndefined();
    expect(found).toMatchObject({ code: zone, name: formulaName });
  });

  it('gives the items of all pages, each once', async () => {
    const codes: string[] = [];
    for await (const { code } of client.items('/footprints', { query: { kind: 'brick', limit: 7 } })) codes.push(code);
    expect(codes).toEqual(Array.from({ length: 24 }, (_, i) => `E${String(i + 1).padStart(8, '0')}`));
    const pages: number[] = [];
    for await (const { items } of client.pages('/footprints', { query: { kind: 'brick', limit: 7 } })) {
      pages.push(items.length);
    }
    expect(pages).toEqual([7, 7, 7, 3]);
  });

  it('gives the same answer as a file', async () => {
    const query = { kind: 'ward', from: '2023-01', to: '2024-01' } as const;
    const { areas } = await client.get('/demand/map', { query });
    const csv = await (await client.file('/demand/map', 'csv', { query })).text();
    expect(csv).toContain(`,count,${String(areas.count[0])},`);
    const metadata = (await (await client.file('/demand/map', 'csvw', { query })).json()) as { url: string };
    expect(metadata.url).toBe('map.csv?kind=ward&from=2023-01&to=2024-01');
  });

  it('throws what the service refuses, with its sentence and its sort', async () => {
    const refused = client.get('/footprints/{kind}/{code}', { path: { kind: 'ward', code: 'nowhere' } });
    await expect(refused).rejects.toThrow(ServiceProblem);
    await expect(refused).rejects.toMatchObject({ kind: 'not-found', problem: { status: 404 } });
    // @ts-expect-error: a period is needed, and the types know it
    const without = client.get('/demand/map', { query: { kind: 'ward' } });
    await expect(without).rejects.toMatchObject({ kind: 'parameter-invalid' });
  });

  it('asks through another fetch where one is given, and escapes what it is given', async () => {
    const asked: string[] = [];
    const other = peopleZones({
      address: `${address}/`,
      fetch: (url) => {
        asked.push(url.href);
        return Promise.resolve(Response.json({ items: [], next: null }));
      },
    });
    await other.get('/footprints/{kind}/{code}', { path: { kind: 'ward', code: 'a/b?c' } });
    expect(asked).toEqual([`${address}/api/v1/footprints/ward/a%2Fb%3Fc`]);
  });
});
