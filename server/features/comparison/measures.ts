import { publishCount } from '../../disclosure/publish.ts';
import type { ShockRow } from '../shocks/store.ts';
import { censusMeasures } from '../profiles/census-measures.ts';
import { type DemandGround, demandGround, sayWithout } from '../profiles/demand-ground.ts';
import { demandLines } from '../profiles/demand-lines.ts';
import { columnsOnce, demandMeasure } from '../profiles/demand-measures.ts';
import { countsInArea } from '../profiles/demand-points.ts';
import type { Ground } from '../profiles/ground.ts';
import type { IndicatorReader } from '../profiles/indicator-ground.ts';
import { indicatorMeasures } from '../profiles/indicator-measures.ts';
import type { Measure } from '../profiles/measure.ts';
import { type Decisions, reactiveMeasure } from '../profiles/reactive-measure.ts';
import type { DemandService } from '../demand/service.ts';
import type { FootprintKind, Period } from '../words/contract.ts';
import { tenthMeasure } from './population.ts';

export interface Measures {
  people: Measure[];
  deprivation: Measure[];
  demand: Measure[];
  reactive: Measure[];
  indicators: Measure[];
}

/** What every measure is made from. */
export interface Sources {
  ground: Ground;
  demand: DemandService;
  indicators: IndicatorReader;
  shocks: readonly ShockRow[];
  decisions: Decisions;
}

/**
 * Indicators that add up to every area compared: one that the publisher prints for one kind of area alone is no comparison.
 * Of large areas only, figures of larger parts will do.
 */
const addedUpFor = (kinds: readonly string[]): FootprintKind =>
  kinds.every((kind) => large.includes(kind)) ? 'policing-area' : 'zone';
const large = ['district', 'pcn', 'policing-area', 'health-neighbourhood', 'whole'];

const mostCategories = 6;

/** Everything that areas are compared by, ready to be added up to any of them; the same measures as in a profile. */
export async function measuresOf(
  { ground, demand, indicators, shocks, decisions }: Sources,
  period: Period,
  agency: string | undefined,
  kinds: readonly string[],
): Promise<Measures> {
  const sent = ofAgency(await demandGround(demand, shocks, period), agency);
  const agencyOf = new Map(sent.catalogue.datasets.map((one) => [one.id, one.agency_id]));
  const agencyId = sent.catalogue.agencies.find(({ code }) => code === agency)?.id;
  const columnOf = columnsOnce(sent);
  const inArea = countsInArea(sent);
  const all = {
    code: 'all-demand',
    name: 'All demand',
    group: 'agencies',
    series: sent.series,
    datasets: sent.datasets,
    without: sayWithout(sent, (one) => agencyId === undefined || agencyOf.get(one.dataset_id) === agencyId),
    definition:
      'Incidents and requests for service of all agencies, for each 1,000 people who live in the area, a year.',
  };
  const lines = [all, ...demandLines(sent)].map((line) => demandMeasure(ground, sent, line, columnOf, inArea));
  const census = censusMeasures(ground);
  const ofGroup = (group: string): Measure[] => census.filter(({ facts }) => facts.group === group);
  return {
    people: ofGroup('population'),
    deprivation: [...tenthMeasure(ground), ...ofGroup('deprivation')],
    demand: [...lines.filter(({ facts }) => facts.group === 'agencies'), ...topCategories(lines)],
    reactive: reactiveMeasure(ground, sent, decisions, columnOf, inArea),
    indicators: (await indicatorMeasures(indicators, ground, addedUpFor(kinds), period)).filter(
      ({ isPrinted }) => !isPrinted,
    ),
  };
}

function ofAgency(ground: DemandGround, agency: string | undefined): DemandGround {
  if (agency === undefined) return ground;
  const id = ground.catalogue.agencies.find(({ code }) => code === agency)?.id;
  const datasets = ground.datasets.filter((one) => one.agency_id === id);
  const ids = new Set(datasets.map((one) => one.id));
  const own = new Set(ground.catalogue.datasets.filter((one) => one.agency_id === id).map(({ code }) => code));
  const leftOut = ground.leftOut.filter(({ code }) => own.has(code));
  return { ...ground, datasets, leftOut, series: ground.series.filter((one) => ids.has(one.dataset_id)) };
}

/** In the order of published figures: where withheld ones stand must tell nothing of their size. */
function topCategories(lines: readonly Measure[]): Measure[] {
  const sizeOf = ({ whole, facts }: Measure): number => {
    const sum = whole === null ? null : whole.counts.reduce((all, { count }) => all + count, 0);
    const count = whole?.missing === 'withheld' ? null : publishCount(sum, facts.withheldUpTo);
    return typeof count === 'number' ? count : -1;
  };
  return lines
    .filter(({ facts }) => facts.group === 'categories')
    .sort((one, other) => sizeOf(other) - sizeOf(one) || (one.facts.code < other.facts.code ? -1 : 1))
    .slice(0, mostCategories);
}
