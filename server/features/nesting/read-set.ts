import { bricksByArea, type ShareRow } from '../../analysis/largest-share.ts';
import type { Place } from '../evaluations/place.ts';
import type { AreaSet } from '../words/area-ref.ts';
import type { NestingStore } from './store.ts';

export interface ReadArea {
  code: string;
  name: string;
  bricks: number[];
}

/** A set of areas, each as the bricks that count to it. */
export interface ReadSet {
  set: AreaSet;
  /** What whoever loaded it calls it; null for kinds that come without sets. */
  setName: string | null;
  method: string | null;
  /** Bricks were shared out among areas, and each counts to the one with the largest share. */
  isShared: boolean;
  /** Where bricks are shared out, every share of one; null where bricks are whole. */
  shares: ShareRow[] | null;
  overlaps: boolean;
  areas: ReadArea[];
}

/** @returns null where none of it is loaded, or none was in force on the day */
export async function readSet(store: NestingStore, place: Place, set: AreaSet, at: string): Promise<ReadSet | null> {
  if (set.kind === 'brick') {
    const areas = place.bricks.map(({ id, code, name }) => ({ code, name, bricks: [id] }));
    return { set, setName: null, method: null, isShared: false, shares: null, overlaps: false, areas };
  }
  const rows = await store.weights(place.editionId, set, at);
  if (rows.length === 0) return null;
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const weights = rows.map(({ code, brick_id, weight }) => ({ code, brick: brick_id, weight }));
  const found = bricksByArea(weights);
  return {
    set,
    setName: set.set === undefined ? null : await store.setName(set.set),
    method: set.kind === 'pcn' ? (rows[0]?.method ?? null) : null,
    isShared: found.isShared,
    shares: found.isShared ? weights : null,
    overlaps: found.overlaps,
    areas: found.areas.map((area) => ({ ...area, name: names.get(area.code) ?? area.code })),
  };
}
