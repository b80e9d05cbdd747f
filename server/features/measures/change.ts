import { publishCount, publishEstimate, strictest } from '../../disclosure/publish.ts';
import { changeDispersion } from '../../statistics/change-dispersion.ts';
import { type CountChange, countChanges } from '../../statistics/count-change.ts';
import { Refusal } from '../../refusal.ts';
import type { DemandPanel } from '../demand/panel.ts';
import { sayNoPair } from '../words/left-out.ts';
import { judge, widened } from './beyond-chance.ts';
import { type Measured, plain } from './measured.ts';
import { countsOver, placedOver } from './totals.ts';
import type { TwoYears } from './two-years.ts';

/**
 * By how many percent the count of each area changed between two years that share no month.
 * @param panel over both years
 */
export function change(panel: DemandPanel, years: TwoYears): Measured {
  const { earlier, later, used, leftOut, shocks } = years;
  if (used.length === 0) throw new Refusal('not-possible', sayNoPair(earlier, later, leftOut));
  const ids = new Set(used.map(({ id }) => id));
  const upTo = strictest(used.map(({ withheld_up_to }) => ({ withheldUpTo: withheld_up_to })));
  const [before, after] = [countsOver(panel, ids, earlier), countsOver(panel, ids, later)];
  const placed = (period: TwoYears['later']): number => placedOver(panel.catalogue, panel.asked.scope, ids, period);
  const [placedBefore, placedAfter] = [placed(earlier), placed(later)];
  if (placedBefore + placedAfter === 0)
    throw new Refusal('not-possible', 'None were recorded in either year, so there is no change.');
  const changes = countChanges(before, after);
  const published = panel.areas.map((area, at) =>
    [before, after].map((counts) => publishCount(area.has_bricks ? (counts[at] ?? 0) : null, upTo)),
  );
  const isShown = published.map((both) => both.every((count) => typeof count === 'number'));
  const pValues = changes.map(({ p }, area) => (isShown[area] === true ? p : null));
  const isUp = (area: number): boolean => (after[area] ?? 0) > (before[area] ?? 0);
  const phi = changeDispersion(before, after);
  const whole = countChanges([placedBefore], [placedAfter])[0];
  return {
    ...plain,
    figures: changes.map((one, area) => {
      const both = published[area] ?? [];
      return { count: both[1] ?? publishCount(null, 0), ...publishEstimate(percentOf(one), both) };
    }),
    whole: publishEstimate(whole === undefined ? null : percentOf(whole), [
      publishCount(placedBefore, upTo),
      publishCount(placedAfter, upTo),
    ]),
    judged: judge(pValues, isUp),
    allowing: phi === null || phi <= 1 ? null : { phi, ...judge(widened(pValues, phi), isUp) },
    against: earlier,
    later,
    leftOut,
    shocks,
    fromNone: changes.filter((one, area) => isShown[area] === true && one.ratio === null && one.p !== null).length,
  };
}

/** A change that has no bound above has no percentage either: both are left open. */
const percentOf = ({ ratio, lower, upper }: CountChange): Parameters<typeof publishEstimate>[0] => {
  const percent = (factor: number | null): number | null => (factor === null ? null : (factor - 1) * 100);
  return ratio === null ? null : { value: (ratio - 1) * 100, lower: percent(lower), upper: percent(upper) };
};
