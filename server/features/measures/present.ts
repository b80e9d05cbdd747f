import { rounded } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import {
  presentNotCounted,
  presentQuestion,
  roundCount,
  roundRate,
  sayAbout,
  sayMissing,
  sayPeriod,
  saySharesTaken,
  sentencesOf,
  unitOfCount,
  unitOfRate,
} from '../demand/present-words.ts';
import { kindNames } from '../words/kinds.ts';
import type { MapMeasure, MeasuresAnswer } from './contract.ts';
import type { MeasuredMap } from './measured.ts';
import { sayMeasure } from './present-sentence.ts';

interface Shown {
  unit: string;
  title: string;
  method: MeasuresAnswer['method'];
  isDiverging: boolean;
  round: (figure: Published<Figure>) => Published<Figure>;
}

const shown: Record<MapMeasure, Shown> = {
  smoothed: {
    unit: unitOfRate,
    title: 'smoothed rate',
    isDiverging: false,
    round: roundRate,
    method: {
      name: 'Empirical Bayes (Marshall), limits of the gamma that it implies; beyond chance by exact Poisson tests, q at most 5%',
      page: '/methods/empirical-bayes-rates',
    },
  },
  change: {
    unit: 'percent',
    title: 'change',
    isDiverging: true,
    round: (figure) => rounded(figure, 1),
    method: {
      name: 'Ratio of two years that share no month, mid-p below a count of 10; beyond chance at q at most 5%',
      page: '/methods/change-between-years',
    },
  },
  excess: {
    unit: unitOfCount,
    title: 'more or fewer than expected',
    isDiverging: true,
    round: roundCount,
    method: {
      name: 'Observed less expected, exact Poisson limits; beyond chance at q at most 5%',
      page: '/methods/excess',
    },
  },
};

/** Columns rather than rows, in the order of the map of counts and rates. */
export function presentMeasures(map: MeasuredMap): MeasuresAnswer {
  const { asked, areas, figures, measure, whole, judged } = map;
  const { unit, title, method, isDiverging, round } = shown[measure];
  const when =
    map.against === null || map.later === null
      ? sayPeriod(asked.period)
      : `${sayPeriod(map.later)} against ${sayPeriod(map.against)}`;
  return {
    question: presentQuestion(asked),
    title: `${sayAbout(asked)}, ${title} by ${kindNames[asked.kind][0]}, ${when}`,
    unit,
    measure,
    method,
    isDiverging,
    basis: { method: 'best-fit', sentence: basisSentence(map) },
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    ...presentNotCounted(asked),
    sentence: sayMeasure(map),
    against: map.against,
    areas: {
      code: areas.map((area) => area.code),
      name: areas.map((area) => area.name),
      people: areas.map((area) => area.people),
      count: figures.map((area) => roundCount(area.count)),
      value: figures.map((area) => round(area.value)),
      lower: figures.map((area) => round(area.lower)),
      upper: figures.map((area) => round(area.upper)),
      isBeyondChance: judged.isBeyondChance,
    },
    whole: { name: map.placeName, value: round(whole.value), lower: round(whole.lower), upper: round(whole.upper) },
  };
}

const basisSentence = ({ asked, figures }: MeasuredMap): string =>
  sentencesOf(
    asked.kind === 'brick'
      ? 'Each record counts in the small area that it was placed in.'
      : 'Best fit: whole small areas are added up.',
    saySharesTaken(figures),
    sayMissing(asked),
  );
