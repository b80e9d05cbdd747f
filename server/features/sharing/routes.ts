import { asTable, type Route, route } from '../../http/route.ts';
import { sharingAnswer, sharingQuery } from './contract.ts';
import { sharingTable } from './present-table.ts';
import { presentSharing } from './present.ts';
import type { SharingService } from './service.ts';

export const sharingRoutes = (service: SharingService): Route[] => [
  route({
    method: 'get',
    path: '/shared-demand',
    tag: 'Hotspots and trends',
    formats: asTable,
    keep: true,
    summary: 'Whether agencies or datasets carry demand in the same places, and in which areas',
    querySchema: sharingQuery,
    answer: { status: 200, schema: sharingAnswer },
    handle: async ({ query }) => {
      const found = await service.sharedDemand(query);
      const answer = presentSharing(found);
      return { body: answer, table: () => sharingTable(answer, found.asked.isDemonstration) };
    },
  }),
];
