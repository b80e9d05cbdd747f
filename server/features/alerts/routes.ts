import { type Route, route } from '../../http/route.ts';
import { alertsAnswer, alertsQuery } from './contract.ts';
import { alertsCsv, presentAlerts } from './present.ts';
import type { AlertService } from './service.ts';

export const alertRoutes = (service: AlertService): Route[] => [
  route({
    ...{ method: 'get', path: '/alerts', tag: 'Trends', formats: ['json', 'csv'], keep: true },
    summary:
      'Areas above what season and chance allow, above their forecast, or worse than elsewhere and getting worse',
    querySchema: alertsQuery,
    answer: { status: 200, schema: alertsAnswer },
    handle: async ({ query, format }) => {
      const alerts = await service.alerts(query);
      const answer = presentAlerts(alerts);
      return { body: format === 'csv' ? alertsCsv(answer, alerts.panel.asked.isDemonstration) : answer };
    },
  }),
];
