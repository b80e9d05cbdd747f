import { asTable, type Route, route } from '../../http/route.ts';
import { measuresAnswer, measuresQuery } from './contract.ts';
import { measuresTable } from './present-table.ts';
import { presentMeasures } from './present.ts';
import type { MeasuresService } from './service.ts';

export const measuresRoutes = (service: MeasuresService): Route[] => [
  route({
    method: 'get',
    path: '/measures/map',
    tag: 'Hotspots and trends',
    formats: asTable,
    keep: true,
    summary: 'A smoothed rate, a change or an excess for every area of a kind, with limits and what is beyond chance',
    querySchema: measuresQuery,
    answer: { status: 200, schema: measuresAnswer },
    handle: async ({ query }) => {
      const map = await service.map(query);
      const answer = presentMeasures(map);
      return { body: answer, table: () => measuresTable(answer, map.asked.isDemonstration) };
    },
  }),
];
