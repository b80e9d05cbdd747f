import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Database } from '../db/types.ts';
import type { Config } from './config.ts';
import { comparisonRoutes } from './features/comparison/routes.ts';
import { concentrationRoutes } from './features/concentration/routes.ts';
import { datasetRoutes } from './features/datasets/routes.ts';
import { demandRoutes } from './features/demand/routes.ts';
import { rememberedFor } from './features/demand/remembered.ts';
import { driverRoutes } from './features/drivers/routes.ts';
import { evaluationRoutes } from './features/evaluations/routes.ts';
import { footprintSetRoutes } from './features/footprint-sets/routes.ts';
import { footprintRoutes } from './features/footprints/routes.ts';
import { importRoutes } from './features/imports/routes.ts';
import { hotspotRoutes } from './features/hotspots/routes.ts';
import { indicatorRoutes } from './features/indicators/routes.ts';
import { measuresRoutes } from './features/measures/routes.ts';
import { nestingRoutes } from './features/nesting/routes.ts';
import { overlapRoutes } from './features/overlap/routes.ts';
import { profileRoutes } from './features/profiles/routes.ts';
import { networkRoutes } from './features/networks/routes.ts';
import { reactiveRoutes } from './features/reactive/routes.ts';
import { runRoutes } from './features/runs/routes.ts';
import { serviceRoutes } from './features/service/routes.ts';
import { similarRoutes } from './features/similar/routes.ts';
import { sharingRoutes } from './features/sharing/routes.ts';
import { surveyRoutes } from './features/surveys/routes.ts';
import { trendRoutes } from './features/trends/routes.ts';
import { shockRoutes } from './features/shocks/routes.ts';
import { viewRoutes } from './features/views/routes.ts';
import { zoneRoutes } from './features/zones/routes.ts';
import { alertRoutes } from './features/alerts/routes.ts';
import { apiPage } from './http/api-page.ts';
import { mount, readExtension } from './http/mount.ts';
import { methodPages } from './http/document-pages.ts';
import { openApiDocument } from './http/openapi.ts';
import { clientPages, nothingHere } from './http/pages.ts';
import { handleError } from './http/problem.ts';
import type { Route } from './http/route.ts';
import { knownOf } from './http/table-files.ts';
import { refuseLongAddresses, refuseOtherNames, refuseOtherSites, securityHeaders } from './http/security.ts';
import { stateOf } from './features/service/revision.ts';
import { ogcRoutes } from './ogc/routes.ts';
import { createServices, type Services } from './services.ts';

const clientFolder = fileURLToPath(new URL('../dist/client', import.meta.url));

/** Every address of the API. */
export const apiRoutes = (services: Services, config: Config): Route[] => [
  ...serviceRoutes(services.service),
  ...datasetRoutes(services.datasets),
  ...demandRoutes(services.demand),
  ...importRoutes(services.imports, config.dataFolder),
  ...footprintRoutes(services.footprints),
  ...footprintSetRoutes(services.footprintSets),
  ...indicatorRoutes(services.indicators),
  ...measuresRoutes(services.measures),
  ...nestingRoutes(services.nesting),
  ...concentrationRoutes(services.concentration),
  ...profileRoutes(services.profiles),
  ...networkRoutes(services.networks, config.dataFolder),
  ...reactiveRoutes(services.reactive),
  ...similarRoutes(services.similar),
  ...surveyRoutes(services.surveys),
  ...driverRoutes(services.drivers),
  ...alertRoutes(services.alerts),
  ...trendRoutes(services.trends),
  ...runRoutes(services.runs),
  ...viewRoutes(services.views),
  ...overlapRoutes(services.overlap),
  ...comparisonRoutes(services.comparison),
  ...zoneRoutes(services.zones),
  ...shockRoutes(services.shocks),
  ...evaluationRoutes(services.evaluations),
  ...hotspotRoutes(services.hotspots),
  ...sharingRoutes(services.sharing),
];

/** The composition root: what every request passes through, in order, and who answers it. */
export function createApp(
  database: Database,
  config: Config,
  services: Services = createServices(database, config),
): Express {
  const routes = apiRoutes(services, config);
  const remember = rememberedFor(() => services.revision.current());

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(pinoHttp({ logger: pino({ level: config.logLevel }), genReqId: () => randomUUID(), quietReqLogger: true }));
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(securityHeaders(config.tiles?.url ?? null), refuseOtherNames(config.host));
  app.use(refuseLongAddresses, refuseOtherSites);
  app.use(
    '/api/v1',
    readExtension,
    mount(
      routes,
      () => stateOf(services.revision),
      () =>
        remember('known', async () =>
          knownOf(await services.service.describe(), await services.installation.fact('data_revised_at')),
        ),
    ),
    nothingHere,
  );
  app.use(
    '/ogc',
    ogcRoutes(services.ogc, {
      title: `People Zones in ${config.place}`,
      publicUrl: config.publicUrl,
      state: () => stateOf(services.revision),
    }),
    nothingHere,
  );
  app.use(
    '/api',
    apiPage(() => openApiDocument(routes, '1')),
    nothingHere,
  );
  app.use('/methods', methodPages());
  app.use(clientPages(clientFolder), nothingHere);
  app.use(handleError);
  return app;
}
