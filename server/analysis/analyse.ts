import type { RunRecord } from '../features/runs/contract.ts';
import { addMonths } from '../features/words/months.ts';
import { holm } from '../statistics/false-discovery.ts';
import { coreProblem, type Core } from './core-problem.ts';
import { coverage } from './coverage.ts';
import { displacement } from './displacement.ts';
import { disturbances } from './disturbances.ts';
import { emmie } from './emmie.ts';
import { evidence } from './evidence.ts';
import type { RunTask } from './messages.ts';
import type { RunInputs } from './inputs.ts';
import { method } from './method.ts';
import { unlessImpossible } from './models.ts';
import { type Panel, panelOf } from './panel.ts';
import { perceptions } from './perceptions.ts';
import { refusals } from './refusals.ts';
import { resilience } from './resilience.ts';
import { sayVerdict } from './say-verdict.ts';
import { decide, type Signs } from './verdict.ts';
import { asPercent } from './words.ts';

/** Steps that a run tells, so that progress can be shown as a share of them. */
const steps = 6;

/**
 * One evaluation from its inputs to its record: the same inputs give the same record, to the last digit.
 * @param tell hears what is being done and how much is done, 0 to 1
 */
export function analyse(task: RunTask, tell: (step: string, progress: number) => void): RunRecord {
  const { inputs, engineVersion, inputHash } = task;
  const { plan } = inputs;
  let done = 0;
  const step = (name: string): void => {
    done += 1;
    tell(name, done / (steps + 1));
  };
  const panel = panelOf(inputs);
  const refused = refusals(inputs, panel);
  const core = refused.length > 0 ? null : unlessImpossible(() => coreProblem(inputs, panel, step));
  step('Looking next door, at resilience and at what residents say.');
  const moved = core && displacement(inputs, panel, core.dispersion, core.shown);
  const areaCodes = inputs.areas.map(({ code }) => code);
  const strand2 = inputs.indicators.length === 0 ? null : resilience(inputs.indicators, areaCodes, plan.seed);
  const strand3 = inputs.survey && perceptions(inputs.survey, plan.seed);
  step('Deciding what may be said.');
  const signs = signsOf(inputs, panel, core, moved, refused);
  const decision = decide(signs);
  const verdict = {
    ...decision,
    ...sayVerdict(decision, core?.shown ?? null, moved),
    ...evidence(decision.finding, plan, panel.areas.length),
  };
  return {
    format: 'people-zones-run-1',
    engineVersion,
    planHash: inputs.planHash,
    inputHash,
    seed: plan.seed,
    exploratory: inputs.exploratory,
    isDemonstration: inputs.isDemonstration,
    look: inputs.look,
    question: questionOf(inputs, panel),
    verdict,
    core: core?.shown ?? null,
    displacement: moved,
    resilience: strand2,
    perceptions: strand3,
    coverage: coverage(inputs, panel),
    emmie: emmie(inputs, verdict, core?.shown ?? null),
    method: method(inputs, panel),
  };
}

function signsOf(
  inputs: RunInputs,
  panel: Panel,
  core: Core | null,
  moved: RunRecord['displacement'],
  refused: string[],
): Signs {
  const shown = core?.shown ?? null;
  const looks = new Set(inputs.plan.looks).size;
  const { preTrend } = shown?.eventStudy ?? { preTrend: null };
  const effect = shown?.effect;
  const range =
    effect !== undefined && effect.lower !== null && effect.upper !== null
      ? { value: effect.value, lower: effect.lower, upper: effect.upper }
      : null;
  return {
    refusals: refused,
    effect: range,
    p: shown === null ? null : overLooks(shown.placebo.p, looks),
    looks,
    side: inputs.plan.side,
    ranked: shown?.placebo.values.find(({ isZone }) => isZone)?.percent ?? null,
    models: (shown?.models ?? [])
      .filter(({ role }) => role === 'agreement' || role === 'headline')
      .map(({ name, value }) => ({ name, percent: value })),
    signTurnsWithTrend: core?.signTurnsWithTrend ?? false,
    preTrendP: preTrend?.p ?? null,
    preTrendBias: preTrend?.biasLeftPercent ?? null,
    driftCarriedOn: preTrend === null ? null : driftCarriedOn(preTrend),
    syntheticUsable: shown?.synthetic.usable ?? false,
    shareExpectedAnyway: panel.pickedLeftOut ? null : (shown?.spike.shareExpectedAnyway ?? null),
    wasPicked: inputs.plan.pickedOn !== null,
    ...disturbances(inputs, panel),
    exploratory: inputs.exploratory,
    net:
      moved?.net == null || moved.net.lower === null || moved.net.upper === null
        ? null
        : { value: moved.net.value, lower: moved.net.lower, upper: moved.net.upper },
    detectable: shown?.detectablePercent ?? null,
  };
}

type PreTrend = NonNullable<RunRecord['core']>['eventStudy']['preTrend'];

/** The bias is that of the detectable slope; a slope of another size leaves bias in proportion, on the scale of logs. */
function driftCarriedOn({ slopePercent, detectableSlopePercent, biasLeftPercent }: PreTrend): number | null {
  if (slopePercent === null || detectableSlopePercent === null || biasLeftPercent === null) return null;
  const log = (percent: number): number => Math.log1p(percent / 100);
  return asPercent(Math.exp((log(biasLeftPercent) * log(slopePercent)) / log(detectableSlopePercent)));
}

/**
 * Looking several times gives chance several chances: Holm's first step over all looks that were registered, as if the
 * others had found nothing. Counting only those already passed would let all of them together be wrong too often.
 */
function overLooks(p: number, looks: number): number {
  const others = Array<number>(looks - 1).fill(1);
  return holm([p, ...others])[0] ?? p;
}

function questionOf(inputs: RunInputs, panel: Panel): RunRecord['question'] {
  const { plan, months } = inputs;
  const end = addMonths(months.at(-1) ?? plan.start, 1);
  const firstAfter = months[panel.startIndex + plan.lagMonths] ?? end;
  return {
    evaluation: inputs.evaluation,
    title: plan.title,
    zone: inputs.zone,
    outcome: inputs.outcome.name,
    unit: inputs.outcome.unit,
    pre: { from: months[0] ?? plan.start, to: plan.start },
    post: { from: firstAfter, to: end },
    start: plan.start,
    lagMonths: plan.lagMonths,
    registeredAt: inputs.registeredAt,
    sources: inputs.outcome.sources,
    comparisonAreas: inputs.areas.length,
  };
}
