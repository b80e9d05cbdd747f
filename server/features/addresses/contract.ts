import * as alerts from '../alerts/contract.ts';
import * as comparison from '../comparison/contract.ts';
import * as concentration from '../concentration/contract.ts';
import * as datasets from '../datasets/contract.ts';
import * as demand from '../demand/contract.ts';
import * as drivers from '../drivers/contract.ts';
import * as evaluations from '../evaluations/contract.ts';
import * as sets from '../footprint-sets/contract.ts';
import * as footprints from '../footprints/contract.ts';
import * as hotspots from '../hotspots/contract.ts';
import * as imports from '../imports/contract.ts';
import * as indicators from '../indicators/contract.ts';
import * as measures from '../measures/contract.ts';
import * as nesting from '../nesting/contract.ts';
import * as networks from '../networks/contract.ts';
import * as overlap from '../overlap/contract.ts';
import * as profiles from '../profiles/contract.ts';
import * as reactive from '../reactive/contract.ts';
import * as runs from '../runs/contract.ts';
import * as service from '../service/contract.ts';
import * as sharing from '../sharing/contract.ts';
import * as shocks from '../shocks/contract.ts';
import * as similar from '../similar/contract.ts';
import * as surveys from '../surveys/contract.ts';
import * as trends from '../trends/contract.ts';
import * as views from '../views/contract.ts';
import * as zones from '../zones/contract.ts';

const tables = ['csv', 'csvw', 'ods', 'xlsx', 'zip'] as const;

/**
 * Every address that is read, with what it takes, what it answers in JSON and in which other formats: the types of the
 * client for other programs. A test holds it to the routes, so that none is left out and none says otherwise.
 */
