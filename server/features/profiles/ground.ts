import type { Knex } from 'knex';
import { Refusal } from '../../refusal.ts';
import { areaStore, type BrickRow } from '../evaluations/area-store.ts';
import { brickStore } from '../zones/brick-store.ts';
import { type AgeTable, ageTable } from './ages.ts';
import { everything, type Group } from './groups.ts';
import { type FeatureTables, featureTables } from './features.ts';
import { profileStore } from './store.ts';

export interface GroundBrick {
  id: number;
  code: string;
  people: number | null;
  households: number | null;
  district: string | null;
  /** Tenth of deprivation, 1 the most deprived. */
  decile: number | null;
  areaM2: number;
}

/** What is known of the bricks in use, in order of code: read once until the data revision moves. */
export interface Ground {
  editionId: number;
  bricks: GroundBrick[];
  /** The same bricks, with where they lie. */
  rows: BrickRow[];
  place: ReadonlyMap<number, number>;
  /** 0 where it is not known how many live there. */
  people: Float64Array;
  /** 1 where it is known how many people live there. */
  peopled: Uint8Array;
  /** 1 for each brick: where they count alike, whoever lives there. */
  alike: Float64Array;
  peopleSource: string;
  ages: AgeTable | null;
  features: FeatureTables;
  districtNames: ReadonlyMap<string, string>;
  whole: Group;
}

export async function readGround(knex: Knex): Promise<Ground> {
  const editionId = await brickStore(knex).editionId();
  if (editionId === null) {
    throw new Refusal('not-possible', 'Load boundaries first: a profile is made of small areas.');
  }
  const store = profileStore(knex);
  const rows = await areaStore(knex).bricks(editionId);
  const households = new Map((await store.households(editionId)).map((row) => [row.id, row.households]));
  const bricks = rows.map((row) => ({
    id: row.id,
    code: row.code,
    people: row.people,
    households: households.get(row.id) ?? null,
    district: row.district_code,
    decile: row.decile,
    areaM2: row.area_m2,
  }));
  const place = new Map(bricks.map(({ id }, at) => [id, at]));
  return {
    editionId,
    bricks,
    rows,
    place,
    people: Float64Array.from(bricks, (brick) => brick.people ?? 0),
    peopled: Uint8Array.from(bricks, (brick) => (brick.people === null ? 0 : 1)),
    alike: new Float64Array(bricks.length).fill(1),
    peopleSource: (await store.peopleSource(editionId)) ?? 'Population',
    ages: ageTable(await store.ages(editionId), place),
    features: featureTables(await store.features(editionId), place),
    districtNames: await store.districts(),
    whole: everything(bricks.length),
  };
}
