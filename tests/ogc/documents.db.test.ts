import { validate } from '@readme/openapi-parser';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/types.ts';
import { createApp } from '../../server/app.ts';
import { moveRevision } from '../../server/features/service/store.ts';
import { createServices } from '../../server/services.ts';
import { openTestDatabase, testConfig } from '../support/database.ts';
import { plantFeatures } from './planted-features.ts';

interface Linked {
  links: { rel: string; href: string; type: string }[];
}

describe('OGC API – Features', () => {
  let database: Database;
  let app: ReturnType<typeof createApp>;
  let services: ReturnType<typeof createServices>;
  beforeAll(async () => {
    database = await openTestDatabase();
    await plantFeatures(database);
    services = createServices(database, testConfig);
    app = createApp(database, testConfig, services);
  });
  afterAll(() => database.close());

  const get = (path: string): supertest.Test => supertest(app).get(`/ogc${path}`);
  const json = async <T>(path: string): Promise<T> => (await get(path)).body as T;

  it('begins with links to its description for programs and people, what holds here, and the data', async () => {
    const { links } = await json<Linked>('');
    const rels = links.map(({ rel }) => rel);
    expect(rels).toEqual(
      expect.arrayContaining(['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data']),
    );
    const { conformsTo } = await json<{ conformsTo: string[] }>('/conformance');
    expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core');
    expect(conformsTo).toContain('http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2');
  });

  it('every link leads somewhere, and to the type that it says', async () => {
    const seen = new Set<string>();
    const follow = async (path: string): Promise<void> => {
      const { links, collections } = await json<Linked & { collections?: Linked[] }>(path);
      const all = [...links, ...(collections ?? []).slice(0, 2).flatMap((one) => one.links)];
      for (const { href, type } of all) {
        const below = href.replace(/^http:\/\/127\.0\.0\.1:\d+\/ogc/, '');
        expect(below, href).not.toContain('http');
        if (seen.has(below)) continue;
        seen.add(below);
        const answer = await get(below).set('Accept', type);
        expect([answer.status, answer.type], href).toEqual([200, type.replace(/;.*/, '')]);
      }
    };
    for (const path of ['', '/collections', '/collections/wards/items?limit=1', '/collections/wards/items/E05000001']) {
      await follow(path);
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  it('addresses are those by which the service was asked, or the public one that is set', async () => {
    const self = async (answer: supertest.Test): Promise<string | undefined> =>
      ((await answer).body as Linked).links.find(({ rel }) => rel === 'self')?.href;
    expect(await self(get('/collections?f=json').set('Host', 'localhost:8080'))).toBe(
      'http://localhost:8080/ogc/collections?f=json',
    );
    const behindProxy = createApp(database, { ...testConfig, publicUrl: 'https://zones.example/partners/' }, services);
    expect(await self(supertest(behindProxy).get('/ogc/collections'))).toBe(
      'https://zones.example/partners/ogc/collections',
    );
    const odd = createApp(database, { ...testConfig, host: '0.0.0.0' }, services);
    expect((await supertest(odd).get('/ogc').set('Host', '"><script>')).status).toBe(400);
  });

  it('the description is valid OpenAPI 3.0 that has every address and every property', async () => {
    const answer = await get('/api');
    expect(answer.headers['content-type']).toBe('application/vnd.oai.openapi+json;version=3.0');
    const document = JSON.parse(answer.text === '' ? String(answer.body) : answer.text) as Record<string, unknown>;
    expect(document['openapi']).toBe('3.0.3');
    expect(await validate(structuredClone(document) as never)).toMatchObject({ valid: true });
    const { collections } = await json<{ collections: { id: string }[] }>('/collections');
    const paths = document['paths'] as Record<string, { get: { parameters: { name: string }[] } }>;
    for (const { id } of collections) {
      const { properties } = await json<{ properties: Record<string, object> }>(`/collections/${id}/queryables`);
      const names = paths[`/collections/${id}/items`]?.get.parameters.map(({ name }) => name);
      const asked = Object.keys(properties).filter((name) => name !== 'geometry');
      expect(names).toEqual(expect.arrayContaining(['limit', 'bbox', 'datetime', 'filter', 'crs', ...asked]));
    }
  });

  it('every parameter of a query is said as the standard has it, one value without brackets', async () => {
    const { paths } = JSON.parse((await get('/api').buffer()).text) as {
      paths: Record<string, { get: { parameters: { in: string; style?: string; explode?: boolean }[] } }>;
    };
    const all = Object.values(paths).flatMap((path) => path.get.parameters.filter((one) => one.in === 'query'));
    expect(new Set(all.map(({ style, explode }) => `${style} ${explode}`))).toEqual(new Set(['form false']));
  });

  it('a collection leads to the schema of its features, which has every property with its type', async () => {
    const { links } = await json<Linked>('/collections/practices');
    expect(links.find(({ rel }) => rel === 'describedBy')?.type).toBe('application/schema+json');
    const { properties } = await json<{ properties: Record<string, { properties?: Record<string, object> }> }>(
      '/collections/practices/schema',
    );
    expect(properties['properties']?.properties).toMatchObject({
      counted_on: { type: 'string', format: 'date', nullable: true },
      patients: { type: 'integer' },
    });
    const text = (await get('/collections/practices?f=html')).text;
    expect(text).toContain('from longitude');
  });

  it('every page is HTML for whoever asks for HTML, without a word of data taken as markup', async () => {
    for (const path of [
      '',
      '/api',
      '/conformance',
      '/collections',
      '/collections/wards',
      '/collections/wards/queryables',
      '/collections/wards/schema',
    ]) {
      const answer = await get(path).set('Accept', 'text/html,*/*;q=0.8');
      expect([answer.status, answer.type], path).toEqual([200, 'text/html']);
      expect(answer.text).toMatch(/<html lang="en-GB">[\s\S]*<main>[\s\S]*<h1>/);
    }
    for (const path of ['/collections/wards/items', '/collections/wards/items/E05000001']) {
      const { text } = await get(`${path}?f=html`);
      expect(text).toContain('O&#39;Neill &amp; &lt;Sons&gt;');
      expect(text).not.toContain('<Sons>');
    }
    expect((await get('/collections/wards/items?f=html&name=%3Cscript%3E')).text).not.toContain('<script>');
  });

  it('answers are for nobody else’s cache, and the same tag until the data move', async () => {
    const at = (path: string): supertest.Test => get(path).set('Host', 'localhost');
    const path = '/collections/wards/items?limit=2';
    const first = await at(path);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.headers['vary']).toContain('Accept');
    const tag = first.headers['etag'] ?? '';
    expect((await at(path)).headers['etag']).toBe(tag);
    expect((await at(path).set('If-None-Match', tag)).status).toBe(304);
    expect((await at(`${path}&f=html`).set('If-None-Match', tag)).status).toBe(200);
    await moveRevision(database.knex);
    services.revision.forget();
    const after = await at(path).set('If-None-Match', tag);
    expect([after.status, after.headers['etag'] === tag]).toEqual([200, false]);
  });

  it('HEAD has no body, OPTIONS says what may be done, and nothing can be written', async () => {
    const head = await supertest(app).head('/ogc/collections/wards/items');
    expect([head.status, head.text]).toEqual([200, undefined]);
    const options = await supertest(app).options('/ogc/collections/wards/items');
    expect([options.status, options.headers['allow']]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const written = await supertest(app).post('/ogc/collections/wards/items').send({});
    expect([written.status, written.type]).toEqual([405, 'application/problem+json']);
  });

  it.each([
    ['/collections?page=2', 400],
    ['?f=xml', 400],
    ['/collections/wards/items?limit=1&limit=2', 400],
    ['/collections/wards/items/E05000001?bbox=1,2,3,4', 400],
    ['/nothing', 404],
  ])('%s is a problem (%i)', async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
  });

  it('a form that is not offered is not acceptable', async () => {
    expect((await get('/collections').set('Accept', 'application/xml')).status).toBe(406);
  });
});
