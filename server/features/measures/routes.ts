import { type Route, route } from '../../http/route.ts';
import { measuresAnswer, measuresQuery } from './contract.ts';
import { measuresCsv } from './present-csv.ts';
import { presentMeasures } from './present.ts';
import type { MeasuresService } from './service.ts';

export const measuresRoutes = (service: MeasuresService): Route[] => [
  route({
    ...{ method: 'get', path: '/measures/map', tag: 'Hotspots and trends', formats: ['json', 'csv'], keep: true },
    summary: 'A smoothed rate, a change or an excess for every area of a kind, with limits and what is beyond chance',
    querySchema: measuresQuery,
    answer: { status: 200, schema: measuresAnswer },
    handle: async ({ query, format }) => {
      const map = await service.map(query);
      const answer = presentMeasures(map);
      return { body: format === 'csv' ? measuresCsv(answer, map.asked.isDemonstration) : answer };
    },
  }),
];
