import { Refusal } from '../../refusal.ts';
import { normalQuantile } from '../../statistics/distributions.ts';
import { poolEffects } from '../../statistics/random-effects-pooling.ts';
import type { PooledAnswer } from './contract.ts';
import type { PublishedRecord } from './protect.ts';

const asPercent = (ratio: number): number => 100 * (ratio - 1);
const asLog = (percent: number): number => Math.log(1 + percent / 100);
const bothSides = 2 * normalQuantile(0.975);

interface Range {
  value: number;
  lower: number;
  upper: number;
}

/** Zones side by side, and one effect for all of them. A zone whose effect could not be estimated is shown and not pooled. */
export function pool(records: { run: number; record: PublishedRecord }[]): PooledAnswer {
  const zones = records.map(({ run, record }) => {
    const { question, verdict, core } = record;
    const about = { run, evaluation: question.evaluation, title: question.title, zone: question.zone.name };
    const effect = core?.effect ?? { value: null, lower: null, upper: null };
    return {
      ...about,
      finding: verdict.finding,
      value: effect.value,
      lower: effect.lower,
      upper: effect.upper,
      weight: 0,
    };
  });
  const twice = zones.find(({ zone }, at) => zones.findIndex((other) => other.zone === zone) !== at);
  if (twice !== undefined) {
    throw new Refusal('not-possible', `Name one run of each zone: ${twice.zone} is there twice.`);
  }
  const usable = zones.flatMap((zone, at) => {
    const { value, lower, upper } = zone;
    if (value === null || lower === null || upper === null) return [];
    // The reported interval, not the model's own error: it allows for months that are alike.
    const standardError = (asLog(upper) - asLog(lower)) / bothSides;
    return [{ at, effect: { logRatio: asLog(value), standardError } }];
  });
  if (usable.length < 2) {
    return {
      sentence: 'Two zones with an estimate are needed to pool.',
      zones,
      fixed: null,
      random: null,
      prediction: null,
      heterogeneity: null,
    };
  }
  const pooled = poolEffects(usable.map(({ effect }) => effect));
  usable.forEach(({ at }, place) => {
    const zone = zones[at];
    if (zone !== undefined) zone.weight = pooled.random.weights[place] ?? 0;
  });
  const range = ({ value, lower, upper }: Range): Range => ({
    value: asPercent(value),
    lower: asPercent(lower),
    upper: asPercent(upper),
  });
  const { prediction } = pooled;
  return {
    sentence: sentenceOf(usable.length, range(pooled.random), pooled.i2),
    zones,
    fixed: range(pooled.fixed),
    random: range(pooled.random),
    prediction: prediction && { lower: asPercent(prediction.lower), upper: asPercent(prediction.upper) },
    heterogeneity: { q: pooled.q, tau2: pooled.tau2, i2: pooled.i2 },
  };
}

function sentenceOf(zones: number, { value, lower, upper }: Range, i2: number): string {
  const said = (one: number): string => `${one < 0 ? '−' : '+'}${Math.abs(one).toFixed(0)}%`;
  const differ =
    i2 > 0.5 ? 'the zones differ by more than chance' : 'the zones do not differ by more than chance would let them';
  return `Over ${zones} zones the change is ${said(value)} (95% interval ${said(lower)} to ${said(upper)}); ${differ}.`;
}
