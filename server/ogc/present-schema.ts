import type { Collection } from './collection-store.ts';
import { schemaTypes } from './present.ts';
import { addressOf, type Place } from './present-links.ts';

/**
 * JSON Schema of a feature as GeoJSON. GDAL takes the types of columns from it, where it otherwise guesses by the first
 * page; it reads neither a list of types nor anyOf, so that null is said as OpenAPI 3.0 says it.
 */
export function featureSchema(place: Place, collection: Collection): object {
  const { title, description, geometry } = collection;
  const depth = geometry === 'Point' ? 0 : 3;
  const properties = collection.properties.map(({ name, type, title: meaning }) => [
    name,
    { title: meaning, ...schemaTypes[type], nullable: true },
  ]);
  return {
    $id: addressOf({ ...place, given: {} }),
    $comment: 'nullable is that of OpenAPI 3.0: the value may be null.',
    type: 'object',
    title,
    description,
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string', title: collection.idIs },
      geometry: {
        type: 'object',
        nullable: true,
        required: ['type', 'coordinates'],
        properties: { type: { type: 'string', enum: [geometry] }, coordinates: nested(depth) },
      },
      properties: { type: 'object', properties: Object.fromEntries(properties) as object },
    },
  };
}

const position = { type: 'array', minItems: 2, items: { type: 'number' } };
const nested = (depth: number): object => (depth === 0 ? position : { type: 'array', items: nested(depth - 1) });
