import { OpenAPIRegistry, OpenApiGeneratorV31, extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { problem } from '../features/words/contract.ts';
import { mediaTypes, type Route } from './route.ts';

extendZodWithOpenApi(z);

/** The OpenAPI 3.1 document, made from the same routes that answer. */
export function openApiDocument(routes: Route[], version: string): object {
  const registry = new OpenAPIRegistry();
  for (const route of routes) {
    const content = Object.fromEntries(route.formats.map((format) => [mediaTypes[format], schemaOf(route, format)]));
    registry.registerPath({
      method: route.method,
      path: `/api/v1${route.path}`,
      tags: [route.tag],
      summary: route.summary,
      request: {
        ...(route.pathSchema ? { params: route.pathSchema } : {}),
        ...(route.querySchema ? { query: objectOf(route.querySchema) } : {}),
        ...(route.bodySchema
          ? { body: { required: true, content: { 'application/json': { schema: route.bodySchema } } } }
          : {}),
        ...(route.takesFile === true
          ? {
              body: {
                required: true,
                content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
              },
            }
          : {}),
      },
      responses: {
        [route.answer.status]: { description: route.summary, content },
        default: {
          description: 'What went wrong, as RFC 9457 problem details',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'People Zones',
      version,
      description: 'Zones, demand across agencies and its evaluation in Leicester, Leicestershire and Rutland.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
  });
}

const files = new Set(['pdf', 'ods', 'xlsx', 'zip', 'gpkg']);

const schemaOf = (route: Route, format: string): { schema: z.ZodType } => ({
  schema:
    format === 'json' ? route.answer.schema : files.has(format) ? z.string().meta({ format: 'binary' }) : z.string(),
});

/** A query schema with a refinement is still an object to OpenAPI. */
const objectOf = (schema: z.ZodType): z.ZodObject => schema as z.ZodObject;
