import { type Route, route } from '../../http/route.ts';
import { viewAnswer, viewBody, viewPath, viewsAnswer } from './contract.ts';
import { presentView } from './present.ts';
import type { ViewService } from './service.ts';

const tag = 'Saved views';

export const viewRoutes = (service: ViewService): Route[] => [
  route({
    method: 'get',
    path: '/views',
    tag,
    summary: 'Saved views, last saved first',
    answer: { status: 200, schema: viewsAnswer },
    handle: async () => ({ body: { items: (await service.list()).map(presentView) } }),
  }),
  route({
    method: 'post',
    path: '/views',
    tag,
    summary: 'Save the address of a page with a name; 200 when it is saved already',
    bodySchema: viewBody,
    answer: { status: 201, schema: viewAnswer },
    handle: async ({ body }) => {
      const { row, isNew } = await service.save(body);
      return { status: isNew ? 201 : 200, body: presentView(row) };
    },
  }),
  route({
    method: 'delete',
    path: '/views/{id}',
    tag,
    summary: 'Remove a saved view; what it showed stays where it is',
    pathSchema: viewPath,
    answer: { status: 200, schema: viewAnswer },
    handle: async ({ path }) => ({ body: presentView(await service.remove(path.id)) }),
  }),
];
