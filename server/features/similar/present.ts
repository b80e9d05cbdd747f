import type { PublishedRate } from '../../disclosure/publish.ts';
import { rounded } from '../../disclosure/publish.ts';
import {
  presentLimits,
  presentQuestion,
  roundCount,
  sayAbout,
  sayMissing,
  sayPeriod,
  sayRate,
  sentencesOf,
  unitOfRate,
} from '../demand/present-words.ts';
import type { SimilarAnswer, SimilarDemandAnswer } from './contract.ts';
import type { DemandBeside } from './demand-beside.ts';
import type { Similar } from './service.ts';

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export function presentSimilar(similar: Similar): SimilarAnswer {
  const { footprint, used, areas, kind } = similar;
  return {
    footprint: { kind, code: footprint.code, name: footprint.name, version: footprint.version },
    variables: used.map(({ variable, source, own, all }) => ({
      name: variable.name,
      unit: variable.unit,
      source,
      own: twoDecimals(own),
      all: all === null ? null : twoDecimals(all),
    })),
    lacking: similar.lacking,
    areas: areas.map(({ code, name, codes, people, longitude, latitude, distance, values }) => ({
      code,
      name,
      bricks: codes,
      people: people ?? 0,
      longitude,
      latitude,
      distance: twoDecimals(distance),
      values: values.map((value) => (value === null ? null : twoDecimals(value))),
    })),
    sentence: saySimilar(similar),
  };
}

/** Beyond this many spreads even the nearest is hardly a place like it. */
const farApart = 1;

function saySimilar({ footprint, areas, used, lacking, lookedAt }: Similar): string {
  const subjects = [...new Set(used.map(({ variable }) => variable.subject))].filter((one) => one !== 'people');
  const [nearest] = areas;
  const furthest = areas.at(-1);
  const many = areas.length === 1 ? 'One group' : `${areas.length} groups`;
  return sentencesOf(
    `${many} of neighbouring small areas, of ${lookedAt.toLocaleString('en-GB')} with about the ${whole(footprint.people ?? 0)} people of ${footprint.name}, ${areas.length === 1 ? 'is' : 'are'} most like it in ${list(subjects)}.`,
    lacking.length === 0
      ? null
      : `Nothing was matched on ${list(lacking)}: ${lacking.length === 1 ? 'it is' : 'they are'} not loaded.`,
    nearest === undefined || furthest === undefined
      ? null
      : nearest.distance > farApart
        ? `None is very like it: even the nearest is ${twoDecimals(nearest.distance)} spreads away, so compare with care.`
        : `The nearest is ${twoDecimals(nearest.distance)} spreads away, the last ${twoDecimals(furthest.distance)}; 0 would be the same.`,
  );
}

export function presentSimilarDemand(beside: DemandBeside): SimilarDemandAnswer {
  const { asked, similar, own, areas, group, ratio, rank } = beside;
  return {
    question: presentQuestion(asked),
    title: `${sayAbout(asked)}: ${similar.footprint.name} and places like it, ${sayPeriod(asked.period)}`,
    unit: unitOfRate,
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    own: { ...presentLimits(own.rate), count: roundCount(own.count) },
    group: {
      ...presentLimits(group),
      method: `Mean of the rates of ${areas.length + 1} places, its own among them, each weighing alike; Dobson’s interval`,
    },
    ratio: presentRatio(ratio),
    rank,
    areas: areas.map(({ code, name, count, rate }) => ({
      code,
      name,
      count: roundCount(count),
      rate: presentLimits(rate),
    })),
    sentence: saySimilarDemand(beside),
  };
}

const presentRatio = ({ value, lower, upper }: PublishedRate): SimilarDemandAnswer['ratio'] => ({
  value: rounded(value, 2),
  lower: rounded(lower, 2),
  upper: rounded(upper, 2),
});

function saySimilarDemand({ asked, similar, own, group, ratio, rank, areas }: DemandBeside): string {
  const { name } = similar.footprint;
  const said = sayRate(own.rate);
  const alike = `${areas.length} ${areas.length === 1 ? 'place' : 'places'} like it`;
  const missing = sayMissing(asked);
  if (said === null) {
    const why = own.count === '[c]' ? 'its count is too small to be shown' : 'it has no rate';
    return sentencesOf(`${name} cannot be compared with ${alike}: ${why}.`, missing);
  }
  if (ratio.value === '[c]') {
    const withheld = `The mean of ${alike} is withheld, because a count among them is too small to be shown.`;
    return sentencesOf(`${name} had ${said}.`, withheld, missing);
  }
  const mean = sayRate(group);
  return sentencesOf(
    `${name} had ${said}${mean === null ? '' : `; the mean of it and ${alike} is ${mean}`}.`,
    sayRatio(name, ratio),
    rank === null
      ? null
      : `Its rate is the ${ordinal(rank.value)}highest of ${rank.of}; chance allows places ${rank.lower} to ${rank.upper}.`,
    missing,
  );
}

function sayRatio(name: string, { value, lower, upper }: PublishedRate): string | null {
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') {
    return 'The others’ rate is too uncertain for a ratio.';
  }
  const interval = `${times(value)} times theirs together (95% interval ${times(lower)} to ${times(upper)})`;
  // As printed, so that the words never say more than the interval beside them.
  if (Number(times(lower)) > 1) return `Its rate is ${interval}: higher than chance alone would make it.`;
  if (Number(times(upper)) < 1) return `Its rate is ${interval}: lower than chance alone would make it.`;
  return `Its rate is ${interval}: ${name} may be no different from them.`;
}

const times = (value: number): string => value.toFixed(2);
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (place: number): string => (place === 1 ? '' : `${place}${endings[ordinals.select(place)] ?? 'th'} `);
