import { asTable, type Route, route } from '../../http/route.ts';
import { nestingAnswer, nestingBody, nestingQuery } from './contract.ts';
import { nestingTable } from './present-table.ts';
import { presentNesting } from './present.ts';
import type { NestingService } from './service.ts';

const tag = 'Footprints';

export const nestingRoutes = (service: NestingService): Route[] => [
  route({
    method: 'get',
    path: '/nesting',
    tag,
    summary:
      'How well an area lies inside networks, wards, policing areas or any others, and the least change that would',
    querySchema: nestingQuery,
    answer: { status: 200, schema: nestingAnswer },
    formats: asTable,
    keep: true,
    handle: async ({ query }) => {
      const answer = presentNesting(await service.ofArea(query.area, query.against, query.at));
      return { body: answer, table: () => nestingTable(answer) };
    },
  }),
  route({
    method: 'post',
    path: '/nesting',
    tag,
    summary: 'The same for a shape, a circle or a list of codes that is only proposed',
    bodySchema: nestingBody,
    answer: { status: 200, schema: nestingAnswer },
    handle: async ({ body }) => ({
      body: presentNesting(await service.ofDefinition(body.definition, body.against, body.at)),
    }),
  }),
];
