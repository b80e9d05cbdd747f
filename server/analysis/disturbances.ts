import type { RunInputs } from './inputs.ts';
import { fewestMonthsAlone } from './models.ts';
import type { Panel } from './panel.ts';

const nearMonths = 3;

/**
 * What else could be taken for the zone's doing: a shock within three months of the start, a shock after it whose months
 * were kept, a change in how incidents are recorded inside the months that were used, and a short time before the start.
 */
export function disturbances(inputs: RunInputs, panel: Panel): string[] {
  const { months, startIndex } = panel;
  const used = new Set([...panel.before, ...panel.after].map((at) => months[at] ?? ''));
  const near = new Set(months.slice(Math.max(0, startIndex - nearMonths), startIndex + nearMonths + 1));
  const after = new Set(panel.after.map((at) => months[at] ?? ''));
  const inside = (from: string, to: string, some: Set<string>): boolean =>
    [...some].some((month) => month >= from && month < to);
  const shocks = inputs.shocks
    .filter(({ from, to, leaveOut }) => inside(from, to, near) || (!leaveOut && inside(from, to, after)))
    .map(({ text }) => `Something else happened near the start or after it: ${text}.`);
  const breaks = inputs.breaks
    .filter(({ month }) => used.has(month))
    .map(({ text }) => `The way incidents are recorded changed inside the months used: ${text}.`);
  const short =
    panel.before.length < fewestMonthsAlone
      ? [
          `Only ${panel.before.length} months before the start could be used; with fewer than ${fewestMonthsAlone}, seasons and a return from a spike are hard to tell.`,
        ]
      : [];
  return [...shocks, ...breaks, ...short].map((sentence) => sentence.replace('..', '.'));
}
