import type { RunRecord } from '../features/runs/contract.ts';
import type { RunInputs } from './inputs.ts';
import type { Panel } from './panel.ts';
import { countOf } from './words.ts';

/** Which months came and which were left out, each with its reason. */
export function coverage(inputs: RunInputs, panel: Panel): RunRecord['coverage'] {
  const leftOut = leftOutMonths(inputs, panel);
  const used = panel.before.length + panel.after.length;
  const all = inputs.months.length;
  const months =
    used === all
      ? `All ${all} months were used.`
      : `${used} of ${countOf(all, 'month was', 'months were')} used; ${all - used} were left out.`;
  const inside =
    inputs.zone.counted === 'inside-line' ? ' The zone’s incidents were counted inside the drawn line.' : '';
  return {
    sentence: `${months}${inside}`,
    months: inputs.months,
    datasets: inputs.coverage,
    used,
    leftOut,
    shocks: inputs.shocks,
    breaks: inputs.breaks,
  };
}

export function leftOutMonths(inputs: RunInputs, panel: Panel): { month: string; reason: string }[] {
  const said = new Map(inputs.leftOut.map(({ month, reason }) => [month, reason]));
  const picked = new Set(panel.picked);
  const used = new Set([...panel.before, ...panel.after]);
  return inputs.months.flatMap((month, at) => {
    if (used.has(at)) return [];
    const settling = at >= panel.startIndex && at < panel.startIndex + panel.lagMonths;
    const own = picked.has(at)
      ? 'The place was picked on this month’s figures.'
      : settling
        ? 'Work was beginning; the plan leaves this month out.'
        : 'A comparison area has no figure for this month.';
    return [{ month, reason: said.get(month) ?? own }];
  });
}
