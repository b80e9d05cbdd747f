import { type Route, route } from '../../http/route.ts';
import { serviceAnswer } from './contract.ts';
import type { ServiceService } from './service.ts';

export const serviceRoutes = (service: ServiceService): Route[] => [
  route({
    method: 'get',
    path: '/service',
    tag: 'Service',
    summary: 'What this installation is and what it holds',
    answer: { status: 200, schema: serviceAnswer },
    keep: true,
    handle: async () => ({ body: await service.describe() }),
  }),
];
