import type { Interval } from '../../server/statistics/byar.ts';
import { exactPoissonInterval } from '../../server/statistics/exact-poisson.ts';
import { type FunnelPlace, funnelPlace, proportionFunnel, ratioFunnel } from '../../server/statistics/funnel-limits.ts';
import { wilsonInterval } from '../../server/statistics/wilson.ts';
import type { CaseFiles, Check } from './check.ts';

type Row = Record<string, string>;

const levels = [
  ['2s', 0.95],
  ['3s', 0.998],
] as const;
const given = (row: Row, column: string): number => Number(row[column]);
const totalOf = (rows: Row[], column: string): number => rows.reduce((sum, row) => sum + given(row, column), 0);

/** The lines of OHID's funnels, and which areas lie outside them. */
export function fingertipsFunnels({ csv }: CaseFiles, ratioTolerance: number, shareTolerance: number): Check[] {
  const near = (what: string, row: Row, column: string, ours: number, exact?: number): Check => {
    const published = given(row, column);
    return { what, published, expected: exact ?? published, ours, tolerance: ratioTolerance, relative: true };
  };
  const years = 3;
  const ratios = csv('funnel_ratio_outputs.csv').flatMap((row) =>
    points(given(row, 'Observed_events')).flatMap(({ line, expected, ratio, exact }) => [
      near('funnel of ratios, cases expected', row, `${line}_exp_events`, expected, exact),
      near('funnel of ratios, limit', row, `${line}_isr`, 100 * ratio, exact && 100 / exact),
    ]),
  );
  const rates = csv('funnel_rate_outputs.csv').flatMap((row) => {
    const rate = given(row, 'baseline');
    const peopleOf = (cases: number) => (1e5 * cases) / rate / years;
    return points(given(row, 'Events')).flatMap(({ line, expected, ratio, exact }) => [
      near(
        'funnel of rates, people a year',
        row,
        `${line}_population_1_year`,
        peopleOf(expected),
        exact && peopleOf(exact),
      ),
      near('funnel of rates, limit', row, `${line}_limit`, rate * ratio, exact && rate / exact),
    ]);
  });
  const people = csv('funnel_prop_inputs.csv');
  const share = totalOf(people, 'numerator') / totalOf(people, 'denominator');
  const shares = csv('funnel_prop_outputs.csv').flatMap((row) =>
    levels.flatMap(([level, confidence]) => {
      const { lower, upper } = proportionFunnel(share, given(row, 'Population'), confidence);
      const tail = level === '2s' ? '2s0025limit' : '3s0001limit';
      return [
        { ours: 100 * lower, expected: given(row, `Lower${tail}`) },
        { ours: 100 * upper, expected: given(row, `Upper${tail}`) },
      ].map((one): Check => ({
        what: 'funnel of proportions, limit',
        published: one.expected,
        ...one,
        tolerance: shareTolerance,
      }));
    }),
  );
  return [...ratios, ...rates, ...shares, ...places(csv)];
}

/**
 * At one case the upper line has a closed form, E = −ln(1 − α/2), and what is printed for 99.8% misses it by 5 in 100,000
 * (it was searched for, not worked out): there the closed form is what is expected.
 */
function points(observed: number) {
  return levels.flatMap(([level, confidence]) => {
    const { lower, upper } = ratioFunnel(observed, confidence);
    const exact = observed === 1 ? -Math.log1p((confidence - 1) / 2) : undefined;
    return [
      { line: `lower_${level}`, ...lower, exact: undefined },
      { line: `upper_${level}`, ...(upper ?? { expected: NaN, ratio: NaN }), exact },
    ];
  });
}

interface Placed {
  published: string | undefined;
  baseline: number;
  limits: (confidence: number) => Interval;
}

/** Of how many areas the place in the funnel is the published one. */
function places(csv: CaseFiles['csv']): Check[] {
  const people = csv('funnel_prop_inputs.csv');
  const share = totalOf(people, 'numerator') / totalOf(people, 'denominator');
  const proportions = people.map((row): Placed => {
    const n = given(row, 'denominator');
    const limits = (confidence: number) => wilsonInterval(given(row, 'numerator') / n, n, confidence);
    return { published: row['significance'], baseline: share, limits };
  });
  const ratios = csv('funnel_ratio_inputs.csv').map((row) =>
    counted(row['significance'], given(row, 'obs'), given(row, 'expected')),
  );
  const areas = csv('funnel_rate_dsr_inputs.csv');
  const some = areas.filter((row) => given(row, 'count') > 0);
  const standardised = (row: Row) => given(row, 'count') / given(row, 'rate_dsr');
  const crude = (row: Row) => given(row, 'pop');
  return [
    agreeing('proportions in their place in the funnel', proportions),
    agreeing('ratios in their place in the funnel', ratios),
    agreeing('standardised rates in their place in the funnel', rated(some, 'dsr_per_100000_with_0', standardised)),
    agreeing('crude rates in their place in the funnel', rated(areas, 'crude_per_100000_with_0', crude)),
    agreeing(
      'crude rates in their place, areas without cases left out',
      rated(some, 'crude_per_100000_without_0', crude),
    ),
  ];
}

function rated(rows: Row[], column: string, size: (row: Row) => number): Placed[] {
  const perSize = totalOf(rows, 'count') / rows.reduce((sum, row) => sum + size(row), 0);
  return rows.map((row) => counted(row[column], given(row, 'count'), perSize * size(row)));
}

const counted = (published: string | undefined, observed: number, expected: number): Placed => ({
  published,
  baseline: expected,
  limits: (confidence) => exactPoissonInterval(observed, confidence),
});

const placeOf = (published: string | undefined): FunnelPlace =>
  published === 'Not significant' ? 'inside' : (published?.toLowerCase().replaceAll(/[()]/g, '') as FunnelPlace);

function agreeing(what: string, placed: Placed[]): Check {
  const same = placed.filter(({ published, baseline, limits }) => funnelPlace(baseline, limits) === placeOf(published));
  return { what, published: placed.length, expected: placed.length, ours: same.length, tolerance: 1e-9 };
}
