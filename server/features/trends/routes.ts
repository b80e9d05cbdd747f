import { asTable, type Route, route } from '../../http/route.ts';
import { trendAnswer, trendPath, trendQuery } from './contract.ts';
import { trendTable } from './present-table.ts';
import { presentTrend } from './present.ts';
import type { TrendService } from './service.ts';

export const trendRoutes = (service: TrendService): Route[] => [
  route({
    method: 'get',
    path: '/trends/{kind}/{code}',
    tag: 'Trends',
    formats: asTable,
    keep: true,
    summary: 'How demand of one area moves: months, control chart, change between two years, the last quarter',
    pathSchema: trendPath,
    querySchema: trendQuery,
    answer: { status: 200, schema: trendAnswer },
    handle: async ({ path, query }) => {
      const trend = await service.trend(path.kind, path.code, query);
      const answer = presentTrend(trend);
      return { body: answer, table: () => trendTable(answer, trend.area.asked.isDemonstration) };
    },
  }),
];
