import { rounded, type PublishedRate } from '../../disclosure/publish.ts';
import type { Figure, Published } from '../../disclosure/published.ts';
import {
  presentNotCounted,
  presentQuestion,
  roundCount,
  sayAbout,
  sayMissing,
  sayPeriod,
  sentencesOf,
  unitOfCount,
} from '../demand/present-words.ts';
import { kindNames } from '../words/kinds.ts';
import type { ConcentrationAnswer } from './contract.ts';
import type { Concentrated } from './service.ts';
import type { Shares } from './shares.ts';

const one = (figure: Published<Figure>): Published<Figure> => rounded(figure, 1);
const estimate = ({ value, lower, upper }: PublishedRate) => ({
  value: one(value),
  lower: one(lower),
  upper: one(upper),
});
const two = (number: number): number => Math.round(number * 100) / 100;

const presentCurve = (curve: Shares['curve']): Shares['curve'] =>
  curve.map(({ areas, demand }) => ({ areas: two(areas), demand: two(demand) }));

const presentShares = (shares: Shares) => ({
  count: roundCount(shares.count),
  quarter: one(shares.quarter),
  half: one(shares.half),
  quarterByChance: estimate(shares.quarterByChance),
  halfByChance: estimate(shares.halfByChance),
});

export function presentConcentration(found: Concentrated): ConcentrationAnswer {
  const { asked, areas, items, overTime } = found;
  return {
    question: presentQuestion(asked),
    title: `${sayAbout(asked)}, concentration over ${kindNames[asked.kind][1]}, ${sayPeriod(asked.period)}`,
    unit: unitOfCount,
    source: asked.sources,
    monthsReceived: asked.monthsReceived,
    monthsMissing: asked.missing,
    ...presentNotCounted(asked),
    sentence: sayConcentration(found),
    areas,
    items: items.map((item) => ({
      agency: item.agency,
      name: item.name,
      ...presentShares(item),
      curve: presentCurve(item.curve),
      curveByChance: presentCurve(item.curveByChance),
    })),
    overTime: overTime.map(({ period, monthsReceived, ...shares }) => ({
      period,
      monthsReceived,
      ...presentShares(shares),
    })),
    method: {
      name: 'Read off the curve of areas with the most demand first; by chance: every person has one rate, counts are Poisson',
      page: '/methods/concentration',
    },
  };
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const percent = (value: number): string => `${number.format(value)}%`;

function sayConcentration({ asked, items, people, leftOutOverTime }: Concentrated): string {
  const [, many] = kindNames[asked.kind];
  const all = items[0];
  const said =
    all === undefined || typeof all.half !== 'number'
      ? `The share of ${many} that holds half of the demand rests on counts that are withheld to protect people.`
      : `Half of the demand lies in ${percent(all.half)} of ${many}${sayChance(all.halfByChance)}.`;
  return sentencesOf(
    said,
    people === null
      ? `What chance alone would give cannot be said: the number of people is not known for every one of the ${many}.`
      : null,
    sayMost(items),
    leftOutOverTime.length === 0
      ? null
      : `Over time without ${leftOutOverTime.join(', ')}, which did not come in every year.`,
    sayMissing(asked, false),
  );
}

const sayChance = ({ value, lower, upper }: PublishedRate): string =>
  typeof value === 'number' && typeof lower === 'number' && typeof upper === 'number'
    ? `; chance alone would give ${percent(value)} (95% interval ${percent(lower)} to ${percent(upper)})`
    : '';

/** The agency whose demand is furthest from what chance would give: sparse counts look concentrated in any case. */
function sayMost(items: Concentrated['items']): string | null {
  let most: { name: string; half: number; chance: number } | null = null;
  for (const { agency, name, half, halfByChance } of items) {
    const chance = halfByChance.value;
    if (agency === null || typeof half !== 'number' || typeof chance !== 'number') continue;
    if (most === null || half / chance < most.half / most.chance) most = { name, half, chance };
  }
  return most === null || items.length === 1
    ? null
    : `Furthest from chance: ${most.name}, half in ${percent(most.half)} where chance would give ${percent(most.chance)}.`;
}
