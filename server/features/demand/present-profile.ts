import { capital } from '../words/capital.ts';
import type { PublishedDemand } from './figures.ts';
import type { ProfileAnswer } from './contract.ts';
import {
  presentLimits,
  presentNotCounted,
  presentQuestion,
  presentRate,
  rateMethod,
  roundCount,
  sayCount,
  sayGaps,
  sayNotCounted,
  sayPeriod,
  sayRate,
  sentencesOf,
  unitOfCount,
} from './present-words.ts';
import type { NamedCounts, Profile } from './service-profile.ts';

const areaShares = 'People inside the line are estimated by share of area';

export function presentProfile(profile: Profile): ProfileAnswer {
  const { asked, footprint, exact, whole, district } = profile;
  const isExact = footprint.bricks === 0 && exact !== null;
  const method = rateMethod(asked);
  const exactMethod = `${method}. ${areaShares}`;
  const headline = isExact ? exact : profile.bestFit;
  return {
    question: presentQuestion(asked),
    footprint: {
      kind: asked.kind,
      code: footprint.code,
      name: footprint.name,
      version: footprint.version,
      people: footprint.people,
      households: footprint.households,
      areaM2: footprint.area_m2,
      bricks: footprint.bricks,
    },
    unit: unitOfCount,
    source: asked.sources,
    basis: { method: isExact ? 'exact' : 'best-fit', sentence: sayBasis(profile) },
    headline: { count: roundCount(headline.count), rate: presentRate(headline.rate, isExact ? exactMethod : method) },
    exact:
      exact === null
        ? null
        : {
            count: roundCount(exact.count),
            rate: presentRate(exact.rate, exactMethod),
            sentence: sayExact(profile, exact),
          },
    compared: [district, whole].flatMap((one) =>
      one === null ? [] : [{ name: one.name, count: roundCount(one.count), rate: presentRate(one.rate, method) }],
    ),
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    ...presentNotCounted(asked),
    trend: profile.trend.map((row) => ({ ...row, count: roundCount(row.count), exact: roundCount(row.exact) })),
    categories: profile.categories.map(presentNamed),
    agencies: profile.agencies.map(presentNamed),
    sentence: saySentence(profile, headline, isExact),
  };
}

const presentNamed = (row: NamedCounts): ProfileAnswer['agencies'][number] => ({
  ...row,
  count: roundCount(row.count),
  exact: roundCount(row.exact),
});

const methods = {
  brick: 'Each record counts in the small area that it was placed in.',
  'population-weighted-centre':
    'Best fit: whole small areas are added up, those whose people’s centre lies inside the line.',
  'majority-of-area': 'Best fit: whole small areas are added up, those that lie mostly inside the line.',
  codes: 'Best fit: the small areas named for it are added up whole.',
  'registered-share':
    'Of every small area the share of its patients who are registered with the network is taken, so counts have one decimal.',
  'majority-of-patients': 'Whole small areas are added up, those with more patients of this network than of any other.',
  catchment: 'Whole small areas are added up, those whose people’s centre lies in the outline of the network.',
  'nearest-practice':
    'Whole small areas are added up, those drawn most to a practice of this network by size and distance.',
} as const;

function sayBasis({ asked, footprint, exact }: Profile): string {
  const isZone = asked.kind === 'zone';
  if (footprint.bricks > 0) {
    return sentencesOf(
      isZone || asked.kind === 'brick' || asked.kind === 'pcn' ? methods[footprint.method] : methods.codes,
      sayGaps(asked),
    );
  }
  return sentencesOf(
    exact === null
      ? 'No small area lies mostly inside this zone’s line, so best fit gives no figure; no dataset here has points that could be counted inside the line.'
      : `No small area lies mostly inside this zone’s line, so best fit gives no figure; ${insideLine(exact)}`,
    sayGaps(asked),
  );
}

const insideLine = (exact: PublishedDemand): string =>
  typeof exact.count === 'number'
    ? `${sayCount(exact.count)} incidents were recorded at points inside the line.`
    : `the count of points inside the line is ${sayCount(exact.count)}.`;

function sayExact(profile: Profile, exact: PublishedDemand): string {
  const said = insideLine(exact);
  return sentencesOf(
    capital(said),
    profile.withoutPoints.length === 0
      ? null
      : `Without ${profile.withoutPoints.join(', ')}: no points are given there.`,
    `${areaShares}.`,
  );
}

function saySentence(profile: Profile, headline: PublishedDemand, isExact: boolean): string {
  const { asked, footprint, whole } = profile;
  if (asked.monthsReceived === 0) return sayGaps(asked);
  const rate = sayRate(headline.rate);
  const where = isExact ? `inside the line of ${footprint.name}` : `in ${footprint.name}`;
  const count =
    typeof headline.count === 'number'
      ? `${sayCount(roundCount(headline.count))} ${where}`
      : `The count ${where} is ${sayCount(headline.count)}`;
  return sentencesOf(
    `${count}, ${sayPeriod(asked.period)}${rate === null ? '' : `: ${rate}`}.`,
    sayCompared(headline, whole.rate.value, whole.name),
    sayWithheldHere(profile, isExact),
    sayNotCounted(asked),
    sayNotMonthly(asked),
  );
}

/** Where cells of the area were withheld, what is known is the least that it can be. */
function sayWithheldHere({ withheldHere, known }: Profile, isExact: boolean): string | null {
  if (withheldHere === 0 || isExact) return null;
  const cells = `${sayCount(withheldHere as Profile['known'])} of the counts that make it up ${withheldHere === 1 ? 'was' : 'were'} withheld by the sender`;
  return typeof known === 'number' && known > 0
    ? `It is at least ${sayCount(roundCount(known))}: ${cells}.`
    : `${capital(cells)}.`;
}

/** Months cannot be told of what counts by a longer period. */
function sayNotMonthly({ feeds }: Profile['asked']): string | null {
  const names = feeds.flatMap(({ dataset }) => (dataset.period === 'month' ? [] : [dataset.name]));
  return names.length === 0 ? null : `The months are without ${names.join(' and ')}, counted by longer periods.`;
}

/** Words for whether the area's interval keeps clear of the whole's rate; nothing is tested here. */
function sayCompared(headline: PublishedDemand, whole: unknown, name: string): string | null {
  const { lower, upper } = presentLimits(headline.rate);
  if (typeof lower !== 'number' || typeof upper !== 'number' || typeof whole !== 'number') return null;
  if (lower > whole) return `That is higher than in ${name} as a whole.`;
  if (upper < whole) return `That is lower than in ${name} as a whole.`;
  return `That is not clearly different from ${name} as a whole.`;
}
