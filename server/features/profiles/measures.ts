import type { DemandService } from '../demand/service.ts';
import type { ShockRow } from '../shocks/store.ts';
import { marksOf, type Mark } from '../trends/marks.ts';
import type { FootprintKind, Period } from '../words/contract.ts';
import { deprivationGroup, homesGroup, populationGroup } from './census-measures.ts';
import { type DemandGround, demandGround } from './demand-ground.ts';
import { agenciesGroup, categoriesGroup, demandLines } from './demand-lines.ts';
import { columnsOnce, demandMeasure } from './demand-measures.ts';
import { countsInArea } from './demand-points.ts';
import type { Ground } from './ground.ts';
import type { IndicatorReader } from './indicator-ground.ts';
import { indicatorMeasures, pillarGroup } from './indicator-measures.ts';
import type { Measure } from './measure.ts';
import { type Decisions, reactiveGroup, reactiveMeasure } from './reactive-measure.ts';

export interface AllMeasures {
  measures: Measure[];
  groups: { code: string; name: string }[];
  demand: DemandGround;
  marks: Mark[];
}

/** Every indicator that a kind of area has over a period. */
export async function measuresFor(
  ground: Ground,
  service: Pick<DemandService, 'panel' | 'catalogue'>,
  reader: IndicatorReader,
  asked: {
    kind: FootprintKind;
    period: Period;
    shocks: readonly ShockRow[];
    decisions: Decisions;
    census: readonly Measure[];
  },
): Promise<AllMeasures> {
  const demand = await demandGround(service, asked.shocks, asked.period);
  const columnOf = columnsOnce(demand);
  const inArea = countsInArea(demand);
  const published = await indicatorMeasures(reader, ground, asked.kind, asked.period);
  const measures = [
    ...demandLines(demand).map((line) => demandMeasure(ground, demand, line, columnOf, inArea)),
    ...reactiveMeasure(ground, demand, asked.decisions, columnOf, inArea),
    ...published,
    ...asked.census,
  ];
  const pillars = new Map(published.map(({ facts }) => [facts.group, facts.group]));
  const names = new Map((await reader.all()).map(({ row }) => [pillarGroup(row.pillar).code, row.pillar]));
  const groups = [
    ...[agenciesGroup, categoriesGroup, reactiveGroup],
    ...[...pillars.keys()].map((code) => ({ code, name: names.get(code) ?? code })),
    ...[populationGroup, deprivationGroup, homesGroup],
  ];
  return {
    measures,
    demand,
    groups: groups.filter(({ code }) => measures.some(({ facts }) => facts.group === code)),
    marks: marksOf(demand.catalogue, asked.shocks, demand.series, demand.datasets, demand.months),
  };
}
