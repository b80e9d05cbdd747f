import type { DemandMapAnswer, DemandQuestion } from '../../server/features/demand/contract.ts';
import type { HotspotsAnswer, Spot } from '../../server/features/hotspots/contract.ts';
import type { MeasuresAnswer } from '../../server/features/measures/contract.ts';
import type { Figure, Period } from '../../server/features/words/contract.ts';
import type { Measure } from './measure.ts';

/** An answer made ready to be shown, whichever measure it is of: one entry an area, the same order in every column. */
export interface Shown {
  measure: Measure;
  question: DemandQuestion;
  title: string;
  sentence: string;
  /** What is counted: 'incidents'. */
  unit: string;
  /** What stands after a value: 'per 1,000 people a year', 'incidents'. */
  valueUnit: string;
  source: readonly string[];
  monthsReceived: number;
  monthsMissing: readonly string[];
  /** True where 0 is the middle of the scale. */
  isDiverging: boolean;
  areas: {
    code: readonly string[];
    name: readonly string[];
    people: readonly (number | null)[];
    count: readonly Figure[];
    /** The measure itself, with its limits where it has any. */
    value: readonly Figure[];
    lower: readonly Figure[] | null;
    upper: readonly Figure[] | null;
    rate: readonly Figure[] | null;
    isBeyondChance: readonly (boolean | null)[] | null;
    spot: readonly Spot[] | null;
    q: readonly (number | null)[] | null;
  };
  whole: { name: string; value: Figure } | null;
  /** How counts were made, in a sentence. */
  basis: { sentence: string } | null;
  method: { name: string; page: string } | null;
  against: Period | null;
  hotspots: HotspotsAnswer | null;
}

export const rateUnit = 'per 1,000 people a year';

const nothingBesides = { method: null, against: null, hotspots: null } as const;

export const shownDemand = (answer: DemandMapAnswer, measure: 'rate' | 'count'): Shown => {
  const { areas, whole, unit } = answer;
  const isRate = measure === 'rate';
  return {
    ...answer,
    ...nothingBesides,
    measure,
    valueUnit: isRate ? rateUnit : unit,
    isDiverging: false,
    areas: {
      ...areas,
      value: isRate ? areas.rate : areas.count,
      lower: isRate ? areas.lower : null,
      upper: isRate ? areas.upper : null,
      isBeyondChance: null,
      spot: null,
      q: null,
    },
    // A count of the whole has no place among counts of its parts.
    whole: isRate ? { name: 'Whole area', value: whole.rate.value } : null,
  };
};

const measuredIn: Partial<Record<MeasuresAnswer['measure'], string>> = { smoothed: rateUnit, change: '%' };

export const shownMeasure = (answer: MeasuresAnswer): Shown => ({
  ...answer,
  valueUnit: measuredIn[answer.measure] ?? answer.unit,
  areas: { ...answer.areas, rate: null, spot: null, q: null },
  whole: { name: 'Whole area', value: answer.whole.value },
  hotspots: null,
});

/** What was tested is said in words only; a number without its unit would be worse than none. */
const testedUnit = ({ settings: { values }, unit }: HotspotsAnswer): string => {
  if (/surroundings/i.test(values)) return 'times its wider surroundings';
  return /rate/i.test(values) ? rateUnit : unit;
};

export const shownSpots = (answer: HotspotsAnswer): Shown => ({
  ...answer,
  ...nothingBesides,
  basis: null,
  measure: 'hot',
  valueUnit: testedUnit(answer),
  isDiverging: false,
  areas: { ...answer.areas, lower: null, upper: null, isBeyondChance: null },
  whole: null,
  hotspots: answer,
});

export type MapAnswer = DemandMapAnswer | MeasuresAnswer | HotspotsAnswer;

/** Which of the three answers it is shows in what only that one has. */
export const shownOf = (answer: MapAnswer, measure: Measure): Shown => {
  if ('hot' in answer) return shownSpots(answer);
  if ('isDiverging' in answer) return shownMeasure(answer);
  return shownDemand(answer, measure === 'count' ? 'count' : 'rate');
};
