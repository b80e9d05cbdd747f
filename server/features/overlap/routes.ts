import { asTable, type Route, route } from '../../http/route.ts';
import { overlapAnswer, overlapQuery } from './contract.ts';
import { overlapTable } from './present-table.ts';
import { presentOverlap } from './present.ts';
import type { OverlapService } from './service.ts';

export const overlapRoutes = (service: OverlapService): Route[] => [
  route({
    method: 'get',
    path: '/overlap',
    tag: 'Footprints',
    formats: asTable,
    keep: true,
    summary: 'How two sets of areas lie on each other, counted in people, both ways: zones by Primary Care Networks',
    querySchema: overlapQuery,
    answer: { status: 200, schema: overlapAnswer },
    handle: async ({ query }) => {
      const found = await service.of(query);
      const answer = presentOverlap(found);
      return { body: answer, table: () => overlapTable(answer, found.isDemonstration) };
    },
  }),
];
