import type { RunRecord } from '../features/runs/contract.ts';
import type { RunInputs } from './inputs.ts';
import { whole } from './words.ts';

/** The five things that a practitioner asks of evidence (EMMIE, College of Policing): what is not known says so. */
export function emmie(inputs: RunInputs, verdict: RunRecord['verdict'], core: RunRecord['core']): RunRecord['emmie'] {
  const notSaid = 'Not said in the plan.';
  const said = (text: string | undefined): string => (text === undefined || text === '' ? notSaid : text);
  return {
    effect: core === null ? verdict.binding : `${verdict.title}. ${core.sentence}`,
    mechanism: said(inputs.plan.emmie?.mechanism),
    moderators: said(inputs.plan.emmie?.moderators),
    implementation: said(inputs.plan.emmie?.implementation),
    economics: economics(inputs.plan.costs, core?.avoided ?? null),
  };
}

type Costs = RunInputs['plan']['costs'];
type Avoided = NonNullable<RunRecord['core']>['avoided'];

function economics(costs: Costs, avoided: Avoided | null): string {
  if (costs === null) return 'No costs were given in the plan.';
  const spent = `The zone cost £${whole(costs.zoneCost)} (prices of ${costs.priceYear}; ${costs.source})`;
  if (avoided === null || avoided.lower === null || avoided.upper === null) return `${spent}; no effect was estimated.`;
  if (avoided.value <= 0) return `${spent}; no incidents were avoided, so there is no cost for one.`;
  const each = (count: number): string => `£${whole(costs.zoneCost / count)}`;
  const most = avoided.lower > 0 ? each(avoided.lower) : 'no upper limit, since none may have been avoided';
  const range = `${each(avoided.upper)} to ${most}`;
  const worth =
    costs.unitCost === null
      ? ''
      : ` At £${whole(costs.unitCost)} an incident, those avoided are worth £${whole(costs.unitCost * avoided.value)} (£${whole(costs.unitCost * avoided.lower)} to £${whole(costs.unitCost * avoided.upper)}).`;
  return `${spent}: ${each(avoided.value)} for each incident avoided (95% interval ${range}).${worth}`;
}
