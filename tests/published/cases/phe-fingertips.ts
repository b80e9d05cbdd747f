import { byarInterval, type Interval } from '../../../server/statistics/byar.ts';
import { countRate } from '../../../server/statistics/count-interval.ts';
import { dobsonInterval } from '../../../server/statistics/dobson.ts';
import { meanInterval } from '../../../server/statistics/mean-interval.ts';
import { standardisedRatio } from '../../../server/statistics/standardised-ratio.ts';
import { wilsonInterval } from '../../../server/statistics/wilson.ts';
import type { CaseFiles, Check, PublishedCase } from '../check.ts';
import { fingertipsFunnels } from '../fingertips-funnels.ts';

type Row = Record<string, string>;
type Estimated = Interval & { value: number };
interface Tolerance {
  ci: number;
  funnel_ratio_rel: number;
  funnel_prop: number;
}

const given = (row: Row, column: string): number => Number(row[column]);
const present = (row: Row, column: string): boolean => (row[column] ?? '') !== '';

/** The value and both pairs of limits of a row, those that the package prints. */
function estimates(what: string, row: Row, tolerance: number, ours: (confidence: number) => Estimated): Check[] {
  const [usual, wide] = [ours(0.95), ours(0.998)];
  const figures: [kind: string, column: string, value: number][] = [
    ['', 'value', usual.value],
    [', 95% limit', 'lower95_0cl', usual.lower],
    [', 95% limit', 'upper95_0cl', usual.upper],
    [', 99.8% limit', 'lower99_8cl', wide.lower],
    [', 99.8% limit', 'upper99_8cl', wide.upper],
  ];
  return figures
    .filter(([, column]) => present(row, column))
    .map(([kind, column, value]) => {
      const expected = given(row, column);
      return { what: `${what}${kind}`, published: expected, expected, ours: value, tolerance };
    });
}

export const publishedCase: PublishedCase = {
  folder: 'phe_fingertips',
  page: 'standardised-rates.md',
  checks: (files) => {
    const { ci, funnel_ratio_rel: ratio, funnel_prop: share } = (files.json() as { tolerance: Tolerance }).tolerance;
    return [
      ...limits(files, ci),
      ...rates(files, ci),
      ...standardised(files, ci),
      ...means(files, ci),
      ...fingertipsFunnels(files, ratio, share),
    ];
  },
};

function limits({ csv }: CaseFiles, tolerance: number): Check[] {
  return csv('byars_wilson.csv').flatMap((row) => {
    const confidence = Number.parseFloat(row['confidence'] ?? '') / 100;
    const [x, n] = [given(row, 'x'), given(row, 'n')];
    const wilson = row['method'] === 'Wilson';
    const ours = wilson ? wilsonInterval(x / n, n, confidence) : byarInterval(x, confidence);
    const what = wilson ? 'Wilson limit' : 'Byar’s limit';
    return (['lower', 'upper'] as const)
      .filter((side) => present(row, `${side}cl`))
      .map((side) => {
        const expected = given(row, `${side}cl`);
        return { what, published: expected, expected, ours: ours[side], tolerance };
      });
  });
}

function rates({ csv }: CaseFiles, tolerance: number): Check[] {
  const whole = (row: Row) => present(row, 'value');
  const crude = csv('rates.csv')
    .filter(whole)
    .flatMap((row) =>
      estimates(`crude rate, ${row['method'] === 'Exact' ? 'exact' : 'Byar'}`, row, tolerance, (confidence) =>
        countRate(given(row, 'Numerator'), given(row, 'Denominator'), given(row, 'multiplier'), confidence),
      ),
    );
  const proportions = csv('proportions.csv')
    .filter(whole)
    .flatMap((row) =>
      estimates('proportion', row, tolerance, (confidence) => {
        const [n, per] = [given(row, 'Denominator'), given(row, 'multiplier')];
        const value = given(row, 'Numerator') / n;
        const { lower, upper } = wilsonInterval(value, n, confidence);
        return { value: value * per, lower: lower * per, upper: upper * per };
      }),
    );
  return [...crude, ...proportions];
}

function standardised({ csv }: CaseFiles, tolerance: number): Check[] {
  const bands = csv('dsr_input.csv');
  const standard = csv('esp2013.csv').map((row) => given(row, 'esp2013'));
  const people = standard.reduce((sum, band) => sum + band, 0);
  const per = (row: Row): number => Number(/[\d]+$/.exec(row['statistic'] ?? '')?.[0]);
  const own = (row: Row) => bands.filter((band) => band['area'] === row['area']);
  const direct = csv('dsr_expected.csv')
    .filter((row) => present(row, 'value') && own(row).length > 0)
    .flatMap((row) => {
      const parts = own(row).map((band, i) => ({
        count: given(band, 'count'),
        weight: ((standard[i] ?? NaN) * per(row)) / (people * given(band, 'pop')),
      }));
      return estimates('directly standardised rate', row, tolerance, (confidence) => dobsonInterval(parts, confidence));
    });
  const reference = csv('isr_reference.csv');
  const indirect = csv('isr_expected.csv').flatMap((row) => {
    const what = row['statistic']?.includes('ratio') === true ? 'ratio' : 'rate';
    if (own(row).length === 0) {
      const scale = what === 'rate' ? given(row, 'ref_rate') : per(row);
      return estimates(`indirectly standardised ${what}, given what is expected`, row, tolerance, (confidence) =>
        countRate(given(row, 'observed'), given(row, 'expected'), scale, confidence),
      );
    }
    const strata = own(row).map((band, i) => ({
      people: given(band, 'pop'),
      referenceCount: given(reference[i] ?? {}, 'refcount'),
      referencePeople: given(reference[i] ?? {}, 'refpop'),
    }));
    const found = (confidence = 0.95) => standardisedRatio(given(row, 'observed'), strata, per(row), confidence);
    return [
      { what: 'cases expected', expected: given(row, 'expected'), ours: found().expected, tolerance },
      ...estimates(`indirectly standardised ${what}`, row, tolerance, (confidence) => {
        if (what === 'rate') return found(confidence).rate;
        const { value, lower, upper } = found(confidence).ratio;
        return { value: value * per(row), lower: lower * per(row), upper: upper * per(row) };
      }),
    ];
  });
  return [...direct, ...indirect];
}

function means({ csv }: CaseFiles, tolerance: number): Check[] {
  return csv('means_expected.csv').flatMap((row) => {
    const values = csv('means_input.csv')
      .filter(({ area }) => row['area'] === 'No grouping' || area === row['area'])
      .map((one) => given(one, 'values'));
    const sd: Check = {
      what: 'standard deviation',
      expected: given(row, 'stdev'),
      ours: meanInterval(values).sd,
      tolerance,
    };
    return [sd, ...estimates('mean', row, tolerance, (confidence) => meanInterval(values, confidence))];
  });
}
