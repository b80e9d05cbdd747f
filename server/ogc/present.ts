import type { Collection } from './collection-store.ts';
import type { Extent } from './feature-store.ts';
import { conformance } from './present-conformance.ts';
import { addressOf, type Link, type Place, queryablesRel, selfLinks, types } from './present-links.ts';
import type { Reference } from './references.ts';

/** What the installation says of itself. */
export interface About {
  title: string;
  description: string;
}

export function landing(place: Place, about: About): object {
  const to = (rel: string, path: string, type: string, title: string): Link => ({
    rel,
    href: `${place.base}${path}`,
    type,
    title,
  });
  return {
    ...about,
    links: [
      ...selfLinks(place, types.json),
      to('service-desc', '/api', types.openapi, 'The API, described for programs (OpenAPI 3.0)'),
      to('service-doc', '/api?f=html', types.html, 'The API, described for people'),
      to('conformance', '/conformance', types.json, 'Parts of the standards that hold here'),
      to('data', '/collections', types.json, 'The collections'),
    ],
  };
}

export const conformanceDocument = (place: Place): object => ({
  links: selfLinks(place, types.json),
  conformsTo: conformance,
});

export function collectionsDocument(
  place: Place,
  all: readonly Collection[],
  extent: Extent | null,
  systems: readonly Reference[],
): object {
  const below = (one: Collection): Place => ({ base: place.base, path: `/collections/${one.id}`, given: {} });
  return {
    links: selfLinks(place, types.json),
    crs: systems.map(({ uri }) => uri),
    collections: all.map((one) => collectionDocument(below(one), one, extent, systems)),
  };
}

export function collectionDocument(
  place: Place,
  collection: Collection,
  extent: Extent | null,
  systems: readonly Reference[],
): object {
  const own = { ...place, given: {} };
  const to = (rel: string, path: string, type: string, title: string): Link => ({
    rel,
    href: `${place.base}${place.path}${path}`,
    type,
    title,
  });
  return {
    id: collection.id,
    title: collection.title,
    description: collection.description,
    itemType: 'feature',
    ...(boxOf(extent) === null ? {} : { extent: extentOf(boxOf(extent)) }),
    crs: systems.map(({ uri }) => uri),
    storageCrs: systems[0]?.uri,
    links: [
      { rel: 'self', href: addressOf(own), type: types.json, title: 'This collection' },
      { rel: 'alternate', href: addressOf(own, { f: 'html' }), type: types.html, title: 'This collection as a page' },
      to('items', '/items', types.geojson, collection.title),
      to('items', '/items?f=html', types.html, `${collection.title} as a page`),
      to(queryablesRel, '/queryables', types.schema, 'What can be asked for'),
      // Written as in the standard, since GDAL looks for just these letters.
      to('describedBy', '/schema', types.schema, 'What a feature is made of'),
    ],
  };
}

type Box = [number, number, number, number];

export function boxOf(extent: Extent | null): Box | null {
  const { west = null, south = null, east = null, north = null } = extent ?? {};
  return west === null || south === null || east === null || north === null ? null : [west, south, east, north];
}

const extentOf = (box: Box | null): object => ({
  spatial: { bbox: [box], crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84' },
  temporal: { interval: [[null, null]], trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian' },
});

export const schemaTypes: Record<string, object> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
};

/** JSON Schema of what a filter may name: nothing else can be asked for. */
export function queryables(place: Place, collection: Collection): object {
  const properties = collection.properties.map(({ name, type, title }) => [name, { title, ...schemaTypes[type] }]);
  const shape = collection.geometry === 'Point' ? 'geometry-point' : 'geometry-multipolygon';
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: addressOf({ ...place, given: {} }),
    type: 'object',
    title: collection.title,
    description: collection.description,
    properties: {
      geometry: { title: 'Shape', format: shape, 'x-ogc-role': 'primary-geometry' },
      ...(Object.fromEntries(properties) as object),
    },
    additionalProperties: false,
  };
}
