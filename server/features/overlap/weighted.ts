import { Refusal } from '../../refusal.ts';
import type { Remember } from '../demand/remembered.ts';
import { type AreaRef, type AreaSet, networkMethods, writeAreaRef, writeAreaSet } from '../words/area-ref.ts';
import type { FootprintKind, NetworkMethod } from '../words/contract.ts';
import { sayDay } from '../words/days.ts';
import { kindNames } from '../words/kinds.ts';
import type { OverlapStore, VersionRow } from './store.ts';

/** All small areas, in order of code: places in these lists are the bricks of every weighting. */
export interface Bricks {
  ids: number[];
  codes: string[];
  names: string[];
  /** Residents; NaN where not known. */
  people: Float64Array;
  areaM2: Float64Array;
  place: Map<number, number>;
  peopleSource: string | null;
}

/** A footprint in force on a day as weights over bricks. */
export interface Weighted {
  /** Id of the version; of a brick its own; 0 of everything together. */
  id: number;
  ref: string;
  kind: FootprintKind | 'whole';
  code: string | null;
  name: string;
  method: string | null;
  version: number | null;
  source: string | null;
  /** Places in Bricks, ascending, with the weight of each. */
  places: Int32Array;
  weights: Float64Array;
}

type Weights = Pick<Weighted, 'places' | 'weights'>;

/**
 * Footprints on any day, from what was read once for a revision of the data: a question that was never asked before needs
 * no SQL either.
 * @param place what the installation serves, as the name of everything together
 */
export function weightedAreas(store: OverlapStore, remember: Remember, place: string) {
  const bricks = (): Promise<Bricks> => remember('bricks', async () => bricksOf(await store.bricks()));
  const versions = (kind: FootprintKind): Promise<VersionRow[]> =>
    remember(`versions ${kind}`, () => store.versions(kind));
  const kept = (): Promise<Map<number, Weights>> =>
    remember('weights', () => Promise.resolve(new Map<number, Weights>()));

  const weigh = async (rows: readonly VersionRow[]): Promise<Map<number, Weights>> => {
    const known = await kept();
    const lacking = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    if (lacking.length > 0) keepWeights(known, lacking, await store.weights(lacking), (await bricks()).place);
    return known;
  };

  const brickAt = (all: Bricks, index: number): Weighted => ({
    id: all.ids[index] ?? 0,
    kind: 'brick',
    code: all.codes[index] ?? '',
    name: all.names[index] ?? '',
    ref: `brick:${all.codes[index] ?? ''}`,
    method: null,
    version: null,
    source: null,
    places: Int32Array.of(index),
    weights: Float64Array.of(1),
  });

  const weighted = async (kind: FootprintKind, wanted: AreaSet, rows: VersionRow[]): Promise<Weighted[]> => {
    const weights = await weigh(rows);
    return rows.map((row) => ({
      id: row.id,
      kind,
      code: row.code,
      name: row.name,
      version: row.version,
      source: row.source,
      ref: writeAreaRef({ ...wanted, code: row.code }),
      method: row.method,
      ...(weights.get(row.id) ?? { places: new Int32Array(0), weights: new Float64Array(0) }),
    }));
  };

  return {
    bricks,

    /** Every area of a set as it is on a day, by code; empty where there is none. */
    async set(wanted: AreaSet, at: string): Promise<Weighted[]> {
      const all = await bricks();
      if (wanted.kind === 'brick') return all.ids.map((_, index) => brickAt(all, index));
      return weighted(wanted.kind, wanted, inForce(await versions(wanted.kind), wanted, at));
    },

    /** @throws Refusal not-found where there is no such area on that day */
    async one(ref: AreaRef, at: string, parameter: string): Promise<Weighted> {
      const all = await bricks();
      if (ref.kind === 'whole') {
        return {
          id: 0,
          ref: 'whole',
          kind: 'whole',
          code: null,
          name: place,
          method: null,
          version: null,
          source: null,
          places: Int32Array.from(all.ids, (_, index) => index),
          weights: new Float64Array(all.ids.length).fill(1),
        };
      }
      const { code, ...wanted } = ref;
      if (ref.kind === 'brick') {
        const index = all.codes.indexOf(code);
        if (index >= 0) return brickAt(all, index);
      } else {
        const rows = inForce(await versions(ref.kind), wanted, at).filter((row) => row.code === code);
        const found = (await weighted(ref.kind, wanted, rows))[0];
        if (found !== undefined) return found;
      }
      const detail = `There is no ${kindNames[ref.kind][0]} ${code} in ${writeAreaSet(wanted)} on ${sayDay(at)}: ask for an area that is listed, or another day.`;
      throw new Refusal('not-found', detail, [{ parameter, detail }]);
    },

    /** By which methods networks have footprints on a day, the best first. */
    async methods(at: string): Promise<NetworkMethod[]> {
      const made = new Set((await versions('pcn')).filter((row) => isOn(row, at)).map(({ method }) => method));
      return networkMethods.filter((method) => made.has(method));
    },
  };
}
export type WeightedAreas = ReturnType<typeof weightedAreas>;

function bricksOf(rows: Awaited<ReturnType<OverlapStore['bricks']>>): Bricks {
  return {
    ids: rows.map(({ id }) => id),
    codes: rows.map(({ code }) => code),
    names: rows.map(({ name }) => name),
    people: Float64Array.from(rows, ({ people }) => people ?? NaN),
    areaM2: Float64Array.from(rows, ({ area_m2 }) => area_m2),
    place: new Map(rows.map(({ id }, index) => [id, index])),
    peopleSource: rows.find(({ people_source }) => people_source !== null)?.people_source ?? null,
  };
}

const isOn = ({ valid_from, valid_to, closed_on }: VersionRow, at: string): boolean =>
  (valid_from === null || valid_from <= at) &&
  (valid_to === null || valid_to > at) &&
  (closed_on === null || closed_on > at);

/** One version of each footprint: the one in use, or the one by the method asked for. */
function inForce(rows: readonly VersionRow[], { method, set }: AreaSet, at: string): VersionRow[] {
  const found = rows.filter(
    (row) =>
      (method === undefined ? row.in_use : row.method === method) &&
      (set === undefined || row.set_code === set) &&
      isOn(row, at),
  );
  return found.filter((row, index) => row.code !== found[index - 1]?.code);
}

function keepWeights(
  known: Map<number, Weights>,
  versions: readonly number[],
  rows: readonly { version_id: number; brick_id: number; weight: number }[],
  place: Map<number, number>,
): void {
  const found = new Map(versions.map((id) => [id, [] as [place: number, weight: number][]]));
  for (const { version_id, brick_id, weight } of rows) {
    const index = place.get(brick_id);
    if (index !== undefined) found.get(version_id)?.push([index, weight]);
  }
  for (const [id, parts] of found) {
    parts.sort(([one], [other]) => one - other);
    known.set(id, {
      places: Int32Array.from(parts, ([index]) => index),
      weights: Float64Array.from(parts, ([, weight]) => weight),
    });
  }
}
