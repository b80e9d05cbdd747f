import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { today } from '../words/months.ts';
import type { DatasetService } from '../datasets/service.ts';
import type { DemandService } from '../demand/service.ts';
import { rememberedFor } from '../demand/remembered.ts';
import type { Revision } from '../service/revision.ts';
import type { ShockService } from '../shocks/service.ts';
import type { SimilarService } from '../similar/service.ts';
import type { FootprintKind, NetworkMethod, Period } from '../words/contract.ts';
import { areaReader } from './areas.ts';
import { censusMeasures } from './census-measures.ts';
import { readGround } from './ground.ts';
import { indicatorReader } from './indicator-ground.ts';
import { type AllMeasures, measuresFor } from './measures.ts';
import { funnelFor } from './funnel-for.ts';
import type { Funnel } from './funnel.ts';
import { type AreaProfile, profileOf } from './profile.ts';
import { similarReader } from './similar-groups.ts';
import { profileStore } from './store.ts';

const periodsKept = 8;

export interface ProfileAsked extends Period {
  at?: string | undefined;
  method?: NetworkMethod | undefined;
}
export interface FunnelAsked extends ProfileAsked {
  kind: FootprintKind;
  indicator: string;
  set?: string | undefined;
}

/**
 * An area told by indicators. Every figure that leaves here is published.
 * @param place what the installation serves, as the name of all small areas together
 */
export function profileService(
  knex: Knex,
  revision: Pick<Revision, 'current'>,
  needed: {
    demand: DemandService;
    shocks: Pick<ShockService, 'onRecord'>;
    datasets: Pick<DatasetService, 'categories'>;
    similar: Pick<SimilarService, 'areas'>;
  },
  place: string,
) {
  const remember = rememberedFor(() => revision.current());
  const store = profileStore(knex);
  const areas = areaReader(store, remember);
  const indicators = indicatorReader(knex, remember, areas);
  const ground = () => remember('ground', () => readGround(knex));
  const similarTo = similarReader(needed.similar, remember);

  const makeMeasures = async (kind: FootprintKind, period: Period): Promise<AllMeasures> => {
    const shocks = await remember('shocks', () => needed.shocks.onRecord());
    const decisions = await remember(
      'decisions',
      async () => new Map((await needed.datasets.categories()).map((row) => [row.code, row.demand_kind])),
    );
    const known = await ground();
    const census = await remember('census', () => Promise.resolve(censusMeasures(known)));
    return measuresFor(known, needed.demand, indicators, { kind, period, shocks, decisions, census });
  };

  /** Columns of a period take a megabyte: a few periods are kept, for the other areas that are asked for. */
  const periods = new LRUCache<string, Promise<AllMeasures>>({ max: periodsKept });
  const measures = async (kind: FootprintKind, period: Period): Promise<AllMeasures> => {
    const key = [await revision.current(), today(), kind, period.from, period.to].join(' ');
    const known = periods.get(key) ?? makeMeasures(kind, period);
    periods.set(key, known);
    known.catch(() => periods.delete(key));
    return known;
  };

  return {
    /** @throws Refusal where there is no such area, or none on that day */
    async profile(kind: FootprintKind, code: string, asked: ProfileAsked): Promise<AreaProfile> {
      const known = await ground();
      const area = await areas.one(known, { kind, at: asked.at, method: asked.method }, code);
      const period = { from: asked.from, to: asked.to };
      const all = await measures(kind, period);
      const day = asked.at ?? today();
      const key = `${kind} ${day} ${asked.method ?? ''}`;
      const similar = await similarTo(known, area, { kind, code, at: asked.at, key });
      return profileOf(known, all, area, similar, {
        kind,
        code,
        period,
        place,
        at: day,
        method: asked.method ?? null,
      });
    },

    /** @throws Refusal where there is no such indicator, too few areas, or nothing to draw a funnel of */
    async funnel(asked: FunnelAsked): Promise<Funnel> {
      const known = await ground();
      const period = { from: asked.from, to: asked.to };
      const all = await measures(asked.kind, period);
      const found = await areas.all(known, asked);
      return funnelFor(all, found, { ...asked, period, place, at: asked.at ?? today() });
    },
  };
}
export type ProfileService = ReturnType<typeof profileService>;
