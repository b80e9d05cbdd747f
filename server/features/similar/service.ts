import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { DemandService } from '../demand/service.ts';
import { rememberedFor } from '../demand/remembered.ts';
import { demandStore, type FootprintRow } from '../demand/store.ts';
import { areaStore } from '../evaluations/area-store.ts';
import { readPlace } from '../evaluations/place.ts';
import type { Revision } from '../service/revision.ts';
import { kindNames } from '../words/kinds.ts';
import { today } from '../words/months.ts';
import { brickStore } from '../zones/brick-store.ts';
import { chooseSimilar, type Chosen, type KnownPlace, knownPlace } from './choose.ts';
import { demandBeside, type DemandBeside, type SimilarDemandQuestion } from './demand-beside.ts';
import { similarStore } from './store.ts';
import type { Variable } from './variables.ts';

export type SimilarKind = 'zone' | 'ward' | 'msoa';

export interface Similar extends Chosen {
  kind: SimilarKind;
  footprint: FootprintRow;
  /** Ids of the bricks of the place itself. */
  own: number[];
  isDemonstration: boolean;
}

/** Places like a zone, ward or MSOA, and how its demand stands among theirs. */
export function similarService(knex: Knex, revision: Pick<Revision, 'current'>, demand: DemandService) {
  const remember = rememberedFor(() => revision.current());
  const store = similarStore(knex);
  const footprints = demandStore(knex);

  const readKnownPlace = async (): Promise<KnownPlace> => {
    const editionId = await brickStore(knex).editionId();
    if (editionId === null) {
      throw new Refusal('not-possible', 'Load boundaries first: similar places are made of small areas.');
    }
    const place = await readPlace(areaStore(knex), editionId);
    const tables = await store.sources(editionId);
    const people = (await store.peopleSource(editionId)) ?? 'Population';
    const sourceOf = ({ table, subject }: Variable): string =>
      table === null
        ? subject === 'deprivation'
          ? 'English Indices of Deprivation'
          : people
        : (tables.get(table) ?? '');
    return knownPlace(place, await store.features(editionId), sourceOf);
  };

  async function choose(kind: SimilarKind, code: string, at: string | undefined): Promise<Similar> {
    const footprint = await footprints.footprint({ kind }, code, at ?? null, today());
    if (footprint === null) {
      const detail =
        at === undefined
          ? 'There is no such area here; ask for one that is listed.'
          : 'There is no such area on that day.';
      throw new Refusal('not-found', detail);
    }
    const place = await remember('place', readKnownPlace);
    const parts = await store.bricksOfVersion(footprint.id);
    const own = parts.flatMap(({ brick_id }) => place.byId.get(brick_id) ?? []);
    const [one] = kindNames[kind];
    if (own.length === 0) {
      throw new Refusal(
        'not-possible',
        `No whole small area lies in this ${one}, and places like it are groups of small areas: ask for one that takes in at least one.`,
      );
    }
    if (own.some(({ people }) => people === null) || own.every(({ people }) => people === 0)) {
      throw new Refusal('not-possible', `It is not known how many people live in this ${one}: load population first.`);
    }
    const chosen = chooseSimilar(place, own);
    if (chosen.areas.length === 0) {
      throw new Refusal(
        'not-possible',
        `No other group of neighbouring small areas has about as many people as this ${one}, so there is nothing to compare it with.`,
      );
    }
    const { isDemonstration } = await demand.catalogue();
    return { ...chosen, kind, footprint, own: own.map(({ id }) => id), isDemonstration };
  }

  const areas = (kind: SimilarKind, code: string, at: string | undefined): Promise<Similar> =>
    remember(`${kind} ${code} ${at ?? `latest ${today()}`}`, () => choose(kind, code, at));

  return {
    areas,
    async demand(kind: SimilarKind, code: string, query: SimilarDemandQuestion): Promise<DemandBeside> {
      return demandBeside(demand, await areas(kind, code, query.at), query);
    },
  };
}
export type SimilarService = ReturnType<typeof similarService>;
