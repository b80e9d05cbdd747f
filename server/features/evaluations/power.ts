import { placeboPower } from '../../statistics/placebo-power.ts';
import { randomFor } from '../../statistics/random.ts';
import type { Kept, Measured } from './choose-areas.ts';
import type { Plan, PlanPreview } from './contract.ts';

const repeats = 5;
const fewestAreas = 3;

/**
 * How large a fall would have to be to be found. The last months before the start stand for those after it, because nothing
 * that happened since may be looked at: in each comparison area in turn a part of them is taken away, and the placebo rank
 * is asked whether it sees that.
 */
export function powerOf(plan: Plan, zone: Measured, kept: readonly Kept[]): PlanPreview['power'] {
  const used = zone.series.flatMap((count, at) => (count === null ? [] : [at]));
  const held = Math.min(plan.postMonths, Math.floor(used.length / 2));
  if (held === 0 || kept.length < fewestAreas) return null;
  const after = new Set(used.slice(-held));
  const areas = kept.map(({ series }) => ({
    before: sumOf(series, (at) => !after.has(at)),
    after: sumOf(series, (at) => after.has(at)),
  }));
  const streamOf = (area: number, reduction: number, repeat: number) =>
    randomFor(plan.seed, `power ${area} ${reduction} ${repeat}`);
  const { byEffect, detectable } = placeboPower(areas, [...areas.keys()], streamOf, { repeats });
  const curve = byEffect.map(({ reduction, power }) => ({ fallPercent: Math.round(reduction * 100), power }));
  const largest = curve.at(-1)?.fallPercent ?? 0;
  const smallestPercent = detectable === null ? largest : Math.ceil(detectable * 100);
  const sentence =
    detectable === null
      ? `Even a fall of ${largest}% would not be found 4 times in 5 with so few incidents.`
      : `A fall of ${smallestPercent}% or more would be found 4 times in 5; a smaller one may well be missed.`;
  return { smallestPercent, curve, sentence };
}

const sumOf = (series: readonly (number | null)[], isIn: (at: number) => boolean): number =>
  series.reduce<number>((sum, count, at) => sum + (isIn(at) ? (count ?? 0) : 0), 0);
