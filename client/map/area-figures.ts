import type { DemandMapAnswer } from '../../server/features/demand/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { countWords, figureSentence, intervalWords, isNumber, plural, rateNumber } from '../words.ts';
import { classOf, type Scale } from './breaks.ts';
import type { Fill } from './draw-areas.ts';
import type { TooltipText } from './map-tooltip.ts';
import type { Measure } from './question.ts';
import type { Shapes } from './shapes.ts';

/** One area's figures, taken out of the columns of the answer. */
export interface AreaFigures {
  code: string;
  name: string;
  people: number | null;
  count: Figure;
  rate: Figure;
  lower: Figure;
  upper: Figure;
}

export const figuresAt = ({ areas }: DemandMapAnswer, index: number): AreaFigures => ({
  code: areas.code[index] ?? '',
  name: areas.name[index] ?? '',
  people: areas.people[index] ?? null,
  count: areas.count[index] ?? '[x]',
  rate: areas.rate[index] ?? '[x]',
  lower: areas.lower[index] ?? '[x]',
  upper: areas.upper[index] ?? '[x]',
});

export const figuresOf = (answer: DemandMapAnswer, code: string): AreaFigures | null => {
  const index = answer.areas.code.indexOf(code);
  return index < 0 ? null : figuresAt(answer, index);
};

export const valuesOf = ({ areas }: DemandMapAnswer, measure: Measure): Figure[] =>
  measure === 'rate' ? areas.rate : areas.count;

const fillOf = (figure: Figure | undefined, scale: Scale | null): Fill => {
  if (figure === undefined || figure === '[x]') return 'not-available';
  if (figure === '[c]') return 'withheld';
  return scale === null ? 'waiting' : classOf(figure, scale.breaks);
};

/** How each shape is filled, in the order of the shapes; a shape without a figure is not available, never zero. */
export const fillsFor = (
  shapes: Pick<Shapes, 'areas'>,
  answer: DemandMapAnswer | null,
  measure: Measure,
  scale: Scale | null,
): Fill[] => {
  if (answer === null) return shapes.areas.map(() => 'waiting');
  const values = valuesOf(answer, measure);
  const figureOf = new Map(answer.areas.code.map((code, index) => [code, values[index]]));
  return shapes.areas.map(({ code }) => fillOf(figureOf.get(code), scale));
};

export const rateUnit = 'per 1,000 people a year';

/** The value as the map shows it: '24.2 per 1,000 people a year', '89 incidents', 'withheld to protect people'. */
export const valueWords = (figures: AreaFigures, measure: Measure): string => {
  const figure = measure === 'rate' ? figures.rate : figures.count;
  if (!isNumber(figure)) return figureSentence(figure);
  return measure === 'rate' ? `${rateNumber(figure)} ${rateUnit}` : plural(figure, 'incident');
};

/** Name, value, interval and people, for the box beside the pointer. */
export const tooltipOf = (figures: AreaFigures, measure: Measure, kindName: string): TooltipText => {
  const interval = measure === 'rate' ? intervalWords(figures.lower, figures.upper) : null;
  const people = figures.people === null ? '' : ` · ${countWords(figures.people)} people`;
  return {
    title: figures.name,
    lines: [
      valueWords(figures, measure),
      ...(interval === null ? [] : [`95% interval ${interval}`]),
      `${kindName}${people}`,
    ],
  };
};
