import { addMonths, sayMonths } from '../words/months.ts';
import type { Plan } from './contract.ts';
import { endOfLook } from './looks.ts';
import type { PlanRow } from './store.ts';

const sayDay = (moment: string): string => {
  const month = moment.slice(0, 7);
  return `${Number(moment.slice(8, 10))} ${sayMonths(month, month)}`;
};

/** Why an evaluation is not, or no longer, what was registered before looking; empty when it is. */
export function exploratoryReasons(versions: readonly PlanRow[]): string[] {
  const reasons: string[] = [];
  const [first, ...amendments] = versions;
  if (first !== undefined) {
    const plan = JSON.parse(first.plan) as Plan;
    const end = endOfLook(plan, Math.min(...plan.looks));
    if (first.registered_at.slice(0, 7) >= end) {
      const last = addMonths(end, -1);
      reasons.push(
        `The plan was registered on ${sayDay(first.registered_at)}, when the months of the first look, up to ${sayMonths(last, last)}, were already over: the results could have been known.`,
      );
    }
  }
  for (const { registered_at, why } of amendments) {
    reasons.push(`The plan was changed on ${sayDay(registered_at)}, after it was registered: ${why}`);
  }
  return reasons;
}
