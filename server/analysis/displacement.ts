import type { CoreProblem, Displacement } from '../features/runs/contract.ts';
import { displacementQuotient } from '../statistics/displacement-quotient.ts';
import { randomFor } from '../statistics/random.ts';
import { relativeRateRatio } from '../statistics/relative-rate-ratio.ts';
import { weightedDisplacement } from '../statistics/weighted-displacement.ts';
import type { RunInputs } from './inputs.ts';
import { unlessImpossible } from './models.ts';
import { total, type Panel, type Series } from './panel.ts';
import { placeboOf } from './placebo.ts';
import { asPercent, interval, percent } from './words.ts';

type Ring = Displacement['rings'][number];

interface Counts {
  before: number;
  after: number;
}

/** Did it move next door? The same comparison for each ring, and for zone and rings together. */
export function displacement(
  inputs: RunInputs,
  panel: Panel,
  dispersion: number,
  core: CoreProblem,
): Displacement | null {
  const rings = inputs.rings.filter(({ series }) => panel.before.some((at) => (series[at] ?? null) !== null));
  if (rings.length === 0) return null;
  const comparison = countsOf(panel.comparison, panel);
  const judged = rings.map((ring): Ring => ({
    fromMetres: ring.fromMetres,
    toMetres: ring.toMetres,
    people: ring.people,
    ...ratioOf(countsOf(ring.series, panel), comparison, dispersion),
    p: unlessImpossible(() => placeboOf(panel, ring.series).p),
  }));
  const zone = countsOf(panel.zone, panel);
  const ringTotals = rings.map(({ series }) => countsOf(series, panel));
  const around = { before: sum(ringTotals, 'before'), after: sum(ringTotals, 'after') };
  const together = { before: zone.before + around.before, after: zone.after + around.after };
  const net = ratioOf(together, comparison, dispersion);
  return {
    sentence: sentenceOf(judged, net, core.effect.value),
    rings: judged,
    net,
    weighted: weighted(zone, around, comparison, dispersion),
    quotient: quotient(zone, around, comparison, dispersion, inputs.plan.seed),
  };
}

const sum = (all: Counts[], which: keyof Counts): number => all.reduce((whole, one) => whole + one[which], 0);
const countsOf = (series: Series, panel: Panel): Counts => ({
  before: total(series, panel.before),
  after: total(series, panel.after),
});

function ratioOf(treated: Counts, comparison: Counts, dispersion: number) {
  const counts = {
    treatedBefore: treated.before,
    treatedAfter: treated.after,
    comparisonBefore: comparison.before,
    comparisonAfter: comparison.after,
  };
  const { value, lower, upper } = relativeRateRatio(counts, Math.max(1, dispersion));
  return { value: asPercent(value), lower: asPercent(lower), upper: asPercent(upper) };
}

/** Both zone and rings are compared with the pool brought to their own size before the start. */
function weighted(zone: Counts, around: Counts, comparison: Counts, dispersion: number): Displacement['weighted'] {
  const found = unlessImpossible(() =>
    weightedDisplacement(
      { treated: zone, control: comparison, ring: around, ringControl: comparison },
      {
        sizes: { control: comparison.before / zone.before, ringControl: comparison.before / around.before },
        dispersion: Math.max(1, dispersion),
      },
    ),
  );
  if (found === null || found.z === null) return null;
  return { value: found.estimate, lower: found.lower, upper: found.upper, z: found.z };
}

function quotient(
  zone: Counts,
  around: Counts,
  comparison: Counts,
  dispersion: number,
  seed: number,
): Displacement['quotient'] {
  const counts = {
    treatedBefore: zone.before,
    treatedAfter: zone.after,
    comparisonBefore: comparison.before,
    comparisonAfter: comparison.after,
    bufferBefore: around.before,
    bufferAfter: around.after,
  };
  const random = randomFor(seed, 'displacement quotient');
  const found = unlessImpossible(() => displacementQuotient(counts, random, { dispersion: Math.max(1, dispersion) }));
  if (found?.quotient == null) return null;
  return { value: found.quotient, lower: found.interval?.lower ?? null, upper: found.interval?.upper ?? null };
}

const rare = 0.05;

function sentenceOf(rings: Ring[], net: { value: number; lower: number; upper: number }, effect: number): string {
  const rose = rings.filter(({ value, p }) => value > 0 && p !== null && p <= rare);
  const fell = rings.filter(({ value, p }) => value < 0 && p !== null && p <= rare);
  const together = `Zone and rings together: ${percent(net.value)} (${interval(net.lower, net.upper)}).`;
  if (effect < 0 && rose.length > 0) return `They may have moved next door: ${ringWords(rose)} rose. ${together}`;
  if (effect < 0 && fell.length > 0)
    return `The streets round the zone gained too: ${ringWords(fell)} fell. ${together}`;
  if (effect < 0) return `No sign that they moved next door. ${together}`;
  return `Round the zone: ${ringWords(rings)}. ${together}`;
}

const ringWords = (rings: Ring[]): string =>
  rings.map(({ fromMetres, toMetres, value }) => `${fromMetres} to ${toMetres} m ${percent(value)}`).join(', ');
