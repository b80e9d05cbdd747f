import { type Route, route } from '../../http/route.ts';
import { wholeBody } from '../../intake/files/whole-body.ts';
import { mostSheetBytes } from '../../intake/formats/sheet.ts';
import {
  agenciesAnswer,
  categoriesAnswer,
  category,
  codeListAnswer,
  codeListQuery,
  columnsAnswer,
  columnsBody,
  dataset,
  datasetBody,
  datasetPath,
  datasetsAnswer,
  demandKindBody,
  headLook,
  mappingBody,
  mappingsAnswer,
} from './contract.ts';
import { presentCodeList, presentColumns, presentLook } from './present-columns.ts';
import { presentCategory, presentDataset, presentMapping } from './present.ts';
import type { DatasetService } from './service.ts';

const tag = 'Datasets';
/** The beginning of a file: what is looked at are its header and a few hundred rows. */
const mostHeadBytes = 1024 * 1024;

export const datasetRoutes = (service: DatasetService): Route[] => [
  route({
    method: 'get',
    path: '/agencies',
    tag,
    keep: true,
    summary: 'The agencies that hold data',
    answer: { status: 200, schema: agenciesAnswer },
    handle: async () => ({ body: { items: await service.agencies() } }),
  }),
  route({
    method: 'get',
    path: '/datasets',
    tag,
    keep: true,
    summary: 'The datasets, with what came of each month by month',
    answer: { status: 200, schema: datasetsAnswer },
    handle: async () => ({ body: { items: (await service.datasets()).map(presentDataset) } }),
  }),
  route({
    method: 'post',
    path: '/datasets',
    tag,
    summary: 'Add a dataset; the same again changes nothing (200), a code that is taken is refused (409)',
    bodySchema: datasetBody,
    answer: { status: 201, schema: dataset },
    handle: async ({ body }) => {
      const made = await service.ensureDataset(body);
      return { status: made.isNew ? 201 : 200, body: presentDataset(made.dataset) };
    },
  }),
  route({
    method: 'get',
    path: '/categories',
    tag,
    keep: true,
    summary: 'The category tree that all agencies share, each marked reactive or planned',
    answer: { status: 200, schema: categoriesAnswer },
    handle: async () => ({ body: { items: (await service.categories()).map(presentCategory) } }),
  }),
  route({
    method: 'put',
    path: '/categories/{code}/demand-kind',
    tag,
    summary: 'Decide whether a category is reactive or planned demand; earlier decisions are kept',
    pathSchema: datasetPath,
    bodySchema: demandKindBody,
    answer: { status: 200, schema: category },
    handle: async ({ path, body }) => ({
      body: presentCategory(await service.decideDemandKind(path.code, body.demandKind, body.decidedBy)),
    }),
  }),
  route({
    method: 'get',
    path: '/datasets/{code}/categories',
    tag,
    keep: true,
    summary: 'How a dataset’s own categories are mapped to the shared tree',
    pathSchema: datasetPath,
    answer: { status: 200, schema: mappingsAnswer },
    handle: async ({ path }) => ({ body: { items: (await service.mappings(path.code)).map(presentMapping) } }),
  }),
  route({
    method: 'put',
    path: '/datasets/{code}/categories',
    tag,
    summary: 'Map one of a dataset’s categories to the shared tree; earlier decisions are kept',
    pathSchema: datasetPath,
    bodySchema: mappingBody,
    answer: { status: 200, schema: mappingsAnswer },
    handle: async ({ path, body }) => {
      const rows = await service.mapCategory(path.code, body.publisherCategory, body.category, body.decidedBy);
      return { body: { items: rows.map(presentMapping) } };
    },
  }),
  route({
    method: 'post',
    path: '/datasets/{code}/code-list',
    tag,
    summary:
      'Map many of a dataset’s own categories at once, by a CSV file; unless dryRun=false, only to see what it would do',
    pathSchema: datasetPath,
    querySchema: codeListQuery,
    takesFile: true,
    answer: { status: 200, schema: codeListAnswer },
    handle: async ({ path, query, request }) => {
      const dryRun = query.dryRun === 'true';
      const bytes = await wholeBody(request, mostSheetBytes);
      return { body: presentCodeList(await service.codeList(path.code, bytes, query.decidedBy, dryRun), dryRun) };
    },
  }),
  route({
    method: 'get',
    path: '/datasets/{code}/columns',
    tag,
    summary: 'What a partner’s own column names mean, every version',
    pathSchema: datasetPath,
    answer: { status: 200, schema: columnsAnswer },
    handle: async ({ path }) => ({ body: presentColumns(await service.columns.versions(path.code)) }),
  }),
  route({
    method: 'put',
    path: '/datasets/{code}/columns',
    tag,
    summary: 'Save what a partner’s own column names mean; later imports use it, and earlier versions are kept',
    pathSchema: datasetPath,
    bodySchema: columnsBody,
    answer: { status: 200, schema: columnsAnswer },
    handle: async ({ path, body }) => ({
      body: presentColumns(await service.columns.save(path.code, body.columns, body.decidedBy)),
    }),
  }),
  route({
    method: 'post',
    path: '/datasets/{code}/columns/look',
    tag,
    summary:
      'Look at the beginning of a file: what its columns most likely mean. Nothing of it is kept, no value is answered',
    pathSchema: datasetPath,
    takesFile: true,
    answer: { status: 200, schema: headLook },
    handle: async ({ path, request }) => ({
      body: presentLook(await service.columns.look(path.code, await wholeBody(request, mostHeadBytes))),
    }),
  }),
];
