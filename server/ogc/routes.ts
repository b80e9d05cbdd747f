import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { isHeld, packAs, sendPacked } from '../http/packed.ts';
import { sendProblem } from '../http/problem.ts';
import { Refusal } from '../refusal.ts';
import { baseOf } from './base-address.ts';
import { featureCollection, oneFeature } from './present-features.ts';
import { apiPage } from './present-api-page.ts';
import { openApi } from './present-openapi.ts';
import * as page from './present-pages.ts';
import { featureSchema } from './present-schema.ts';
import { type Place, types } from './present-links.ts';
import * as present from './present.ts';
import { defaultLimit, type Given, largestLimit, onlyKnown, refuseParameter } from './question.ts';
import { references as systems } from './references.ts';
import type { OgcService } from './service.ts';

interface Answer {
  type: string;
  body: string;
  headers?: Record<string, string>;
}
interface Asked {
  place: Place;
  collection: string;
  feature: string;
}
type Write = (asked: Asked) => Promise<Answer> | Answer;

/** One address: what it answers to programs and to people. `type` is what programs ask for. */
interface Resource {
  path: string;
  type: string;
  json: Write;
  html: Write;
}

export interface OgcSettings {
  title: string;
  /** Of the whole service as others reach it, or null: then as the request had it. */
  publicUrl: string | null;
  /** Changes whenever an answer may have become another. */
  state: () => Promise<string>;
}

/** OGC API – Features, below /ogc. */
export function ogcRoutes(service: OgcService, settings: OgcSettings): Router {
  const router = express.Router({ caseSensitive: true, strict: false });
  for (const resource of resourcesOf(service, settings.title)) {
    router.get(resource.path, (request, response) => answer(resource, settings, request, response));
    router.options(resource.path, (_request, response) => {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS').status(204).end();
    });
    router.all(resource.path, (request, response) => {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS');
      sendProblem(request, response, new Refusal('method-not-allowed', 'Use GET or HEAD at this address.'));
    });
  }
  return router;
}

function resourcesOf(service: OgcService, title: string): Resource[] {
  const about: present.About = {
    title: `${title}: open standards`,
    description: 'Zones, areas, small areas and GP practices for map programs, by OGC API – Features.',
  };
  const plain =
    (write: (asked: Asked) => unknown, type: string): Write =>
    async (asked) => {
      onlyKnown(asked.place.given, ['f']);
      const written = await write(asked);
      return { type, body: typeof written === 'string' ? written : JSON.stringify(written) };
    };
  const both = (
    path: string,
    type: string,
    json: (asked: Asked) => unknown,
    html: (asked: Asked) => Promise<string> | string,
  ): Resource => ({
    path,
    type,
    json: plain(json, type),
    html: plain(html, types.html),
  });
  const described = ({ place }: Asked): object =>
    openApi(place, title, service.collections(), { usual: defaultLimit, largest: largestLimit, systems });
  const moment = (): string => new Date().toISOString();

  const items =
    (write: (place: Place, found: Awaited<ReturnType<OgcService['items']>>) => string, type: string): Write =>
    async ({ place, collection }) => {
      const found = await service.items(collection, place.given);
      return { type, body: write(place, found), headers: { 'Content-Crs': `<${found.system.uri}>` } };
    };
  const item =
    (write: (place: Place, found: Awaited<ReturnType<OgcService['item']>>) => string, type: string): Write =>
    async ({ place, collection, feature }) => {
      const found = await service.item(collection, feature, place.given);
      return { type, body: write(place, found), headers: { 'Content-Crs': `<${found.system.uri}>` } };
    };

  return [
    both(
      '/',
      types.json,
      ({ place }) => present.landing(place, about),
      ({ place }) => page.landingPage(place, about),
    ),
    both(
      '/conformance',
      types.json,
      ({ place }) => present.conformanceDocument(place),
      ({ place }) => page.conformancePage(place),
    ),
    both('/api', types.openapi, described, (asked) => apiPage(asked.place, described(asked))),
    both(
      '/collections',
      types.json,
      async ({ place }) => present.collectionsDocument(place, service.collections(), await service.extent(), systems),
      ({ place }) => page.collectionsPage(place, service.collections()),
    ),
    both(
      '/collections/:collection',
      types.json,
      async ({ place, collection }) =>
        present.collectionDocument(place, service.collection(collection), await service.extent(), systems),
      async ({ place, collection }) =>
        page.collectionPage(place, service.collection(collection), await service.extent(), systems),
    ),
    both(
      '/collections/:collection/queryables',
      types.schema,
      ({ place, collection }) => present.queryables(place, service.collection(collection)),
      ({ place, collection }) => page.propertiesPage(place, service.collection(collection), 'what can be asked for'),
    ),
    both(
      '/collections/:collection/schema',
      types.schema,
      ({ place, collection }) => featureSchema(place, service.collection(collection)),
      ({ place, collection }) =>
        page.propertiesPage(place, service.collection(collection), 'what a feature is made of'),
    ),
    {
      path: '/collections/:collection/items',
      type: types.geojson,
      json: items((place, found) => featureCollection(place, found, moment()), types.geojson),
      html: items((place, found) => page.itemsPage(place, found), types.html),
    },
    {
      path: '/collections/:collection/items/:feature',
      type: types.geojson,
      json: item((place, { collection, feature }) => oneFeature(place, collection, feature), types.geojson),
      html: item(
        (place, { collection, feature, system }) => page.itemPage(place, collection, feature, system),
        types.html,
      ),
    },
  ];
}

async function answer(resource: Resource, settings: OgcSettings, request: Request, response: Response): Promise<void> {
  const given = givenIn(request);
  const format = formatOf(resource, given, request);
  const place = { base: `${baseOf(request, settings.publicUrl)}/ogc`, path: request.path.replace(/\/$/, ''), given };
  const state = [await settings.state(), format, place.base, request.originalUrl].join(' ');
  // The time of writing is in the body, so that equal answers differ by it: the tag names what they say, not their bytes.
  const tag = createHash('sha256').update(state).digest('base64url').slice(0, 22);
  response.setHeader('Cache-Control', 'private, no-cache');
  if (isHeld(request, tag)) {
    response.setHeader('ETag', `W/"${tag}"`).vary('Accept').vary('Accept-Encoding').status(304).end();
    return;
  }
  const { collection = '', feature = '' } = request.params as Record<string, string>;
  const { type, body, headers = {} } = await resource[format]({ place, collection, feature });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isWhole = type.includes(';') || type !== types.html;
  await sendPacked(request, response, packAs(tag, Buffer.from(body), isWhole ? type : `${type}; charset=utf-8`));
}

function givenIn(request: Request): Given {
  const given = request.query as Record<string, unknown>;
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string') throw refuseParameter(name.slice(0, 100), 'Give this parameter once.');
    if (value.includes('\0')) throw new Refusal('parameter-invalid', 'Give parameters without NUL characters.');
  }
  return given as Given;
}

function formatOf(resource: Resource, given: Given, request: Request): 'json' | 'html' {
  const asked = given['f'];
  if (asked === 'json' || asked === 'html') return asked;
  if (asked !== undefined) throw refuseParameter('f', 'Give json or html.');
  const accepted = request.accepts([resource.type, types.json, types.html]);
  if (accepted === false) throw new Refusal('not-acceptable', `Ask for ${resource.type} or ${types.html}.`);
  return accepted === types.html ? 'html' : 'json';
}
