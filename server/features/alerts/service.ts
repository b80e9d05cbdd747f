import { setImmediate } from 'node:timers/promises';
import { publishCount, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import { countQuantile } from '../../statistics/count-forecast.ts';
import { exactPoissonInterval } from '../../statistics/exact-poisson.ts';
import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { branchOf } from '../demand/scope.ts';
import type { DemandService } from '../demand/service.ts';
import type { AreaRow, CategoryRow, SeriesRow } from '../demand/store.ts';
import type { ShockService } from '../shocks/service.ts';
import { baseMonths, quarterMonths } from '../trends/quarter.ts';
import type { Period } from '../words/contract.ts';
import { addMonths } from '../words/months.ts';
import type { AlertsAnswer, AlertsQuery } from './contract.ts';
import { judge, type Judged, readyAreas, type Test, yearsOf } from './judge.ts';
import { testedCategory, type TestedCategory } from './tested-category.ts';

export type AlertKind = AlertsAnswer['items'][number]['kind'];
export interface Alert {
  kind: AlertKind;
  area: AreaRow;
  category: CategoryRow;
  period: Period;
  count: Published<Figure>;
  expected: number;
  upper: number;
  p: number;
  q: number;
  change: PublishedRate | null;
  ratio: PublishedRate | null;
}
export interface Alerts {
  panel: DemandPanel;
  q: number;
  /** The area asked about, where one was. */
  footprint: AreaRow | null;
  tested: { areas: number; categories: number; lacking: number; pairs: number };
  notTested: string[];
  items: Alert[];
}

interface Pair {
  area: number;
  category: TestedCategory;
  judged: Judged;
}

const upperShare = 0.975;
const yearMonths = 12;
/** What is not mapped to the shared tree is not a kind of demand. */
const unmapped = 'unmapped';

/** All areas of a kind, held against their own past and against all areas together, with false findings kept few. */
export function alertService(
  demand: Pick<DemandService, 'panel' | 'catalogue'>,
  shocks: Pick<ShockService, 'onRecord'>,
) {
  return {
    async alerts({ footprint: code, q, to, ...query }: AlertsQuery): Promise<Alerts> {
      const from = addMonths(to, -(baseMonths + quarterMonths));
      const panel = await demand.panel({ ...query, from, to }, 'series');
      const footprint = code === undefined ? null : (panel.areas.find((area) => area.code === code) ?? null);
      if (code !== undefined && footprint === null) {
        throw new Refusal('not-found', 'There is no such area here; ask for one that is listed.');
      }
      const onRecord = await shocks.onRecord();
      const prepared = categoriesOf(panel, query.category).map(({ category, series }) =>
        testedCategory(panel, category, series, onRecord),
      );
      const ready = prepared.filter((one) => typeof one !== 'string');
      const notTested = prepared.filter((one) => typeof one === 'string');
      if (ready.length === 0 || panel.areas.length === 0) {
        throw new Refusal(
          'not-possible',
          panel.areas.length === 0
            ? 'There are no areas of this kind, so there is nothing to test.'
            : `Nothing can be tested up to this month. ${notTested[0] ?? 'No category has a dataset that counts by the month.'}`,
        );
      }
      const pairs: Pair[] = [];
      for (const category of ready) {
        // 3,000 areas take a tenth of a second; others are answered in between.
        await setImmediate();
        pairs.push(...judgedPairs(panel, category));
      }
      const found = [
        ...findings(panel, pairs, 'emerging', q, ({ quarter }) => quarter),
        ...findings(panel, pairs, 'exceedance', q, ({ month }) => month),
        ...findings(panel, pairs, 'worse and worsening', q, ({ worsening }) => worsening),
      ];
      return {
        panel,
        q,
        footprint,
        notTested,
        tested: {
          areas: new Set(pairs.map(({ area }) => area)).size,
          categories: ready.length,
          lacking: panel.areas.length * prepared.length - pairs.length,
          pairs: pairs.length,
        },
        items: found.filter((one) => footprint === null || one.area === footprint),
      };
    },
  };
}
export type AlertService = ReturnType<typeof alertService>;

/** The categories at the top of the tree, or the one asked about, with the series that count in each. */
function categoriesOf(
  { asked, catalogue }: DemandPanel,
  code: string | undefined,
): { category: CategoryRow; series: SeriesRow[] }[] {
  return catalogue.categories
    .filter((one) => (code === undefined ? one.parent_id === null && one.code !== unmapped : one.code === code))
    .map((category) => {
      const branch = branchOf(catalogue, category.id);
      return { category, series: asked.scope.series.filter((one) => branch.has(one.category_id)) };
    })
    .filter(({ series }) => series.length > 0);
}

function judgedPairs({ areas, catalogue }: DemandPanel, category: TestedCategory): Pair[] {
  const places = areas.flatMap((one, area) => (one.has_bricks ? [area] : []));
  return readyAreas(category, places).map((ready) => {
    const people = areas[ready.area]?.people ?? null;
    const share = people === null || catalogue.people === null ? null : people / catalogue.people;
    return { area: ready.area, category, judged: judge(category, ready, share) };
  });
}

/** Those whose expected share of false findings, over all that were tested in this way, is small enough. */
function findings(
  panel: DemandPanel,
  pairs: readonly Pair[],
  kind: AlertKind,
  most: number,
  testOf: (judged: Judged) => Test | null,
): Alert[] {
  const tests = pairs.map(({ judged }) => testOf(judged));
  const shares = benjaminiHochberg(tests.map((one) => one?.p ?? null));
  return pairs
    .flatMap((pair, at): Alert[] => {
      const [test, q] = [tests[at] ?? null, shares[at] ?? null];
      return test === null || q === null || q > most ? [] : [alertOf(panel, pair, kind, test, q)];
    })
    .sort((one, other) => one.p - other.p || (one.area.code < other.area.code ? -1 : 1));
}

function alertOf(panel: DemandPanel, { area, category, judged }: Pair, kind: AlertKind, test: Test, q: number): Alert {
  const row = panel.areas[area];
  if (row === undefined) throw new RangeError('Give an area of the panel.');
  const to = panel.asked.period.to;
  const months = kind === 'exceedance' ? 1 : kind === 'emerging' ? quarterMonths : yearMonths;
  const count = publishCount(test.count, category.withheldUpTo);
  const { dispersion } = judged.level;
  const isWorse = kind === 'worse and worsening';
  const forecast = isWorse ? { ...test.forecast, variance: dispersion * test.forecast.mean } : test.forecast;
  return {
    kind,
    area: row,
    category: category.category,
    count,
    p: test.p,
    q,
    period: { from: addMonths(to, -months), to },
    expected: test.forecast.mean,
    upper: countQuantile(upperShare, forecast),
    change: changeOf(category, area),
    ratio: isWorse ? ratioOf(test, dispersion, count) : null,
  };
}

function changeOf(category: TestedCategory, area: number): PublishedRate | null {
  if (category.pairs.length === 0) return null;
  const { ratio, earlier, later } = yearsOf(category, area);
  const percent = (value: number): number => 100 * (value - 1);
  return publishEstimate(
    ratio === null ? null : { value: percent(ratio.value), lower: percent(ratio.lower), upper: percent(ratio.upper) },
    [earlier, later].map((count) => publishCount(count, category.withheldUpTo)),
  );
}

/** Months that scatter hold as much as so many fewer independent incidents. */
function ratioOf({ count, forecast }: Test, dispersion: number, published: Published<Figure>): PublishedRate {
  const { lower, upper } = exactPoissonInterval(count / dispersion);
  const scale = dispersion / forecast.mean;
  return publishEstimate({ value: count / forecast.mean, lower: lower * scale, upper: upper * scale }, [published]);
}
