import { type Route, route } from '../../http/route.ts';
import { concentrationAnswer, concentrationQuery } from './contract.ts';
import { concentrationCsv } from './present-csv.ts';
import { presentConcentration } from './present.ts';
import type { ConcentrationService } from './service.ts';

export const concentrationRoutes = (service: ConcentrationService): Route[] => [
  route({
    ...{ method: 'get', path: '/concentration', tag: 'Hotspots and trends', formats: ['json', 'csv'], keep: true },
    summary: 'The smallest share of areas that holds a quarter and half of the demand, against what chance would give',
    querySchema: concentrationQuery,
    answer: { status: 200, schema: concentrationAnswer },
    handle: async ({ query, format }) => {
      const found = await service.of(query);
      const answer = presentConcentration(found);
      return { body: format === 'csv' ? concentrationCsv(answer, found.asked.isDemonstration) : answer };
    },
  }),
];
