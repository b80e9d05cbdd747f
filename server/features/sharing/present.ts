import { rounded } from '../../disclosure/publish.ts';
import {
  presentQuestion,
  roundCount,
  sayMissing,
  sayPeriod,
  sentencesOf,
  unitOfCount,
} from '../demand/present-words.ts';
import { kindNames } from '../words/kinds.ts';
import type { SharingAnswer } from './contract.ts';
import { caution, sayCompared, sayFinding, sayNumber, sayPair } from './present-words.ts';
import type { JudgedPair } from './pairs.ts';
import type { SharedDemand } from './service.ts';

const method =
  'Smoothed rates over areas that touch: rank correlation that allows for each demand’s own patches (Clifford, Richardson and Hémon), Holm over pairs; Lee’s L with pairs of values dealt to areas, Benjamini–Hochberg over pairs; hot areas by Getis-Ord Gi*, Benjamini–Hochberg over areas';

export function presentSharing(found: SharedDemand): SharingAnswer {
  const { asked, query, by, members, left, pairs, areas, shared, comparable, inputHash } = found;
  return {
    question: presentQuestion(asked),
    title: `Shared demand of ${sayNumber(members.length)} ${by === 'agency' ? 'agencies' : 'datasets'}, by ${kindNames[asked.kind][0]}, ${sayPeriod(asked.period)}`,
    unit: unitOfCount,
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    sentence: sayFinding(found),
    by,
    caution: sentencesOf(caution, sayMissing(asked)),
    compared: {
      areas: comparable.used.length,
      islands: comparable.islands,
      withoutPeople: comparable.withoutPeople,
      sentence: sayCompared(found),
    },
    settings: {
      least: query.least,
      permutations: query.permutations,
      q: query.q,
      seed: query.seed,
      method,
      page: '/methods/shared-demand',
      inputHash,
    },
    items: members.map(({ code, name, count, hotAreas, share, isShared }) => ({
      code,
      name,
      hotAreas,
      isShared,
      count: roundCount(count),
      share: {
        value: rounded(share.value, 1),
        lower: rounded(share.lower, 1),
        upper: rounded(share.upper, 1),
      },
    })),
    left,
    pairs: pairs.map((pair) => presentPair(pair, members[pair.first] ?? nobody, members[pair.second] ?? nobody)),
    shared: {
      least: query.least,
      areas: shared.areas,
      ofAreas: comparable.used.length,
      peopleShare: shared.peopleShare === null ? null : to(shared.peopleShare, 1),
    },
    areas: {
      code: areas.map(({ code }) => code),
      name: areas.map(({ name }) => name),
      people: areas.map(({ people }) => people),
      hotFor: areas.map(({ hotFor }) => hotFor),
    },
  };
}

const nobody = { code: '', name: '' };

function presentPair(
  pair: JudgedPair,
  first: { code: string; name: string },
  second: { code: string; name: string },
): SharingAnswer['pairs'][number] {
  const { overlap } = pair;
  return {
    first: first.code,
    second: second.code,
    lee: orNull(pair.lee, 4),
    expected: orNull(pair.expected, 4),
    p: orNull(pair.pLee, 6),
    q: orNull(pair.q, 6),
    permutations: pair.permutations,
    correlation: orNull(pair.correlation, 4),
    effectiveAreas: orNull(pair.effectiveAreas, 0),
    correlationP: orNull(pair.pCorrelation, 6),
    adjustedP: orNull(pair.adjustedP, 6),
    isTogether: pair.isTogether,
    isInNeighbourhoods: pair.isInNeighbourhoods,
    overlap:
      overlap === null
        ? null
        : {
            first: overlap.first,
            second: overlap.second,
            both: overlap.both,
            expected: to(overlap.expectedBoth, 2),
            p: to(overlap.pGreater, 6),
          },
    sentence: sayPair(pair, first.name, second.name),
  };
}

const to = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
const orNull = (value: number | null, decimals: number): number | null => (value === null ? null : to(value, decimals));
