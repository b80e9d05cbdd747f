import { refuseOutline } from './refuse-outline.ts';

const longitudeLatitudeNames = /^(urn:ogc:def:crs:)?(OGC:[\d.]*:?CRS84|EPSG:[\d.]*:?4326|WGS ?84)$/i;
const longestNameShown = 60;

/**
 * RFC 7946 dropped the `crs` member, yet publishers' files still carry it. Longitude and latitude in WGS84 under any of
 * its usual names is accepted; every other system is refused by name, for its numbers would mean other places.
 */
export function checkReferenceSystem(member: unknown, pointer: string): void {
  if (member === undefined || member === null) return;
  const name = nameOf(member);
  if (name !== undefined && longitudeLatitudeNames.test(name.slice(0, longestNameShown))) return;
  const said = name === undefined ? 'without a name' : `"${name.slice(0, longestNameShown)}"`;
  throw refuseOutline(
    'geometry-invalid',
    `The coordinates must be longitude and latitude in WGS84 (CRS84 or EPSG:4326), and this file uses the reference system ${said}.`,
    `${pointer}/crs`,
  );
}

function nameOf(member: unknown): string | undefined {
  if (typeof member !== 'object' || member === null || !('properties' in member)) return undefined;
  const properties = member.properties;
  if (typeof properties !== 'object' || properties === null || !('name' in properties)) return undefined;
  return typeof properties.name === 'string' ? properties.name : undefined;
}
