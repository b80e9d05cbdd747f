import { type Route, route } from '../../http/route.ts';
import {
  agenciesAnswer,
  categoriesAnswer,
  category,
  dataset,
  datasetBody,
  datasetPath,
  datasetsAnswer,
  demandKindBody,
  mappingBody,
  mappingsAnswer,
} from './contract.ts';
import { presentCategory, presentDataset, presentMapping } from './present.ts';
import type { DatasetService } from './service.ts';

const tag = 'Datasets';

export const datasetRoutes = (service: DatasetService): Route[] => [
  route({
    ...{ method: 'get', path: '/agencies', tag, keep: true },
    summary: 'The agencies that hold data',
    answer: { status: 200, schema: agenciesAnswer },
    handle: async () => ({ body: { items: await service.agencies() } }),
  }),
  route({
    ...{ method: 'get', path: '/datasets', tag, keep: true },
    summary: 'The datasets, with what came of each month by month',
    answer: { status: 200, schema: datasetsAnswer },
    handle: async () => ({ body: { items: (await service.datasets()).map(presentDataset) } }),
  }),
  route({
    ...{ method: 'post', path: '/datasets', tag },
    summary: 'Add a dataset; the same again changes nothing (200), a code that is taken is refused (409)',
    bodySchema: datasetBody,
    answer: { status: 201, schema: dataset },
    handle: async ({ body }) => {
      const made = await service.ensureDataset(body);
      return { status: made.isNew ? 201 : 200, body: presentDataset(made.dataset) };
    },
  }),
  route({
    ...{ method: 'get', path: '/categories', tag, keep: true },
    summary: 'The category tree that all agencies share, each marked reactive or planned',
    answer: { status: 200, schema: categoriesAnswer },
    handle: async () => ({ body: { items: (await service.categories()).map(presentCategory) } }),
  }),
  route({
    ...{ method: 'put', path: '/categories/{code}/demand-kind', tag },
    summary: 'Decide whether a category is reactive or planned demand; earlier decisions are kept',
    ...{ pathSchema: datasetPath, bodySchema: demandKindBody },
    answer: { status: 200, schema: category },
    handle: async ({ path, body }) => ({
      body: presentCategory(await service.decideDemandKind(path.code, body.demandKind, body.decidedBy)),
    }),
  }),
  route({
    ...{ method: 'get', path: '/datasets/{code}/categories', tag, keep: true },
    summary: 'How a dataset’s own categories are mapped to the shared tree',
    pathSchema: datasetPath,
    answer: { status: 200, schema: mappingsAnswer },
    handle: async ({ path }) => ({ body: { items: (await service.mappings(path.code)).map(presentMapping) } }),
  }),
  route({
    ...{ method: 'put', path: '/datasets/{code}/categories', tag },
    summary: 'Map one of a dataset’s categories to the shared tree; earlier decisions are kept',
    ...{ pathSchema: datasetPath, bodySchema: mappingBody },
    answer: { status: 200, schema: mappingsAnswer },
    handle: async ({ path, body }) => {
      const rows = await service.mapCategory(path.code, body.publisherCategory, body.category, body.decidedBy);
      return { body: { items: rows.map(presentMapping) } };
    },
  }),
];
