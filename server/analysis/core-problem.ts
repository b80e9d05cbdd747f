import type { CoreProblem } from '../features/runs/contract.ts';
import { capital } from '../features/words/capital.ts';
import { detectableChange } from '../statistics/detectable-change.ts';
import { diagnostics } from './diagnostics.ts';
import { eventStudyOf } from './event-study.ts';
import type { RunInputs } from './inputs.ts';
import { inOutcome, inTime } from './other-placebos.ts';
import { type Model, primaryModel, ratioAsModel, seriesAlone, unlessImpossible } from './models.ts';
import { total, type Panel } from './panel.ts';
import { placebo } from './placebo.ts';
import { spike } from './spike.ts';
import { synthetic } from './synthetic.ts';
import { syntheticDidModel } from './synthetic-did.ts';
import { twoWayModel } from './two-way.ts';
import { asPercent, interval, lowerOrHigher, whole } from './words.ts';
import { leftOutMonths } from './coverage.ts';

export interface Core {
  shown: CoreProblem;
  dispersion: number;
  signTurnsWithTrend: boolean;
}

/** Did the zone's own problem change beyond what comparison areas imply? Every way to ask it, on one panel (strand 1). */
export function coreProblem(inputs: RunInputs, panel: Panel, step: (name: string) => void): Core {
  const { plan } = inputs;
  step('Fitting the change against comparison areas.');
  const primary = primaryModel(panel, plan.primaryModel, plan.seed);
  const { chosen, avoided } = primary;
  const effect = {
    value: asPercent(chosen.rateRatio.value),
    lower: asPercent(chosen.rateRatio.lower),
    upper: asPercent(chosen.rateRatio.upper),
  };
  step('Asking whether it could be chance.');
  const rank = placebo(panel, inputs.zone, plan.side);
  step('Mixing comparison areas.');
  const mix = synthetic(panel);
  const event = eventStudyOf(panel);
  const reasons = new Map(leftOutMonths(inputs, panel).map(({ month, reason }) => [month, reason]));
  const shown: CoreProblem = {
    sentence: sentenceOf(inputs, effect, avoided.avoided),
    effect: { ...effect, p: rank.p, method: 'Ratio to comparison areas', page: 'ratio-model.md' },
    observed: total(panel.zone, panel.after),
    expected: avoided.expectedTotal,
    avoided: avoided.avoided,
    placebo: rank,
    months: panel.months.map((month, at) => ({
      month,
      observed: inputs.series[at] ?? '[x]',
      expected: avoided.months[at]?.value ?? null,
      lower: avoided.months[at]?.lower ?? null,
      upper: avoided.months[at]?.upper ?? null,
      leftOut: reasons.get(month) ?? null,
    })),
    models: [
      ...ratioModels(primary, plan.primaryModel),
      twoWayModel(panel),
      mix.model,
      syntheticDidModel(panel),
      seriesAlone(panel),
    ].filter((model) => model !== null),
    eventStudy: event,
    inTime: inTime(panel),
    inOutcome: inOutcome(inputs, panel),
    synthetic: mix.shown,
    spike: spike(panel),
    detectablePercent: detectable(panel, avoided.expectedTotal, chosen.dispersion),
    diagnostics: diagnostics(chosen, panel),
  };
  return { shown, dispersion: chosen.dispersion, signTurnsWithTrend: primary.signTurnsWithTrend };
}

function detectable(panel: Panel, expected: number, dispersion: number): number | null {
  const counts = {
    treatedBefore: total(panel.zone, panel.before),
    treatedAfter: expected,
    comparisonBefore: total(panel.comparison, panel.before),
    comparisonAfter: total(panel.comparison, panel.after),
  };
  const found = unlessImpossible(() => detectableChange(counts, Math.max(1, dispersion)));
  return found === null ? null : 100 * found.reduction;
}

function ratioModels(primary: ReturnType<typeof primaryModel>, registered: RunInputs['plan']['primaryModel']): Model[] {
  const role = (model: string): string => (model === registered ? 'headline' : 'check');
  const { plain, withTrend } = primary;
  const without = ratioAsModel('ratio', 'Ratio to comparison areas', plain, role('ratio'), '');
  if (withTrend === null) return [without];
  const note = 'Lets zone and comparison drift apart steadily; a short run of months leaves it unsure.';
  return [without, ratioAsModel('ratio-with-trend', 'Ratio, with a trend', withTrend, role('ratio-with-trend'), note)];
}

interface Range {
  value: number;
  lower: number;
  upper: number;
}

function sentenceOf(inputs: RunInputs, effect: Range, avoided: Range): string {
  const { unit } = inputs.outcome;
  const change =
    `${capital(unit)} were ${lowerOrHigher(effect.value)} comparison areas imply ` +
    `(${interval(effect.lower, effect.upper)}).`;
  const count =
    avoided.value >= 0
      ? `About ${whole(avoided.value)} were avoided (${whole(avoided.lower)} to ${whole(avoided.upper)}).`
      : `About ${whole(-avoided.value)} more than expected were counted (${whole(-avoided.upper)} to ${whole(-avoided.lower)}).`;
  return `${change} ${count}`;
}
