import { asTable, type Route, route } from '../../http/route.ts';
import { driversAnswer, driversPath, driversQuery } from './contract.ts';
import { driversTable } from './present-table.ts';
import { presentDrivers } from './present.ts';
import type { DriverService } from './service.ts';

export const driverRoutes = (service: DriverService): Route[] => [
  route({
    method: 'get',
    path: '/drivers/{kind}/{code}',
    tag: 'Trends',
    formats: asTable,
    keep: true,
    summary: 'What lies behind an area’s demand: categories above what is to be expected there, and when',
    pathSchema: driversPath,
    querySchema: driversQuery,
    answer: { status: 200, schema: driversAnswer },
    handle: async ({ path, query }) => {
      const drivers = await service.drivers(path.kind, path.code, query);
      const answer = presentDrivers(drivers);
      return { body: answer, table: () => driversTable(answer, drivers.area.asked.isDemonstration) };
    },
  }),
];
