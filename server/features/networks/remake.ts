import type { Knex } from 'knex';
import { moveRevision } from '../service/store.ts';
import type { NetworkMethod } from '../words/contract.ts';
import { nextDay } from './footprint-days.ts';
import { methodsInOrder, networkVersions } from './footprint-versions.ts';
import type { NetworkWeights } from './footprint-world.ts';
import { sayNote, saySource } from './footprint-words.ts';
import { type BrickRow, remakeStore, type VersionToPut } from './remake-store.ts';
import { type Remade, readWorld } from './remake-world.ts';

/**
 * Makes every version of every network’s footprint anew, by each method that the stored files allow, and moves the data
 * revision. The best of the methods is in use for all networks alike: a map of two methods would compare their makers.
 * Footprints keep their ids; their versions do not. Call it inside the transaction that changed what they are made from.
 * @returns how many versions each method gave, best method first; methods that gave none are left out
 */
export async function remakeNetworkFootprints(trx: Knex): Promise<{ method: NetworkMethod; versions: number }[]> {
  const store = remakeStore(trx);
  const remade = await readWorld(store);
  const edition = remade.bricks[0]?.edition_id;
  const made = networkVersions(remade.world);
  const footprints = await store.putFootprints(named([...made.values()].flat(), remade));
  await moveRevision(trx);
  if (edition === undefined) return [];

  const placeOf = new Map(remade.bricks.map((brick) => [brick.id, brick]));
  const numbers = new Map<string, number>();
  const inUse = methodsInOrder.find((method) => made.has(method));
  for (const [method, versions] of made) {
    const put = versions.map((one): VersionToPut => {
      const version = (numbers.get(one.network) ?? 0) + 1;
      numbers.set(one.network, version);
      return {
        footprint: footprints.get(one.network) ?? 0,
        version,
        from: one.from,
        to: one.to,
        ...measured(one, placeOf),
        source: saySource(method, one, remade),
        note: sayNote(method, one),
      };
    });
    const ids = await store.putVersions({ edition, method, inUse: method === inUse }, put);
    await store.putWeights(
      versions.flatMap(({ bricks }, index) => bricks.map(() => ids[index] ?? 0)),
      versions.flatMap(({ bricks }) => bricks),
      versions.flatMap(({ weights }) => weights),
    );
  }
  return [...made].map(([method, versions]) => ({ method, versions: versions.length }));
}

/** A network is no more from the day after its last. */
function named(versions: readonly NetworkWeights[], { facts, outlines }: Remade) {
  const factOf = new Map(facts.map((row) => [row.network_code, row]));
  const outlineOf = new Map(outlines.map((row) => [row.network_code, row]));
  return [...new Set(versions.map(({ network }) => network))].sort().map((code) => {
    const fact = factOf.get(code);
    const closed = fact?.closed_on ?? null;
    return {
      code,
      name: fact?.name ?? outlineOf.get(code)?.name ?? code,
      opened: fact?.opened_on ?? null,
      closed: closed === null ? null : nextDay(closed),
    };
  });
}

/** Unknown for any small area means unknown for the network: a sum over the known ones would look like a smaller place. */
function measured(
  { bricks, weights }: NetworkWeights,
  placeOf: ReadonlyMap<number, BrickRow>,
): Pick<VersionToPut, 'people' | 'households' | 'areaM2'> {
  const sum = (value: (brick: BrickRow) => number | null): number | null => {
    let total = 0;
    for (let i = 0; i < bricks.length; i += 1) {
      const brick = placeOf.get(bricks[i] ?? 0);
      const own = brick === undefined ? null : value(brick);
      if (own === null) return null;
      total += own * (weights[i] ?? 0);
    }
    return total;
  };
  const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
  return {
    people: rounded(sum(({ people }) => people)),
    households: rounded(sum(({ households }) => households)),
    areaM2: sum(({ area_m2 }) => area_m2) ?? 0,
  };
}
