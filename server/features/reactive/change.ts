import { publishCount, publishEstimate, type PublishedRate, strictest } from '../../disclosure/publish.ts';
import { newcombeDifference } from '../../statistics/newcombe.ts';
import type { TwoYears } from '../measures/two-years.ts';
import { sayNoPair } from '../words/left-out.ts';
import type { CountAt, Counter } from './counter.ts';
import { inPercent, shareOf } from './parts.ts';

export interface ReactiveChange {
  earlier: PublishedRate;
  later: PublishedRate;
  points: PublishedRate;
}

/** By how many points of percent the reactive share changed between two years that can be compared; or why not. */
export function reactiveChange(
  counter: Counter,
  countAt: CountAt,
  years: TwoYears,
): { change: ReactiveChange | null; why: string | null } {
  const { earlier, later, used, leftOut } = years;
  if (used.length === 0) return { change: null, why: sayNoPair(earlier, later, leftOut) };
  const [before, after] = [counter.counts(countAt, used, earlier), counter.counts(countAt, used, later)];
  const [first, second] = [before === null ? null : shareOf(before), after === null ? null : shareOf(after)];
  if (before === null || after === null || first === null || second === null)
    return {
      change: null,
      why: 'In one of the two years nothing was recorded that is decided to be reactive or planned.',
    };
  const upTo = strictest(used.map(({ withheld_up_to }) => ({ withheldUpTo: withheld_up_to })));
  const [ofBefore, ofAfter] = [before, after].map((counts) => [
    publishCount(counts.reactive, upTo),
    publishCount(counts.planned, upTo),
  ]) as [ReturnType<typeof publishCount>[], ReturnType<typeof publishCount>[]];
  return {
    why: null,
    change: {
      earlier: publishEstimate(inPercent(first), ofBefore),
      later: publishEstimate(inPercent(second), ofAfter),
      points: publishEstimate(inPercent(newcombeDifference(second, first)), [...ofBefore, ...ofAfter]),
    },
  };
}
