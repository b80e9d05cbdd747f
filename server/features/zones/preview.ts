import type { Knex } from 'knex';
import { brickStore, type ShareRow } from './brick-store.ts';
import type { ZoneDefinition } from './contract.ts';
import { demandOf, type ZoneDemand } from './demand.ts';
import { zoneDemandStore } from './demand-store.ts';
import { type Known, type Prepared, prepareZone } from './prepare.ts';
import type { Resolved } from './resolve.ts';
import { type Warning, warningsOf } from './warnings.ts';

export interface Share {
  code: string;
  name: string;
  share: number;
}

export interface Preview extends Prepared {
  districts: Share[];
  wards: Share[];
  demand: ZoneDemand | null;
  warnings: Warning[];
}

/** Above this many bricks a zone is a county, and looking for loose ends would take longer than it helps. */
const mostBricksForGroups = 1_000;

/**
 * What a definition would make, without saving it. The same question gets the same answer, byte for byte, as long as the
 * data stay the same: there is no time and no identifier in it.
 */
export async function previewZone(
  knex: Knex,
  { edition, datasets }: Known,
  definition: ZoneDefinition,
  zoneCode: string | null,
): Promise<Preview> {
  const prepared = await prepareZone(knex, edition, definition);
  const { zone } = prepared;
  const store = brickStore(knex);
  const ids = zone.takenIn.map(({ id }) => id);
  const [demand, shares, overlaps, groups] = await Promise.all([
    demandOf(zoneDemandStore(knex), datasets, zone),
    sharesOf(store, zone),
    store.overlaps(ids, zone.outline === null ? null : JSON.stringify(zone.outline), zoneCode),
    ids.length > 1 && ids.length <= mostBricksForGroups ? store.groups(ids) : [],
  ]);
  const districts = shares.filter(({ kind }) => kind === 'district').map(named);
  const wards = shares.filter(({ kind }) => kind === 'ward').map(named);
  const warnings = warningsOf(zone, { districts, overlaps, groups, peopleOfPlace: edition.people });
  return { ...prepared, districts, wards, demand, warnings };
}

const named = ({ code, name, share }: ShareRow & { share: number }): Share => ({ code, name, share });

/** Shares of the zone's people; of its area where people are not known. Without a whole brick, of the parts inside. */
async function sharesOf(
  store: ReturnType<typeof brickStore>,
  { takenIn, leftOut }: Resolved,
): Promise<(ShareRow & { share: number })[]> {
  const isEmpty = takenIn.length === 0;
  const bricks = isEmpty ? leftOut : takenIn;
  const knowsPeople = bricks.every(({ people }) => people !== null) && bricks.some(({ people }) => people !== 0);
  const weights = bricks.map(
    (brick) => (knowsPeople ? (brick.people ?? 0) : brick.area_m2) * (isEmpty ? brick.shareInside : 1),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (bricks.length === 0 || whole === 0) return [];
  const rows = await store.shares(
    bricks.map(({ id }) => id),
    weights,
  );
  return rows.map((row) => ({ ...row, share: row.weight / whole }));
}
