/** Schemas of answers for OpenAPI 3.0, which is not quite JSON Schema: null is said by `nullable`. */

const text = { type: 'string' };

const links = {
  type: 'array',
  items: {
    type: 'object',
    required: ['href', 'rel'],
    properties: { href: text, rel: text, type: text, title: text },
  },
};

export const linked = { type: 'object', required: ['links'], properties: { links } };

export const featureSchema = {
  type: 'object',
  required: ['type', 'id', 'geometry', 'properties'],
  properties: {
    type: { type: 'string', enum: ['Feature'] },
    id: text,
    geometry: {
      type: 'object',
      nullable: true,
      required: ['type', 'coordinates'],
      properties: { type: text, coordinates: { type: 'array', items: {} } },
    },
    properties: { type: 'object', nullable: true },
    links,
  },
};

export const featureCollectionSchema = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { type: 'string', enum: ['FeatureCollection'] },
    features: { type: 'array', items: featureSchema },
    numberMatched: { type: 'integer', minimum: 0 },
    numberReturned: { type: 'integer', minimum: 0 },
    timeStamp: { type: 'string', format: 'date-time' },
    links,
  },
};

export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: text,
    errors: {
      type: 'array',
      items: { type: 'object', properties: { detail: text, parameter: text } },
    },
  },
};
