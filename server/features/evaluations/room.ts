import type { Knex } from 'knex';
import { type Catalogue, readCatalogue } from '../demand/catalogue.ts';
import { rememberedFor } from '../demand/remembered.ts';
import { demandStore } from '../demand/store.ts';
import type { Revision } from '../service/revision.ts';
import { shockStore, type ShockRow } from '../shocks/store.ts';
import { brickStore } from '../zones/brick-store.ts';
import { type ZoneStore, zoneStore } from '../zones/store.ts';
import { Refusal } from '../../refusal.ts';
import { type AreaStore, areaStore } from './area-store.ts';
import { type Place, readPlace } from './place.ts';
import { type EvaluationStore, evaluationStore } from './store.ts';

/** What every part of the evaluation service works with; what is the same until the data change is read once. */
export interface EvaluationRoom {
  knex: Knex;
  store: EvaluationStore;
  areas: AreaStore;
  zones: ZoneStore;
  catalogue: () => Promise<Catalogue>;
  place: () => Promise<Place>;
  shocks: () => Promise<ShockRow[]>;
}

export function evaluationRoom(knex: Knex, revision: Pick<Revision, 'current'>): EvaluationRoom {
  const remember = rememberedFor(() => revision.current());
  const areas = areaStore(knex);
  const demand = demandStore(knex);
  const shocks = shockStore(knex);
  const readPlaceInUse = async (): Promise<Place> => {
    const editionId = await brickStore(knex).editionId();
    if (editionId === null) {
      throw new Refusal('not-possible', 'Load boundaries first: comparison areas are made of small areas.');
    }
    return readPlace(areas, editionId);
  };
  return {
    knex,
    areas,
    store: evaluationStore(knex),
    zones: zoneStore(knex),
    catalogue: () => remember('catalogue', () => readCatalogue(demand)),
    place: () => remember('place', readPlaceInUse),
    shocks: () => remember('shocks', () => shocks.onRecord()),
  };
}
