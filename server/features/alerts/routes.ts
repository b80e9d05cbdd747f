import { asTable, type Route, route } from '../../http/route.ts';
import { alertsAnswer, alertsQuery } from './contract.ts';
import { alertsTable } from './present-table.ts';
import { presentAlerts } from './present.ts';
import type { AlertService } from './service.ts';

export const alertRoutes = (service: AlertService): Route[] => [
  route({
    method: 'get',
    path: '/alerts',
    tag: 'Trends',
    formats: asTable,
    keep: true,
    summary:
      'Areas above what season and chance allow, above their forecast, or worse than elsewhere and getting worse',
    querySchema: alertsQuery,
    answer: { status: 200, schema: alertsAnswer },
    handle: async ({ query }) => {
      const alerts = await service.alerts(query);
      const answer = presentAlerts(alerts);
      return { body: answer, table: () => alertsTable(answer, alerts.panel.asked.isDemonstration) };
    },
  }),
];
