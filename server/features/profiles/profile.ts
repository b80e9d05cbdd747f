import { publishDerived, publishEstimate, type PublishedRate } from '../../disclosure/publish.ts';
import { type Figure, notAvailable, type Published } from '../../disclosure/published.ts';
import { benjaminiHochberg } from '../../statistics/false-discovery.ts';
import type { FootprintKind, NetworkMethod, Period } from '../words/contract.ts';
import { type Among, amongOf } from './among.ts';
import type { KnownArea } from './areas.ts';
import { deprivationGroup, homesGroup, populationGroup } from './census-measures.ts';
import { estimateOf, publishEstimated, type Told, whyNoFigure } from './estimate.ts';
import type { Ground } from './ground.ts';
import type { Group } from './groups.ts';
import { type Facts, type Measure, noSums, restOf, sumOfAll, type Sums } from './measure.ts';
import type { AllMeasures } from './measures.ts';
import { type Pyramid, pyramidOf } from './pyramid.ts';
import type { SimilarGroups } from './similar-groups.ts';
import { type Spread, spreadOf } from './spread.ts';
import { chanceOf, type Standing, standingOf } from './standing.ts';
import { trendOf, type TrendTold } from './trend.ts';

export interface IndicatorTold {
  facts: Facts;
  period: string;
  own: Told;
  intervals: string | null;
  whole: PublishedRate;
  /** Everything that is not in the area: what it is held against. */
  rest: Published<Figure>;
  similar: PublishedRate | null;
  standing95: Standing;
  standing998: Standing;
  /** After allowing for looking at every indicator; null where nothing can be said. */
  isBeyondChance: boolean | null;
  spread: Spread | null;
  /** Among the areas that the spread is of. */
  among: Among | null;
  /** Of a census: each of the people once. */
  isOfEverybody: boolean;
  trend: TrendTold;
  note: string | null;
}

export interface AreaProfile {
  asked: { kind: FootprintKind; code: string; period: Period; at: string; method: NetworkMethod | null; place: string };
  area: KnownArea;
  districts: { code: string; name: string; share: number }[];
  peopleSource: string;
  wholePeople: number | null;
  similar: SimilarGroups | null;
  indicators: IndicatorTold[];
  all: AllMeasures;
  pyramid: Pyramid | null;
  whyNoPyramid: string | null;
  isDemonstration: boolean;
}

/** At most one in twenty of what is called beyond chance is so by chance. */
const falseShare = 0.05;

export function profileOf(
  ground: Ground,
  all: AllMeasures,
  area: KnownArea,
  similar: SimilarGroups | null,
  asked: AreaProfile['asked'],
): AreaProfile {
  const like = asked.kind === 'zone' ? (similar?.group ?? null) : area.peers.group;
  const made = all.measures.map((measure) => indicatorOf(measure, area.own, like, similar));
  const q = benjaminiHochberg(made.map(({ chance }) => chance));
  const pyramid = pyramidOf(ground, area.own);
  const { catalogue } = all.demand;
  return {
    asked,
    area,
    similar,
    all,
    peopleSource: ground.peopleSource,
    wholePeople: catalogue.people,
    districts: districtsOf(ground, area.own),
    indicators: made.map(({ told }, at) => {
      const found = q[at] ?? null;
      return { ...told, isBeyondChance: found === null ? null : found <= falseShare };
    }),
    pyramid: 'pyramid' in pyramid ? pyramid.pyramid : null,
    whyNoPyramid: 'why' in pyramid ? pyramid.why : null,
    isDemonstration: catalogue.isDemonstration,
  };
}

function indicatorOf(
  measure: Measure,
  own: Group,
  like: Group | null,
  similar: SimilarGroups | null,
): { told: IndicatorTold; chance: number | null } {
  const { facts } = measure;
  const sums = measure.of(own)(0);
  const estimated = estimateOf(measure, sums);
  const told = publishEstimated(facts, sums, estimated);
  const whole = measure.whole ?? noSums;
  const wholeEstimated = estimateOf(measure, whole);
  const wholeTold = publishEstimated(facts, whole, wholeEstimated);
  const against = againstOf(measure, sums, told, wholeTold);
  const chance =
    estimated === null || typeof told.value !== 'number' || typeof against !== 'number'
      ? null
      : chanceOf(facts, estimated, against);
  return {
    chance,
    told: {
      facts,
      period: measure.period,
      own: told,
      rest: against,
      intervals: typeof told.lower === 'number' ? (estimated?.method ?? null) : null,
      whole: limitsOf(wholeTold),
      similar: similar === null ? null : similarOf(measure, similar),
      standing95: standingOf(told, against, facts.goodDirection),
      standing998: standingOf({ lower: told.lower998, upper: told.upper998 }, against, facts.goodDirection),
      isBeyondChance: null,
      spread: like === null ? null : spreadOf(measure, like),
      among: like === null || typeof told.value !== 'number' ? null : amongOf(measure, like, estimated),
      isOfEverybody: everybodyCounted.has(facts.group),
      trend: trendOf(measure, own),
      note: whyNoFigure(measure, sums, told),
    },
  };
}

const everybodyCounted = new Set([populationGroup, deprivationGroup, homesGroup].map(({ code }) => code));

const limitsOf = ({ value, lower, upper }: Told): PublishedRate => ({ value, lower, upper });

/** A part is held against the rest of the whole, so that it is not compared with itself. */
function againstOf(measure: Measure, own: Sums, told: Told, whole: Told): Published<Figure> {
  if (measure.whole === null) return notAvailable;
  // Of what a publisher printed the rest is not known: there the whole stands for it.
  if (own.printed !== null) return whole.value;
  const rest = restOf(measure.whole, own);
  if (rest === null) return notAvailable;
  return publishDerived(estimateOf(measure, rest)?.value ?? null, [told.value, whole.value]);
}

function similarOf(measure: Measure, { group, chosen }: SimilarGroups): PublishedRate {
  const sumsAt = measure.of(group);
  const sums = sumOfAll(chosen.map(sumsAt));
  if (sums === null) return publishEstimate(null, []);
  return limitsOf(publishEstimated(measure.facts, sums, estimateOf(measure, sums)));
}

function districtsOf(ground: Ground, { brick, weight }: Group): AreaProfile['districts'] {
  const people = new Map<string, number>();
  let all = 0;
  for (let i = 0; i < brick.length; i += 1) {
    const one = ground.bricks[brick[i] ?? 0];
    // Where nobody is known to live, small areas count alike.
    const inside = (weight[i] ?? 0) * Math.max(one?.people ?? 0, almostNobody);
    all += inside;
    if (one?.district != null) people.set(one.district, (people.get(one.district) ?? 0) + inside);
  }
  return [...people]
    .map(([code, inside]) => ({ code, name: ground.districtNames.get(code) ?? code, share: inside / all }))
    .sort((one, other) => other.share - one.share || (one.code < other.code ? -1 : 1));
}
const almostNobody = 1e-6;
