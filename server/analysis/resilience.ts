import type { Resilience } from '../features/indicators/contract.ts';
import { compositeScore, indexWeights } from '../statistics/composite-index.ts';
import { benjaminiHochberg } from '../statistics/false-discovery.ts';
import { randomFor } from '../statistics/random.ts';
import { standardScore } from '../statistics/standard-scores.ts';
import type { InputIndicator } from './inputs.ts';
import { againstOthers } from './against-others.ts';
import { robustness } from './index-robustness.ts';
import { countOf } from './words.ts';

type Indicator = Resilience['indicators'][number];
type Change = number | null;

const qClaimed = 0.1;
/** A rank among fewer areas says too little to be shown with a p. */
const fewestAreas = 20;

/** Changes of one indicator on the frozen scale of its baseline: above 0 is better. */
interface Scored {
  indicator: InputIndicator;
  zone: Change;
  areas: Change[];
}

/** What general measures of the place say, each against comparison areas, and their index (strand 2). */
export function resilience(indicators: InputIndicator[], areaCodes: string[], seed: number): Resilience {
  const scored = indicators.map((indicator) => scoredOf(indicator, areaCodes));
  const judged = scored.map((one) => judge(one));
  const q = benjaminiHochberg(judged.map(({ p }) => p));
  const shown = judged.map((one, at) => ({ ...one, q: q[at] ?? null }));
  const weights = indexWeights(indicators);
  const indexOf = (changes: Change[]): Change => compositeScore(changes, weights).score;
  const zoneIndex = indexOf(scored.map(({ zone }) => zone));
  const areaIndices = areaCodes.map((_, at) => indexOf(scored.map(({ areas }) => areas[at] ?? null)));
  const index = againstOthers(zoneIndex, areaIndices, fewestAreas);
  const random = randomFor(seed, 'weights of the index');
  return {
    sentence: sentenceOf(shown, index?.p ?? null),
    indicators: shown,
    index,
    robustness: index && robustness(scored, weights, random),
  };
}

function scoredOf(indicator: InputIndicator, areaCodes: string[]): Scored {
  const { baseline } = indicator;
  const direction = indicator.goodDirection === 'up' ? 1 : -1;
  const change = (one: { before: Change; after: Change } | undefined): Change => {
    if (baseline === null || one === undefined || one.before === null || one.after === null) return null;
    return standardScore(one.after, baseline, direction) - standardScore(one.before, baseline, direction);
  };
  const byCode = new Map(indicator.areas.map((area) => [area.code, area]));
  return { indicator, zone: change(indicator.zone), areas: areaCodes.map((code) => change(byCode.get(code))) };
}

function judge({ indicator, zone, areas }: Scored): Omit<Indicator, 'q'> {
  const against = againstOthers(zone, areas, fewestAreas);
  const { code, name, unit, goodDirection, weight, caveat, source } = indicator;
  return {
    code,
    name,
    unit,
    goodDirection,
    weight,
    caveat,
    source,
    zone: indicator.zone,
    comparison: {
      before: meanOf(indicator.areas.map((area) => area.before)),
      after: meanOf(indicator.areas.map((area) => area.after)),
    },
    change: against && { value: against.value, lower: against.lower, upper: against.upper },
    p: against?.p ?? null,
  };
}

function meanOf(values: Change[]): Change {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function sentenceOf(indicators: Indicator[], indexP: number | null): string {
  const known = indicators.filter(({ change }) => change !== null);
  if (known.length === 0) return 'None of the measures has values before and after for the zone and comparison areas.';
  const better = known.filter(({ change }) => (change?.value ?? 0) > 0);
  const found = (some: Indicator[]): number => some.filter(({ q }) => q !== null && q <= qClaimed).length;
  const worse = found(known) - found(better);
  const missing = indicators.length - known.length;
  const said = [
    `${better.length} of ${countOf(known.length, 'measure', 'measures')} improved more than in comparison areas; ` +
      `for ${found(better)} of them chance is an unlikely reason (one in ten such claims may be false).`,
    worse > 0 && `${countOf(worse, 'measure', 'measures')} grew worse beyond chance.`,
    indexP !== null && `For all together p = ${indexP.toFixed(2)}.`,
    missing > 0 && `${countOf(missing, 'measure has', 'measures have')} no values to compare.`,
  ];
  return said.filter((one) => one !== false).join(' ');
}
