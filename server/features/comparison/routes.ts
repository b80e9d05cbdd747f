import { asTable, type Route, route } from '../../http/route.ts';
import { comparisonAnswer, comparisonQuery } from './contract.ts';
import { comparisonTable } from './present-table.ts';
import { presentComparison } from './present.ts';
import type { ComparisonService } from './service.ts';

export const comparisonRoutes = (service: ComparisonService): Route[] => [
  route({
    method: 'get',
    path: '/comparison',
    tag: 'Footprints',
    formats: asTable,
    keep: true,
    summary: 'Any areas side by side: people, deprivation, demand, change, and how the first differs from each other',
    querySchema: comparisonQuery,
    answer: { status: 200, schema: comparisonAnswer },
    handle: async ({ query }) => {
      const found = await service.of(query);
      const answer = presentComparison(found);
      return { body: answer, table: () => comparisonTable(answer, found.isDemonstration) };
    },
  }),
];
