import { Refusal } from '../../refusal.ts';
import type { FootprintKind, Period } from '../words/contract.ts';
import { kindNames } from '../words/kinds.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import { type KnownAreas, ofSet } from './areas.ts';
import { estimateOf, publishEstimated } from './estimate.ts';
import { type Funnel, type FunnelPointTold, type Placed, shapeOf } from './funnel.ts';
import type { Measure } from './measure.ts';
import type { AllMeasures } from './measures.ts';

interface Asked {
  kind: FootprintKind;
  indicator: string;
  set?: string | undefined;
  period: Period;
  at: string;
  place: string;
}

const fewestAreas = 3;
const linePoints = 60;

/** Every area of a kind beside what chance alone would make of places of its size. */
export function funnelFor(all: AllMeasures, known: KnownAreas, asked: Asked): Funnel {
  const measure = all.measures.find(({ facts }) => facts.code === asked.indicator);
  if (measure === undefined) throw noSuchIndicator(all, asked.indicator);
  if (measure.facts.statistic === 'mean') {
    throw new Refusal(
      'not-possible',
      'This indicator is a mean, which has no counts to draw a funnel of: choose another.',
    );
  }
  if (measure.whyNone !== null) throw new Refusal('not-possible', measure.whyNone);
  const { rows, group } = asked.set === undefined ? known : ofSet(known, asked.set);
  const centre = measure.whole === null ? null : estimateOf(measure, measure.whole);
  const centreTold = measure.whole === null ? null : publishEstimated(measure.facts, measure.whole, centre);
  if (centre === null || typeof centreTold?.value !== 'number') {
    throw new Refusal(
      'not-possible',
      `There is no figure of ${asked.place} together that may be shown, so there is no centre of a funnel.`,
    );
  }
  const scale = scaleOf(measure, centre.value);
  if (centre.value <= 0 || (measure.facts.statistic === 'proportion' && centre.value >= measure.facts.per)) {
    throw new Refusal(
      'not-possible',
      'It is the same everywhere (none, or all), so there is nothing to draw a funnel of.',
    );
  }
  const sumsAt = measure.of(group);
  const told = rows.map(({ code, name }, at) => {
    const sums = sumsAt(at);
    const estimated = estimateOf(measure, sums);
    const shown = publishEstimated(measure.facts, sums, estimated);
    const placed: Placed | null =
      estimated?.denominator == null || typeof shown.value !== 'number'
        ? null
        : { count: estimated.count ?? 0, size: estimated.denominator, value: estimated.value };
    return { code, name, shown, placed };
  });
  const placed = told.flatMap((one) => one.placed ?? []);
  if (placed.length < fewestAreas) throw tooFew(asked.kind, placed.length);
  const shape = shapeOf(measure.facts, centre.value, scale, placed);
  return {
    asked,
    facts: measure.facts,
    period: measure.period,
    centre: centre.value,
    phi: shape.phi,
    isAllowedFor: shape.isAllowedFor,
    isScatterKnown: shape.isScatterKnown,
    limits: sizesOf(placed).map(shape.limitsAt),
    points: told.map(({ code, name, shown, placed: own }): FunnelPointTold => ({
      code,
      name,
      size: own?.size ?? 0,
      count: shown.count,
      value: shown.value,
      outside: own === null ? null : shape.outside(own),
    })),
    isDemonstration: all.demand.catalogue.isDemonstration,
  };
}

/** How many cases one unit of value makes in one of size, over the months that came. */
function scaleOf({ facts, whole }: Measure, centre: number): number {
  if (facts.statistic === 'proportion' || whole === null || !(centre > 0)) return 1 / facts.per;
  const count = whole.counts.reduce((sum, one) => sum + one.count, 0);
  return count / (centre * whole.denominator);
}

/** Sizes in even steps of their root, as the lines bend most where places are small. */
function sizesOf(placed: readonly Placed[]): number[] {
  const sizes = placed.map(({ size }) => size);
  const [least, most] = [Math.sqrt(Math.min(...sizes)), Math.sqrt(Math.max(...sizes))];
  if (most - least < 1e-9) return [least ** 2];
  return Array.from({ length: linePoints }, (_, at) => (least + ((most - least) * at) / (linePoints - 1)) ** 2);
}

function noSuchIndicator({ measures, demand }: AllMeasures, code: string): Refusal {
  const some = measures.slice(0, 3).map(({ facts }) => facts.code);
  const there = some.length === 0 ? '' : `; there are ${some.join(', ')} and others`;
  const without = demand.leftOut.length === 0 ? '' : ` ${sayNotCountedOf(demand.leftOut)}`;
  const detail = `There is no indicator ${code.slice(0, 60)} of this kind of area${there}.${without}`;
  return new Refusal('parameter-invalid', `indicator: ${detail}`, [{ parameter: 'indicator', detail }]);
}

function tooFew(kind: FootprintKind, found: number): Refusal {
  const [one, many] = kindNames[kind];
  return new Refusal(
    'not-possible',
    `A funnel needs at least ${fewestAreas} areas with a figure, and there ${found === 1 ? `is 1 ${one}` : `are ${found} ${many}`}: choose another kind of area.`,
  );
}
