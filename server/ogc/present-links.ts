export interface Link {
  rel: string;
  href: string;
  type: string;
  title: string;
}

export const types = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
} as const;

export const queryablesRel = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';

/** Where a document stands: the address of the service, and what was asked below it. */
export interface Place {
  /** Absolute, without a slash at its end: https://zones.example/ogc */
  base: string;
  /** Below it, without parameters: /collections/zones */
  path: string;
  given: Record<string, string>;
}

/** The same address with other parameters; null takes one away. */
export function addressOf({ base, path, given }: Place, changed: Record<string, string | null> = {}): string {
  const all = Object.entries({ ...given, ...changed }).filter((one): one is [string, string] => one[1] !== null);
  const parameters = new URLSearchParams(all).toString();
  return `${base}${path}${parameters === '' ? '' : `?${parameters}`}`;
}

/** This document, and the same as a page for people or for programs. */
export function selfLinks(place: Place, type: string): Link[] {
  return [
    { rel: 'self', href: addressOf(place), type, title: 'This document' },
    { rel: 'alternate', href: addressOf(place, { f: 'html' }), type: types.html, title: 'This document as a page' },
  ];
}
