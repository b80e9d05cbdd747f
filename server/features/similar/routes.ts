import { asTable, type Route, route } from '../../http/route.ts';
import { similarAnswer, similarDemandAnswer, similarDemandQuery, similarPath, similarQuery } from './contract.ts';
import { similarTable, similarDemandTable } from './present-table.ts';
import { presentSimilar, presentSimilarDemand } from './present.ts';
import type { SimilarService } from './service.ts';

const formats = asTable;
const tag = 'Similar places';

export const similarRoutes = (service: SimilarService): Route[] => [
  route({
    method: 'get',
    path: '/similar/{kind}/{code}',
    tag,
    formats,
    keep: true,
    summary: 'Places most like a zone, ward or MSOA: groups of neighbouring small areas of about its size',
    pathSchema: similarPath,
    querySchema: similarQuery,
    answer: { status: 200, schema: similarAnswer },
    handle: async ({ path, query }) => {
      const similar = await service.areas(path.kind, path.code, query.at);
      const answer = presentSimilar(similar);
      return { body: answer, table: () => similarTable(answer, similar.isDemonstration) };
    },
  }),
  route({
    method: 'get',
    path: '/similar/{kind}/{code}/demand',
    tag,
    formats,
    keep: true,
    summary: 'How the yearly rate of a zone, ward or MSOA stands among those of the places most like it',
    pathSchema: similarPath,
    querySchema: similarDemandQuery,
    answer: { status: 200, schema: similarDemandAnswer },
    handle: async ({ path, query }) => {
      const beside = await service.demand(path.kind, path.code, query);
      const answer = presentSimilarDemand(beside);
      return { body: answer, table: () => similarDemandTable(answer, beside.asked.isDemonstration) };
    },
  }),
];
