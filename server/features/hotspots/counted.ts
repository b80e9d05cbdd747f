import { Refusal } from '../../refusal.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { figureOf, type PublishedDemand, whatCame } from '../demand/figures.ts';
import type { AreaRow } from '../demand/store.ts';
import { kindNames } from '../words/kinds.ts';

/** Fewer areas say nothing of chance: the smallest p that dealing their values anew can have is too large. */
export const leastAreas = 10;

export interface CountedArea extends Pick<AreaRow, 'code' | 'name' | 'people'>, PublishedDemand {
  /** All that came, unpublished: for statistics only. */
  counted: number;
  /** The same with each dataset’s missing months made up for by its own mean, so that areas can be compared over a period. */
  overPeriod: number;
  /** Why the area takes no part; null where it does. */
  left: 'withheld' | 'not available' | null;
}

/** Every area of a panel with what it takes to test it. Throws Refusal where nothing came, or there are too few areas. */
export function countAreas(panel: DemandPanel, needsPeople: boolean): CountedArea[] {
  const { asked, areas } = panel;
  const [one, many] = kindNames[asked.kind];
  if (asked.monthsReceived === 0) {
    throw new Refusal('not-possible', 'Nothing came for this period, so nothing can be compared: choose another.');
  }
  if (areas.length < 2) {
    const are = areas.length === 1 ? `There is only one ${one}` : `There are no ${many} on this day`;
    throw new Refusal('not-possible', `${are}: choose a kind of area of which there are more to compare.`);
  }
  if (needsPeople && areas.every(({ people }) => people === null || people <= 0)) {
    throw new Refusal(
      'not-possible',
      `Nobody knows how many people live in these ${many}: load their numbers, or ask for counts instead of rates.`,
    );
  }
  const came = whatCame(asked.feeds);
  const sums = new Map(came.map(({ dataset }) => [dataset.id, sumOf(panel, dataset.id)]));
  const counted = areas.map((area, at): CountedArea => {
    const of = (dataset: number): number => sums.get(dataset)?.[at] ?? 0;
    const { count, rate } = figureOf(of, area.has_bricks ? came : [], area.people);
    const hasPeople = area.people !== null && area.people > 0;
    return {
      code: area.code,
      name: area.name,
      people: area.people,
      count,
      rate,
      counted: came.reduce((sum, { dataset }) => sum + of(dataset.id), 0),
      overPeriod: came.reduce((sum, { dataset, months }) => sum + (of(dataset.id) * asked.monthsReceived) / months, 0),
      left: count === '[c]' ? 'withheld' : count === '[x]' || (needsPeople && !hasPeople) ? 'not available' : null,
    };
  });
  const known = counted.filter(({ left }) => left === null).length;
  if (known < leastAreas) {
    const are = known === 0 ? 'None' : String(known);
    throw new Refusal(
      'not-possible',
      `${are} of ${areas.length} ${many} ${known === 1 ? 'has' : 'have'} a figure that can be used, and ${leastAreas} are needed: choose smaller areas, a longer period or more demand.`,
    );
  }
  return counted;
}

function sumOf(panel: DemandPanel, dataset: number): Float64Array {
  const sum = new Float64Array(panel.areas.length);
  for (const month of panel.counts.get(dataset) ?? []) {
    if (month !== null) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (month[at] ?? 0);
  }
  return sum;
}