export const addresses = {
  '/service': { answer: service.serviceAnswer },
  '/agencies': { answer: datasets.agenciesAnswer },
  '/datasets': { answer: datasets.datasetsAnswer },
  '/datasets/{code}/categories': { path: datasets.datasetPath, answer: datasets.mappingsAnswer },
  '/datasets/{code}/columns': { path: datasets.datasetPath, answer: datasets.columnsAnswer },
  '/categories': { answer: datasets.categoriesAnswer },
  '/imports': { query: imports.importsQuery, answer: imports.importsAnswer },
  '/imports/{id}': { path: imports.importPath, answer: imports.importRecord },
  '/imports/{id}/issues': {
    path: imports.importPath,
    query: imports.issuesQuery,
    answer: imports.issuesAnswer,
    formats: ['csv'],
  },

  '/footprints': { query: footprints.footprintsQuery, answer: footprints.footprintsAnswer, formats: tables },
  '/footprints/{kind}/{code}': {
    path: footprints.footprintPath,
    query: footprints.footprintQuery,
    answer: footprints.footprintDetail,
  },
  '/shapes/{kind}': {
    path: footprints.shapesPath,
    query: footprints.shapesQuery,
    formats: ['topojson', 'geojson', 'gpkg'],
  },
  '/footprint-sets': { answer: sets.footprintSetsAnswer },
  '/zones': { query: zones.zonesQuery, answer: zones.zonesAnswer },
  '/zones/{code}': { path: zones.zonePath, query: zones.zoneQuery, answer: zones.zoneAnswer },
  '/zones/{code}/versions/compare': { path: zones.zonePath, query: zones.compareQuery, answer: zones.compareAnswer },

  '/networks': { query: networks.networksQuery, answer: networks.networksAnswer, formats: tables },
  '/networks/{code}': {
    path: networks.networkPath,
    query: networks.networkQuery,
    answer: networks.networkAnswer,
    formats: tables,
  },
  '/practices': { query: networks.practicesQuery, answer: networks.practicesAnswer, formats: tables },
  '/overlap': { query: overlap.overlapQuery, answer: overlap.overlapAnswer, formats: tables },
  '/comparison': { query: comparison.comparisonQuery, answer: comparison.comparisonAnswer, formats: tables },
  '/nesting': { query: nesting.nestingQuery, answer: nesting.nestingAnswer, formats: tables },
  '/profiles/{kind}/{code}': {
    path: profiles.profilePath,
    query: profiles.profileQuery,
    answer: profiles.profileAnswer,
    formats: tables,
  },
  '/profiles/funnel': { query: profiles.funnelQuery, answer: profiles.funnelAnswer, formats: tables },

  '/demand': { query: demand.demandQuery, answer: demand.demandAnswer, formats: tables },
  '/demand/map': { query: demand.demandMapQuery, answer: demand.demandMapAnswer, formats: tables },
  '/demand/months': { query: demand.monthsQuery, answer: demand.monthsAnswer, formats: tables },
  '/demand/profile/{kind}/{code}': {
    path: demand.profilePath,
    query: demand.profileQuery,
    answer: demand.profileAnswer,
    formats: tables,
  },
  '/measures/map': { query: measures.measuresQuery, answer: measures.measuresAnswer, formats: tables },
  '/concentration': {
    query: concentration.concentrationQuery,
    answer: concentration.concentrationAnswer,
    formats: tables,
  },
  '/reactive': { query: reactive.reactiveQuery, answer: reactive.reactiveAnswer, formats: tables },
  '/shared-demand': { query: sharing.sharingQuery, answer: sharing.sharingAnswer, formats: tables },
  '/hotspots': { query: hotspots.hotspotsQuery, answer: hotspots.hotspotsAnswer, formats: tables },
  '/hotspots/scan': { query: hotspots.scanQuery, answer: hotspots.scanAnswer, formats: tables },
  '/hotspots/density': { query: hotspots.densityQuery, answer: hotspots.densityAnswer },
  '/hotspots/hexagons': { query: hotspots.hexagonsQuery, answer: hotspots.hexagonsAnswer, formats: tables },
  '/hotspots/repeats/{code}': {
    path: hotspots.repeatsPath,
    query: hotspots.repeatsQuery,
    answer: hotspots.repeatsAnswer,
    formats: tables,
  },
  '/similar/{kind}/{code}': {
    path: similar.similarPath,
    query: similar.similarQuery,
    answer: similar.similarAnswer,
    formats: tables,
  },
  '/similar/{kind}/{code}/demand': {
    path: similar.similarPath,
    query: similar.similarDemandQuery,
    answer: similar.similarDemandAnswer,
    formats: tables,
  },
  '/drivers/{kind}/{code}': {
    path: drivers.driversPath,
    query: drivers.driversQuery,
    answer: drivers.driversAnswer,
    formats: tables,
  },
  '/trends/{kind}/{code}': {
    path: trends.trendPath,
    query: trends.trendQuery,
    answer: trends.trendAnswer,
    formats: tables,
  },
  '/alerts': { query: alerts.alertsQuery, answer: alerts.alertsAnswer, formats: tables },
  '/shocks': { answer: shocks.shocksAnswer },

  '/indicators': { answer: indicators.indicatorsAnswer, formats: tables },
  '/indicators/template': { formats: ['csv'] },
  '/indicators/{code}': {
    path: indicators.indicatorPath,
    query: indicators.indicatorQuery,
    answer: indicators.indicatorAnswer,
    formats: tables,
  },
  '/surveys': { answer: surveys.surveysAnswer },
  '/surveys/{code}': { path: surveys.surveyPath, answer: surveys.surveyAnswer },
  '/surveys/templates/survey': { formats: ['csv'] },
  '/surveys/templates/respondents': { formats: ['csv'] },
  '/surveys/templates/counts': { formats: ['csv'] },
  '/surveys/templates/margins': { formats: ['csv'] },

  '/evaluations': { answer: evaluations.evaluationsAnswer },
  '/evaluations/{code}': { path: evaluations.evaluationPath, answer: evaluations.evaluationAnswer },
  '/evaluations/{code}/areas': { path: evaluations.evaluationPath, formats: ['geojson'] },
  '/runs/pooled': { query: runs.pooledQuery, answer: runs.pooledAnswer },
  '/runs/{id}': { path: runs.runPath, answer: evaluations.runSummary },
  '/runs/{id}/record': { path: runs.runPath, answer: runs.runRecord, formats: ['csv'] },
  '/runs/{id}/report': { path: runs.runPath, formats: ['html', 'pdf'] },
  '/views': { answer: views.viewsAnswer },
} as const;
export type Addresses = typeof addresses;
