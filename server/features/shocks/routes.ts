import { type Route, route } from '../../http/route.ts';
import { shockAnswer, shockBody, shockEndBody, shockPath, shocksAnswer } from './contract.ts';
import { presentShock } from './present.ts';
import type { ShockService } from './service.ts';

const tag = 'Shocks';

export const shockRoutes = (service: ShockService): Route[] => [
  route({
    method: 'get',
    path: '/shocks',
    tag,
    summary: 'Shocks and breaks on record, first month first',
    answer: { status: 200, schema: shocksAnswer },
    keep: true,
    handle: async () => ({ body: { items: (await service.onRecord()).map(presentShock) } }),
  }),
  route({
    method: 'post',
    path: '/shocks',
    tag,
    summary: 'Record a shock that passes, or a break after which a series is another',
    bodySchema: shockBody,
    answer: { status: 201, schema: shockAnswer },
    handle: async ({ body }) => ({ status: 201, body: presentShock(await service.record(body)) }),
  }),
  route({
    method: 'post',
    path: '/shocks/{id}/end',
    tag,
    summary: 'Say when a shock was over',
    pathSchema: shockPath,
    bodySchema: shockEndBody,
    answer: { status: 200, schema: shockAnswer },
    handle: async ({ path, body }) => ({ body: presentShock(await service.end(path.id, body.to)) }),
  }),
  route({
    method: 'post',
    path: '/shocks/{id}/withdraw',
    tag,
    summary: 'Take back what was recorded by mistake',
    pathSchema: shockPath,
    answer: { status: 200, schema: shockAnswer },
    handle: async ({ path }) => ({ body: presentShock(await service.withdraw(path.id)) }),
  }),
];
