import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { DatasetService } from '../datasets/service.ts';
import { type Asked, ask } from '../demand/question.ts';
import { rememberedFor } from '../demand/remembered.ts';
import type { DemandService } from '../demand/service.ts';
import type { OverlapService } from '../overlap/service.ts';
import { areaReader } from '../profiles/areas.ts';
import { readGround } from '../profiles/ground.ts';
import type { Group } from '../profiles/groups.ts';
import { indicatorReader } from '../profiles/indicator-ground.ts';
import { profileStore } from '../profiles/store.ts';
import type { Revision } from '../service/revision.ts';
import type { ShockService } from '../shocks/service.ts';
import { type Mark, marksOf } from '../trends/marks.ts';
import { addMonths, monthsOf, sayMonths, today } from '../words/months.ts';
import { type ComparedArea, compareAreas, groupOfOne, resolveAreas } from './areas.ts';
import type { ComparisonQuery } from './contract.ts';
import { type Row, rowOf } from './figures.ts';
import { type Findings, findingsOf } from './findings.ts';
import { measuresOf } from './measures.ts';
import { populationRows } from './population.ts';
import { trendRows } from './trend.ts';

export type GroupCode = 'people' | 'deprivation' | 'demand' | 'reactive' | 'trend' | 'indicators';

export interface Comparison {
  asked: Asked;
  at: string;
  areas: ComparedArea[];
  groups: { code: GroupCode; name: string; rows: Row[] }[];
  findings: Findings;
  marks: Mark[];
  isDemonstration: boolean;
}

interface Needs {
  knex: Knex;
  revision: Pick<Revision, 'current'>;
  overlap: OverlapService;
  demand: DemandService;
  datasets: Pick<DatasetService, 'categories'>;
  shocks: Pick<ShockService, 'onRecord'>;
}

/** Any footprints side by side, by the measures of a profile. Every figure that leaves here is published. */
export function comparisonService({ knex, revision, overlap, demand, datasets, shocks }: Needs) {
  const remember = rememberedFor(() => revision.current());
  const indicators = indicatorReader(knex, remember, areaReader(profileStore(knex), remember));

  return {
    /** @throws Refusal for an area that is not known or given twice, and a period for which nothing came */
    async of(query: ComparisonQuery): Promise<Comparison> {
      const at = query.at ?? today();
      const period = { from: query.from, to: query.to };
      const catalogue = await demand.catalogue();
      const asked = ask(catalogue, { ...period, kind: 'brick', agency: query.agency });
      refuseNothing(asked);
      const ground = await remember('ground', () => readGround(knex));
      const areas = await resolveAreas(overlap.areas, query.areas, at);
      const known = await remember('groups', () => Promise.resolve(new Map<string, Group>()));
      const compared = compareAreas(await overlap.areas.bricks(), areas, (area) => {
        // Measures remember what they added up for a group: the same area has to be the same group.
        const key = `${area.kind} ${area.id}`;
        const group = known.get(key) ?? groupOfOne(area);
        known.set(key, group);
        return group;
      });
      const onRecord = await shocks.onRecord();
      const decisions = new Map((await datasets.categories()).map(({ code, demand_kind }) => [code, demand_kind]));
      const sources = { ground, demand, indicators, shocks: onRecord, decisions };
      const kinds = compared.areas.map(({ kind }) => kind);
      const measures = await measuresOf(sources, period, query.agency, kinds);
      const rows = (of: typeof measures.people): Row[] => of.map((measure) => rowOf(measure, compared));
      const changed = await trendRows(demand, onRecord, period, query.agency, compared, ground.whole);
      const groups: Comparison['groups'] = [
        { code: 'people', name: 'People', rows: [...populationRows(ground, compared), ...rows(measures.people)] },
        { code: 'deprivation', name: 'Deprivation', rows: rows(measures.deprivation) },
        { code: 'demand', name: 'Demand', rows: rows(measures.demand) },
        { code: 'reactive', name: 'Reactive and planned', rows: rows(measures.reactive) },
        { code: 'trend', name: 'Change', rows: changed },
        { code: 'indicators', name: 'Indicators', rows: rows(measures.indicators) },
      ];
      return {
        asked,
        at,
        areas: compared.areas,
        groups: groups.filter((group) => group.rows.length > 0),
        findings: findingsOf(groups.flatMap((group) => group.rows)),
        marks: marksOf(catalogue, onRecord, asked.scope.series, asked.scope.datasets, monthsOf(period)),
        isDemonstration: catalogue.isDemonstration,
      };
    },
  };
}
export type ComparisonService = ReturnType<typeof comparisonService>;

function refuseNothing({ monthsReceived, period }: Asked): void {
  if (monthsReceived > 0) return;
  const said = sayMonths(period.from, addMonths(period.to, -1));
  throw new Refusal('not-possible', `Nothing came for ${said}, so there are no figures: they are not zero.`);
}
