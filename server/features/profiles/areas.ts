import { Refusal } from '../../refusal.ts';
import type { Remember } from '../demand/remembered.ts';
import type { FootprintKind, NetworkMethod } from '../words/contract.ts';
import { today } from '../words/months.ts';
import type { Ground } from './ground.ts';
import { type Group, groupOf, oneOf } from './groups.ts';
import type { ProfileAreaRow, ProfileStore, WeightRow } from './store.ts';

export interface AreasAsked {
  kind: FootprintKind;
  at?: string | undefined;
  method?: NetworkMethod | undefined;
}

export interface KnownAreas {
  rows: ProfileAreaRow[];
  group: Group;
}

export interface KnownArea {
  row: ProfileAreaRow;
  own: Group;
  /** All areas like it: of its kind, method and set. */
  peers: KnownAreas;
}

/** The areas of a kind in force on a day, and one of them. */
export function areaReader(store: ProfileStore, remember: Remember) {
  async function all(ground: Ground, { kind, at, method }: AreasAsked): Promise<KnownAreas> {
    const day = at ?? today();
    return remember(`areas ${kind} ${day} ${method ?? ''}`, async () => {
      if (kind === 'brick') return bricksAsAreas(ground);
      const rows = await store.areas({ kind, code: null, at: day, today: day, method: method ?? null });
      const weights = rows.length === 0 ? [] : await store.weights(rows.map(({ id }) => id));
      return { rows, group: grouped(ground, rows, weights) };
    });
  }

  /** @throws Refusal where there is no such area, or none on that day */
  async function one(ground: Ground, asked: AreasAsked, code: string): Promise<KnownArea> {
    const known = await all(ground, asked);
    const at = known.rows.findIndex((row) => row.code === code);
    const row = known.rows[at];
    if (row !== undefined) {
      const peers = row.set_code === null ? known : ofSet(known, row.set_code);
      return { row, own: oneOf(known.group, at), peers };
    }
    const last =
      asked.at !== undefined || asked.kind === 'brick'
        ? undefined
        : (
            await store.areas({
              kind: asked.kind,
              code,
              at: null,
              today: today(),
              method: asked.method ?? null,
            })
          )[0];
    if (last === undefined) throw noSuchArea(asked);
    const own = grouped(ground, [last], await store.weights([last.id]));
    return { row: last, own, peers: last.set_code === null ? known : ofSet(known, last.set_code) };
  }

  return { all, one };
}
export type AreaReader = ReturnType<typeof areaReader>;

function noSuchArea({ at, method }: AreasAsked): Refusal {
  const how = method === undefined ? '' : ` made in this way (${method.replaceAll('-', ' ')})`;
  return new Refusal(
    'not-found',
    at === undefined
      ? `There is no such area here${how}; ask for one that is listed.`
      : `There is no such area${how} on that day.`,
  );
}

function grouped(ground: Ground, rows: readonly ProfileAreaRow[], weights: readonly WeightRow[]): Group {
  const area = new Map(rows.map(({ id }, at) => [id, at]));
  const parts = weights.flatMap((row) => {
    const [at, brick] = [area.get(row.version_id), ground.place.get(row.brick_id)];
    return at === undefined || brick === undefined ? [] : [{ area: at, brick, weight: row.weight }];
  });
  return groupOf(
    rows.map(({ code }) => code),
    // In one order, so that sums of fractions are always the same.
    parts.sort((one, other) => one.area - other.area || one.brick - other.brick),
  );
}

/** Areas that came in another set, such as schools, are not like those of a set of hospitals. */
export function ofSet({ rows, group }: KnownAreas, set: string): KnownAreas {
  const kept = rows.flatMap((row, at) => (row.set_code === set ? [at] : []));
  const placeOf = new Map(kept.map((at, index) => [at, index]));
  const parts = Array.from(group.area, (at, i) => ({
    area: placeOf.get(at) ?? -1,
    brick: group.brick[i] ?? 0,
    weight: group.weight[i] ?? 0,
  })).filter(({ area }) => area >= 0);
  const own = kept.flatMap((at) => rows[at] ?? []);
  return {
    rows: own,
    group: groupOf(
      own.map(({ code }) => code),
      parts,
    ),
  };
}

function bricksAsAreas({ bricks }: Ground): KnownAreas {
  const rows = bricks.map((brick) => ({
    id: brick.id,
    code: brick.code,
    name: brick.code,
    set_code: null,
    version: 1,
    people: brick.people,
    households: brick.households,
    area_m2: brick.areaM2,
    method: 'brick',
  }));
  const parts = rows.map((_, at) => ({ area: at, brick: at, weight: 1 }));
  return {
    rows,
    group: groupOf(
      rows.map(({ code }) => code),
      parts,
    ),
  };
}
