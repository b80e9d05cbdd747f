import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import type { NeighbourLists } from '../../statistics/spatial-weights.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { rememberedFor } from '../demand/remembered.ts';
import type { DemandService } from '../demand/service.ts';
import { areaStore } from '../evaluations/area-store.ts';
import { readPlace } from '../evaluations/place.ts';
import type { Revision } from '../service/revision.ts';
import { today } from '../words/months.ts';
import { brickStore } from '../zones/brick-store.ts';
import { type Bricks, type Centre, centres, districtCodes, distanceFor, touching, within } from './neighbours.ts';

export interface Surroundings {
  /** For each area of the panel, in its order, those next to it; none for an island. Not yet narrowed to areas with a figure. */
  lists: NeighbourLists;
  /** What was meant by next to each other, in words. */
  said: string;
}

export type By = { weights: 'contiguity' } | { weights: 'distance'; distanceMetres?: number | undefined };

/** Who is next to whom among the areas of a demand panel, for any statistic of maps. */
export function surroundings(
  knex: Knex,
  revision: Pick<Revision, 'current'>,
  demand: Pick<DemandService, 'parts' | 'catalogue'>,
) {
  const remember = rememberedFor(() => revision.current());
  const areas = areaStore(knex);

  const bricks = (): Promise<Bricks> =>
    remember('bricks', async () => {
      const editionId = await brickStore(knex).editionId();
      if (editionId === null) {
        throw new Refusal(
          'not-possible',
          'Load boundaries first: without them nobody knows which areas are neighbours.',
        );
      }
      const catalogue = await demand.catalogue();
      return { ids: catalogue.bricks.map(({ id }) => id), place: await readPlace(areas, editionId) };
    });

  /** @param at the day as the panel was asked */
  const placesOf = async (panel: DemandPanel, at: string | undefined): Promise<(Centre | null)[]> =>
    remember(`centres ${keyOf(panel, at)}`, async () =>
      centres(panel.areas.length, await demand.parts(panel, at), await bricks()),
    );

  const nextTo = async (panel: DemandPanel, at: string | undefined, by: By): Promise<Surroundings> => {
    if (by.weights === 'contiguity') {
      const lists = await remember(`touching ${keyOf(panel, at)}`, async () =>
        touching(panel.areas.length, await demand.parts(panel, at), await bricks()),
      );
      return { lists, said: 'areas that touch' };
    }
    const places = await placesOf(panel, at);
    const metres = by.distanceMetres ?? distanceFor(places);
    if (metres === null) throw new Refusal('not-possible', 'Two areas with bricks are needed to speak of neighbours.');
    return {
      lists: within(places, metres),
      said: `areas whose population-weighted centres lie within ${metres.toLocaleString('en-GB')} metres`,
    };
  };

  return {
    /** Population-weighted centres of the panel’s areas; null for an area without bricks. */
    centres: placesOf,
    nextTo,
    /** The code of the district in which most of each area lies. */
    districts: (panel: DemandPanel, at: string | undefined): Promise<(string | null)[]> =>
      remember(`districts ${keyOf(panel, at)}`, async () =>
        districtCodes(panel.areas.length, await demand.parts(panel, at), await bricks()),
      ),
  };
}
export type SurroundingsService = ReturnType<typeof surroundings>;

const keyOf = (panel: DemandPanel, at: string | undefined): string => `${panel.asked.kind} ${at ?? today()}`;
