import { strictest } from '../../disclosure/publish.ts';
import { columnSums, type Columns } from './columns.ts';
import type { SeriesRow } from '../demand/store.ts';
import { type DemandGround, nothingCame, sayPeriod, sayWithout, withheldBricks } from './demand-ground.ts';
import type { SumsOfSeries } from './demand-measures.ts';
import { demandPoints, type InArea } from './demand-points.ts';
import type { Ground } from './ground.ts';
import type { Measure } from './measure.ts';

export const reactiveGroup = { code: 'reactive', name: 'Reactive and planned' };

/** By code of a category: what the partners decided it to be. */
export type Decisions = ReadonlyMap<string, 'reactive' | 'planned' | 'mixed' | 'undecided' | null>;

/** How much of what is decided to be reactive or planned is reactive; none where nothing is decided. */
export function reactiveMeasure(
  ground: Ground,
  demand: DemandGround,
  decisions: Decisions,
  columnOf: SumsOfSeries,
  inArea: InArea,
): Measure[] {
  const codeOf = new Map(demand.catalogue.categories.map(({ id, code }) => [id, code]));
  const kindOf = (category: number) => decisions.get(codeOf.get(category) ?? '') ?? null;
  const isDecided = (one: SeriesRow): boolean => ['reactive', 'planned'].includes(kindOf(one.category_id) ?? '');
  const decided = demand.series.filter(isDecided);
  if (decided.length === 0) return [];
  const used = new Set(decided.map((one) => one.dataset_id));
  const datasets = demand.datasets.filter(({ id }) => used.has(id));
  const without = sayWithout(demand, isDecided);
  const cameIds = new Set(datasets.filter(({ id }) => demand.came(id, demand.period) > 0).map(({ id }) => id));
  const counted = decided.filter((one) => cameIds.has(one.dataset_id));
  const reactive = decided.filter((one) => kindOf(one.category_id) === 'reactive');
  const columns: Columns = {
    counts: [
      {
        column: columnOf(reactive.filter((one) => cameIds.has(one.dataset_id))),
        weight: 1,
      },
    ],
    denominator: columnOf(counted),
    known: null,
    people: ground.people,
    withheld: withheldBricks(demand, counted, demand.period),
  };
  const came = cameIds.size > 0;
  const sums = columnSums(columns);
  return [
    {
      facts: {
        code: 'reactive-share',
        name: 'Demand that is reactive',
        group: reactiveGroup.code,
        unit: 'percent',
        per: 100,
        decimals: 1,
        statistic: 'proportion',
        goodDirection: 'down',
        source: [...new Set(datasets.map(({ name }) => name))].join('; '),
        caveat: [
          'By what the partners decided of each category. Calls of one person are not independent, so the limits are somewhat too narrow.',
          ...(without === '' ? [] : [without]),
        ].join(' '),
        definition:
          'Demand of categories decided to be reactive, of all demand of categories decided to be reactive or planned.',
        withheldUpTo: strictest(datasets.map((one) => ({ withheldUpTo: one.withheld_up_to }))),
      },
      period: sayPeriod(demand.period),
      whyNone: came ? null : nothingCame(demand.period),
      leastKnown: 1,
      of: sums,
      whole: came ? sums(ground.whole)(0) : null,
      isPrinted: false,
      points: demandPoints(ground, demand, decided, datasets, (one, year) => {
        const counts = inArea(one);
        const sum = (rows: typeof decided): number => rows.reduce((all, { id }) => all + counts(id, year), 0);
        return { counts: [{ count: sum(reactive), weight: 1 }], denominator: sum(decided) };
      }),
    },
  ];
}
