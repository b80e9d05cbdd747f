import { Refusal } from '../../refusal.ts';
import { type NeighbourLists, neighboursAmong } from '../../statistics/spatial-weights.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { kindNames } from '../words/kinds.ts';

/** With fewer areas than this no map says much, and a correlation of their places least of all. */
const leastAreas = 10;

export interface Comparable {
  /** Places in the panel of the areas that are used. */
  used: number[];
  /** Among those that are used; everyone has one. */
  neighbours: number[][];
  withoutPeople: number;
  islands: number;
}

/**
 * Areas that have people to be counted against and a neighbour to be like. Throws Refusal where too few are left to speak
 * of a pattern.
 */
export function comparableAreas(panel: DemandPanel, lists: NeighbourLists): Comparable {
  const hasPeople = panel.areas.map(({ people, has_bricks }) => has_bricks && (people ?? 0) > 0);
  const kept = hasPeople.map(
    (has, area) => has && (lists[area] ?? []).some((other) => hasPeople[other] === true && other !== area),
  );
  const used = kept.flatMap((keep, area) => (keep ? [area] : []));
  if (used.length < leastAreas) {
    const [one, many] = kindNames[panel.asked.kind];
    throw new Refusal(
      'not-possible',
      `${used.length === 1 ? `Only one ${one} has` : `Only ${String(used.length)} ${many} have`} people and a neighbour: at least ${String(leastAreas)} are needed to say whether demand lies in the same places. Choose smaller areas.`,
    );
  }
  const withPeople = hasPeople.filter(Boolean).length;
  return {
    used,
    neighbours: neighboursAmong(lists, kept),
    withoutPeople: panel.areas.length - withPeople,
    islands: withPeople - used.length,
  };
}
