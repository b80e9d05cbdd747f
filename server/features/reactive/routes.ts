import { type Route, route } from '../../http/route.ts';
import { reactiveAnswer, reactiveQuery } from './contract.ts';
import { reactiveCsv } from './present-csv.ts';
import { presentReactive } from './present.ts';
import type { ReactiveService } from './service.ts';

export const reactiveRoutes = (service: ReactiveService): Route[] => [
  route({
    ...{ method: 'get', path: '/reactive', tag: 'Hotspots and trends', formats: ['json', 'csv'], keep: true },
    summary: 'How much of the demand is reactive, by agency, area and month, and how that changed',
    querySchema: reactiveQuery,
    answer: { status: 200, schema: reactiveAnswer },
    handle: async ({ query, format }) => {
      const found = await service.of(query);
      const answer = presentReactive(found);
      return { body: format === 'csv' ? reactiveCsv(answer, found.asked.isDemonstration) : answer };
    },
  }),
];
