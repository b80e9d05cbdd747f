import { Refusal } from '../../refusal.ts';
import type { FootprintKind, Period } from '../words/contract.ts';
import { kindNames } from '../words/kinds.ts';
import { sayNotCountedOf } from '../words/not-counted.ts';
import { type KnownAreas, ofSet } from './areas.ts';
import { estimateOf, publishEstimated } from './estimate.ts';
import type { Funnel, FunnelPointTold, Placed } from './funnel.ts';
import { fewestAreas, funnelGround, type NoFunnel } from './funnel-ground.ts';
import type { AllMeasures } from './measures.ts';

interface Asked {
  kind: FootprintKind;
  indicator: string;
  set?: string | undefined;
  period: Period;
  at: string;
  place: string;
}

const linePoints = 60;

/** Every area of a kind beside what chance alone would make of places of its size. */
export function funnelFor(all: AllMeasures, known: KnownAreas, asked: Asked): Funnel {
  const measure = all.measures.find(({ facts }) => facts.code === asked.indicator);
  if (measure === undefined) throw noSuchIndicator(all, asked.indicator);
  const { rows, group } = asked.set === undefined ? known : ofSet(known, asked.set);
  const ground = funnelGround(measure, group);
  if ('why' in ground) throw noFunnel(ground, asked);
  const { shape, placed, centre } = ground;
  const sumsAt = measure.of(group);
  const points = rows.map(({ code, name }, at): FunnelPointTold => {
    const sums = sumsAt(at);
    const shown = publishEstimated(measure.facts, sums, estimateOf(measure, sums));
    const own = placed[at] ?? null;
    return {
      code,
      name,
      size: own?.size ?? 0,
      count: shown.count,
      value: shown.value,
      outside: own === null ? null : shape.outside(own),
    };
  });
  return {
    asked,
    facts: measure.facts,
    period: measure.period,
    centre,
    phi: shape.phi,
    isAllowedFor: shape.isAllowedFor,
    isScatterKnown: shape.isScatterKnown,
    limits: sizesOf(placed.filter((one) => one !== null)).map(shape.limitsAt),
    points,
    isDemonstration: all.demand.catalogue.isDemonstration,
  };
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

function noFunnel(none: NoFunnel, { kind, place }: Asked): Refusal {
  return new Refusal('not-possible', sayNoFunnel(none, kind, place));
}

function sayNoFunnel(none: NoFunnel, kind: FootprintKind, place: string): string {
  switch (none.why) {
    case 'mean':
      return 'This indicator is a mean, which has no counts to draw a funnel of: choose another.';
    case 'no-figure':
      return none.said;
    case 'no-centre':
      return `There is no figure of ${place} together that may be shown, so there is no centre of a funnel.`;
    case 'same-everywhere':
      return 'It is the same everywhere (none, or all), so there is nothing to draw a funnel of.';
    case 'too-few': {
      const [one, many] = kindNames[kind];
      return `A funnel needs at least ${fewestAreas} areas with a figure, and there ${none.of === 1 ? `is 1 ${one}` : `are ${none.of} ${many}`}: choose another kind of area.`;
    }
  }
}
