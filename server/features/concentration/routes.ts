import { asTable, type Route, route } from '../../http/route.ts';
import { concentrationAnswer, concentrationQuery } from './contract.ts';
import { concentrationTable } from './present-table.ts';
import { presentConcentration } from './present.ts';
import type { ConcentrationService } from './service.ts';

export const concentrationRoutes = (service: ConcentrationService): Route[] => [
  route({
    method: 'get',
    path: '/concentration',
    tag: 'Hotspots and trends',
    formats: asTable,
    keep: true,
    summary: 'The smallest share of areas that holds a quarter and half of the demand, against what chance would give',
    querySchema: concentrationQuery,
    answer: { status: 200, schema: concentrationAnswer },
    handle: async ({ query }) => {
      const found = await service.of(query);
      const answer = presentConcentration(found);
      return { body: answer, table: () => concentrationTable(answer, found.asked.isDemonstration) };
    },
  }),
];
