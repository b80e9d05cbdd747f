import type { Spot } from '../../server/features/hotspots/contract.ts';
import type { Figure } from '../../server/features/words/contract.ts';
import { countWords, figureSentence, isNumber, rateNumber } from '../words.ts';
import { classOf, type Scale } from './breaks.ts';
import { spotOrder } from './colours.ts';
import type { Fill } from './draw-areas.ts';
import type { TooltipText } from './map-tooltip.ts';
import { numberWords, spotWords, valueWithUnit } from './measure-words.ts';
import type { Shapes } from './shapes.ts';
import { rateUnit, type Shown } from './shown.ts';

/** One area's figures, taken out of the columns of the answer. */
export interface AreaFigures {
  code: string;
  name: string;
  people: number | null;
  count: Figure;
  value: Figure;
  lower: Figure | null;
  upper: Figure | null;
  rate: Figure | null;
  isBeyondChance: boolean | null;
  spot: Spot | null;
  q: number | null;
}

export const figuresAt = ({ areas }: Shown, index: number): AreaFigures => ({
  code: areas.code[index] ?? '',
  name: areas.name[index] ?? '',
  people: areas.people[index] ?? null,
  count: areas.count[index] ?? '[x]',
  value: areas.value[index] ?? '[x]',
  lower: areas.lower?.[index] ?? null,
  upper: areas.upper?.[index] ?? null,
  rate: areas.rate?.[index] ?? null,
  isBeyondChance: areas.isBeyondChance?.[index] ?? null,
  spot: areas.spot?.[index] ?? null,
  q: areas.q?.[index] ?? null,
});

export const figuresOf = (shown: Shown, code: string): AreaFigures | null => {
  const index = shown.areas.code.indexOf(code);
  return index < 0 ? null : figuresAt(shown, index);
};

const figureFill = (figure: Figure | undefined, scale: Scale | null): Fill => {
  if (figure === undefined || figure === '[x]') return 'not-available';
  if (figure === '[c]') return 'withheld';
  return scale === null ? 'waiting' : classOf(figure, scale.breaks);
};

const spotFill = (spot: Spot | undefined): Fill => {
  if (spot === undefined || spot === 'not available') return 'not-available';
  if (spot === 'withheld' || spot === 'island') return spot;
  return spotOrder.indexOf(spot);
};

/** How each shape is filled, in the order of the shapes; a shape without a figure is not available, never zero. */
export const fillsFor = (shapes: Pick<Shapes, 'areas'>, shown: Shown | null, scale: Scale | null): Fill[] => {
  if (shown === null) return shapes.areas.map(() => 'waiting');
  const { code, value, spot } = shown.areas;
  const placeOf = new Map(code.map((one, index) => [one, index]));
  return shapes.areas.map((area) => {
    const place = placeOf.get(area.code) ?? -1;
    return spot === null ? figureFill(value[place], scale) : spotFill(spot[place]);
  });
};

/** The codes of areas to be marked as beyond chance, beside their colour. */
export const beyondChance = ({ areas }: Shown): ReadonlySet<string> =>
  new Set(areas.code.filter((_, index) => areas.isBeyondChance?.[index] === true));

/** The value as the map shows it: '24.2 per 1,000 people a year', '89 incidents', 'withheld to protect people'. */
export const valueWords = (figures: AreaFigures, shown: Shown): string => {
  if (figures.spot !== null) return spotWords[figures.spot];
  return isNumber(figures.value) ? valueWithUnit(figures.value, shown) : figureSentence(figures.value);
};

/** '19.1 to 30.2', with signs where the measure has them; null when there is no interval to say. */
export const limitWords = ({ lower, upper }: AreaFigures, shown: Shown): string | null =>
  lower !== null && upper !== null && isNumber(lower) && isNumber(upper)
    ? `${numberWords(lower, shown)} to ${numberWords(upper, shown)}`
    : null;

/** Whether it is more than chance, where the measure says so. */
export const chanceWords = ({ isBeyondChance, value }: AreaFigures, shown: Shown): string | null => {
  if (shown.areas.isBeyondChance === null || !isNumber(value)) return null;
  if (isBeyondChance === null) return 'nothing can be said about chance';
  return isBeyondChance ? 'beyond chance' : 'no more than chance could do';
};

/** Name, value, interval and people, for the box beside the pointer. */
export const tooltipOf = (figures: AreaFigures, shown: Shown, kindName: string): TooltipText => {
  const interval = limitWords(figures, shown);
  const chance = chanceWords(figures, shown);
  const isTested = figures.spot !== null && isNumber(figures.value);
  return {
    title: figures.name,
    lines: [
      valueWords(figures, shown),
      ...(isTested && isNumber(figures.value) ? [valueWithUnit(figures.value, shown)] : []),
      ...(isTested && figures.rate !== null && isNumber(figures.rate)
        ? [`${rateNumber(figures.rate)} ${rateUnit}`]
        : []),
      ...(interval === null ? [] : [`95% interval ${interval}`]),
      ...(chance === null ? [] : [chance]),
      `${kindName}${figures.people === null ? '' : ` · ${countWords(figures.people)} people`}`,
    ],
  };
};
