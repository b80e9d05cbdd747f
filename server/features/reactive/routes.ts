import { asTable, type Route, route } from '../../http/route.ts';
import { reactiveAnswer, reactiveQuery } from './contract.ts';
import { reactiveTable } from './present-table.ts';
import { presentReactive } from './present.ts';
import type { ReactiveService } from './service.ts';

export const reactiveRoutes = (service: ReactiveService): Route[] => [
  route({
    method: 'get',
    path: '/reactive',
    tag: 'Hotspots and trends',
    formats: asTable,
    keep: true,
    summary: 'How much of the demand is reactive, by agency, area and month, and how that changed',
    querySchema: reactiveQuery,
    answer: { status: 200, schema: reactiveAnswer },
    handle: async ({ query }) => {
      const found = await service.of(query);
      const answer = presentReactive(found);
      return { body: answer, table: () => reactiveTable(answer, found.asked.isDemonstration) };
    },
  }),
];
