import type { Catalogue } from './catalogue.ts';
import { countOf, figureOf, type PublishedDemand, whatCame, withheldUpToOf } from './figures.ts';
import { publishCount } from '../../disclosure/publish.ts';
import { type Figure, type Published, withheld } from '../../disclosure/published.ts';
import type { Asked } from './question.ts';

export interface Whole extends PublishedDemand {
  name: string;
  people: number | null;
  /** Of the period, but in no small area: counted nowhere on the map. */
  unplaced: Published<Figure>;
  /** Of what is known: where a cell was withheld, the count is at least this. */
  known: Published<Figure>;
}

/** The figure of all small areas together. */
export function wholeOf(catalogue: Catalogue, asked: Asked, name: string): Whole {
  const datasetOf = new Map(asked.scope.series.map((one) => [one.id, one.dataset_id]));
  const placed = new Map<number, number>();
  let unplaced = 0;
  for (const row of catalogue.monthTotals) {
    const dataset = datasetOf.get(row.series);
    if (dataset === undefined || row.month < asked.period.from || row.month >= asked.period.to) continue;
    placed.set(dataset, (placed.get(dataset) ?? 0) + row.placed);
    unplaced += row.unplaced;
  }
  const came = whatCame(asked.feeds);
  const isWithheld = (asked.withheld?.placed ?? 0) > 0;
  const hasUnplaced = (asked.withheld?.unplaced ?? 0) > 0;
  return {
    name,
    people: catalogue.people,
    unplaced:
      hasUnplaced && came.length > 0
        ? withheld
        : publishCount(came.length === 0 ? null : unplaced, withheldUpToOf(came)),
    known: countOf(placed, came),
    ...figureOf((dataset) => placed.get(dataset) ?? 0, came, catalogue.people, isWithheld),
  };
}
