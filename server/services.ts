import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import type { Database } from '../db/types.ts';
import { policeUkCategories } from '../seeds/categories.ts';
import { spatialPool } from './analysis/spatial/pool.ts';
import type { Config } from './config.ts';
import { comparisonService } from './features/comparison/service.ts';
import { concentrationService } from './features/concentration/service.ts';
import { alertService } from './features/alerts/service.ts';
import { datasetService } from './features/datasets/service.ts';
import { demandService } from './features/demand/service.ts';
import { demandStore } from './features/demand/store.ts';
import { driverService } from './features/drivers/service.ts';
import { evaluationService } from './features/evaluations/service.ts';
import { footprintSetService } from './features/footprint-sets/service.ts';
import { footprintService } from './features/footprints/service.ts';
import { footprintStore } from './features/footprints/store.ts';
import { importService } from './features/imports/service.ts';
import { indicatorService } from './features/indicators/service.ts';
import { measuresService } from './features/measures/service.ts';
import { nestingService } from './features/nesting/service.ts';
import { hotspotService } from './features/hotspots/service.ts';
import { hotspotStore } from './features/hotspots/store.ts';
import { surroundings } from './features/hotspots/surroundings.ts';
import { overlapService } from './features/overlap/service.ts';
import { profileService } from './features/profiles/service.ts';
import { networkService } from './features/networks/service.ts';
import { reactiveService } from './features/reactive/service.ts';
import { runService } from './features/runs/service.ts';
import { runStore } from './features/runs/store.ts';
import { revisionOf, stateOf } from './features/service/revision.ts';
import { serviceService } from './features/service/service.ts';
import { serviceStore } from './features/service/store.ts';
import { sharingService } from './features/sharing/service.ts';
import { similarService } from './features/similar/service.ts';
import { surveyService } from './features/surveys/service.ts';
import { shockService } from './features/shocks/service.ts';
import { trendService } from './features/trends/service.ts';
import { featureStore } from './ogc/feature-store.ts';
import { ogcService } from './ogc/service.ts';
import { viewService } from './features/views/service.ts';
import { brickStore } from './features/zones/brick-store.ts';
import { zoneService } from './features/zones/service.ts';
import { Refusal } from './refusal.ts';

const keyBytes = 32;
/** Moved on whenever a run may find another figure in the same inputs. */
const engineVersion = '1';

/** Every service over one database: the same for HTTP, the command line and the demonstration. */
export function createServices(database: Database, config: Config) {
  const { knex, engine } = database;
  const installation = serviceStore(knex);
  const revision = revisionOf(installation);

  /** Made once for each installation: with another key every row already imported would look new. */
  const referenceKey = async (): Promise<Buffer> => {
    if (config.referenceKey !== null) return Buffer.from(config.referenceKey);
    const known = await installation.fact('reference_key');
    if (known !== null) return Buffer.from(known, 'base64');
    // Two processes may come here at once: the one that is second takes the other's.
    const made = randomBytes(keyBytes).toString('base64');
    return Buffer.from(await installation.settledFact('reference_key', made), 'base64');
  };

  // On the error stream, so that it never gets into what a command prints.
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const report = (error: unknown): void => log.error({ err: error }, 'unexpected error in work that nobody waits for');
  const evaluations = evaluationService(knex, revision);
  const shocks = shockService(knex, revision);
  const datasets = datasetService(knex, revision);
  const demand = demandService(demandStore(knex), () => revision.current(), config.place);
  const overlap = overlapService(knex, revision, config.place);
  const nearby = surroundings(knex, revision, demand);
  const similar = similarService(knex, revision, demand);
  const spatial = spatialPool(
    () => new Refusal('busy', 'Too many statistics of maps are being worked out. Ask again in a minute.'),
  );

  return {
    installation,
    revision,
    service: serviceService(installation, { ...config, engine }),
    concentration: concentrationService(demand),
    datasets,
    demand,
    evaluations,
    footprints: footprintService(footprintStore(knex)),
    footprintSets: footprintSetService(knex, revision),
    imports: importService(
      knex,
      { referenceKey, mappings: { 'police-uk-street': policeUkCategories }, report },
      revision,
    ),
    overlap,
    comparison: comparisonService({ knex, revision, overlap, demand, datasets, shocks }),
    runs: runService(runStore(knex), evaluations, engineVersion, report),
    indicators: indicatorService(knex, revision),
    measures: measuresService(demand, shocks, config.place),
    nesting: nestingService(knex, revision, config.place),
    networks: networkService(knex, revision, overlap),
    reactive: reactiveService(demand, datasets, shocks, config.place),
    profiles: profileService(knex, revision, { demand, shocks, datasets, similar }, config.place),
    similar,
    surveys: surveyService(knex, revision, referenceKey),
    shocks,
    drivers: driverService(knex, demand, () => revision.current()),
    alerts: alertService(demand, shocks),
    ogc: ogcService(featureStore(knex), () => stateOf(revision)),
    trends: trendService(demand, shocks),
    views: viewService(knex),
    hotspots: hotspotService({
      demand,
      nearby,
      pool: spatial,
      store: hotspotStore(knex),
      footprints: demandStore(knex),
      edition: () => brickStore(knex).edition(),
    }),
    spatial,
    sharing: sharingService(demand, nearby, spatial),
    zones: zoneService(knex, revision),
  };
}
export type Services = ReturnType<typeof createServices>;
