import { Refusal } from '../../refusal.ts';
import { addMonths, sayMonths } from '../words/months.ts';
import type { Plan } from './contract.ts';
import type { Feed } from './window.ts';

export type LookMonths = 6 | 12 | 24;

export interface Reached {
  at: LookMonths | null;
  /** First month that is not looked at. */
  end: string;
}

/** The first month after a look: so many months of work, not counting those of the lag. */
export const endOfLook = ({ start, lagMonths }: Plan, look: number): string => addMonths(start, lagMonths + look);

/**
 * How far the data have come, and which registered look that allows.
 * @throws Refusal for a look that is not registered or not reached
 */
export function reachedLooks(plan: Plan, feeds: readonly Feed[], wanted?: LookMonths): Reached {
  const looks = [...new Set(plan.looks)].sort((one, other) => one - other);
  const lasts = feeds.map(({ received }) => [...received].sort().at(-1) ?? '');
  // What one dataset has not sent yet is missing from the sum.
  const last = lasts.sort()[0] ?? '';
  const reached = looks.filter((look) => last >= addMonths(endOfLook(plan, look), -1));
  if (wanted !== undefined) {
    const refuse = (detail: string) => new Refusal('not-possible', detail, [{ detail, pointer: '/look' }]);
    if (!looks.includes(wanted)) throw refuse(`A look at ${wanted} months is not registered in this plan.`);
    if (!reached.includes(wanted)) {
      const until = addMonths(endOfLook(plan, wanted), -1);
      throw refuse(`The data have not reached this look: it needs every month up to ${sayMonths(until, until)}.`);
    }
  }
  const at = wanted ?? reached.at(-1) ?? null;
  if (at !== null) return { at, end: endOfLook(plan, at) };
  const soFar = last < plan.start ? plan.start : addMonths(last, 1);
  const longest = endOfLook(plan, plan.postMonths);
  return { at: null, end: soFar < longest ? soFar : longest };
}
