import type { Collection } from './collection-store.ts';
import { queryables } from './present.ts';
import { type Place, types } from './present-links.ts';
import { featureCollectionSchema, featureSchema, linked, problemSchema } from './present-schemas.ts';
import type { Reference } from './references.ts';

/** What the answers are limited to, said in the description. */
export interface Limits {
  usual: number;
  largest: number;
  systems: readonly Reference[];
}

interface Parameter {
  name: string;
  in: 'query' | 'path';
  description: string;
  required: boolean;
  schema: object;
  style?: string;
  explode?: boolean;
}

const asked = (name: string, description: string, schema: object): Parameter => ({
  name,
  in: 'query',
  description,
  required: false,
  schema,
  style: 'form',
  explode: false,
});

const format = asked('f', 'The form of the answer, where the header Accept does not say it', {
  type: 'string',
  enum: ['json', 'html'],
});

/** The description of the service for programs: OpenAPI 3.0.3. */
export function openApi(place: Place, title: string, all: readonly Collection[], limits: Limits): object {
  const paths = Object.fromEntries([
    ['/', get('What there is', [format], { [types.json]: linked })],
    ['/conformance', get('Parts of the standards that hold here', [format], { [types.json]: linked })],
    ['/api', get('This description', [format], { [types.openapi]: { type: 'object' } })],
    ['/collections', get('The collections', [format], { [types.json]: linked })],
    ...all.flatMap((one) => pathsOf(place, one, limits)),
  ]) as object;
  return {
    openapi: '3.0.3',
    info: {
      title: `${title}: OGC API – Features`,
      version: '1',
      description: 'Zones, areas, small areas and practices for map programs. No counts of demand are among them.',
      license: { name: 'MIT' },
    },
    servers: [{ url: place.base }],
    paths,
  };
}

function pathsOf(place: Place, collection: Collection, limits: Limits): [string, object][] {
  const path = `/collections/${collection.id}`;
  const crs = systemParameter('crs', 'In which system shapes are to be', limits);
  const id: Parameter = {
    name: 'featureId',
    in: 'path',
    required: true,
    description: `Id of a feature: ${collection.idIs}`,
    schema: { type: 'string' },
  };
  const { title } = collection;
  const schema = queryables(place, collection) as { properties: Record<string, object> };
  return [
    [path, get(`${title}: what is in it`, [format], { [types.json]: linked })],
    [`${path}/queryables`, get(`${title}: what can be asked for`, [format], { [types.schema]: { type: 'object' } })],
    [`${path}/schema`, get(`${title}: what a feature is made of`, [format], { [types.schema]: { type: 'object' } })],
    [
      `${path}/items`,
      get(`${title}: features`, itemsParameters(schema.properties, crs, limits), {
        [types.geojson]: featureCollectionSchema,
      }),
    ],
    [`${path}/items/{featureId}`, get(`${title}: one feature`, [id, format, crs], { [types.geojson]: featureSchema })],
  ];
}

function itemsParameters(properties: Record<string, object>, crs: Parameter, limits: Limits): Parameter[] {
  const { usual, largest } = limits;
  const text = { type: 'string' };
  const numbers = { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } };
  return [
    format,
    asked('limit', 'How many features at most; more than the most is answered with the most', {
      type: 'integer',
      minimum: 1,
      maximum: largest,
      default: usual,
    }),
    asked('after', 'As the link to the next page gives it', text),
    asked('bbox', 'Features in this box, or without a shape', numbers),
    systemParameter('bbox-crs', 'In which system the box is', limits),
    crs,
    asked('datetime', 'Features that hold at this moment or in this interval', text),
    asked('filter', 'A condition in CQL2', text),
    asked('filter-lang', 'In which form the condition is', {
      type: 'string',
      enum: ['cql2-text', 'cql2-json'],
      default: 'cql2-text',
    }),
    systemParameter('filter-crs', 'In which system shapes in the condition are', limits),
    ...Object.entries(properties)
      .filter(([name]) => name !== 'geometry')
      .map(([name, { title, ...schema }]: [string, { title?: string }]) => asked(name, title ?? name, schema)),
  ];
}

const systemParameter = (name: string, description: string, { systems }: Limits): Parameter =>
  asked(name, description, {
    type: 'string',
    format: 'uri',
    enum: systems.map(({ uri }) => uri),
    default: systems[0]?.uri,
  });

function get(summary: string, parameters: Parameter[], content: Record<string, object>): object {
  const offered = Object.entries(content).map(([type, schema]) => [type, { schema }]);
  return {
    get: {
      summary,
      parameters,
      responses: {
        200: {
          description: summary,
          content: { ...(Object.fromEntries(offered) as object), [types.html]: { schema: { type: 'string' } } },
        },
        304: { description: 'It is as it was when it was sent with the ETag that is given' },
        default: {
          description: 'What went wrong, as RFC 9457 problem details',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    },
  };
}
