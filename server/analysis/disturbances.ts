import type { RunInputs } from './inputs.ts';
import { addMonths, sayMonths } from '../features/words/months.ts';
import { fewestMonthsAlone } from './models.ts';
import type { Panel } from './panel.ts';

const nearMonths = 3;

/**
 * What else could be taken for the zone's doing: a shock within three months of the start, a shock after it whose months
 * were kept, a change in how incidents are recorded inside the months that were used, and a short time before the start.
 */
export function disturbances(inputs: RunInputs, panel: Panel): { disturbances: string[]; noted: string[] } {
  const { months, startIndex } = panel;
  const used = new Set([...panel.before, ...panel.after].map((at) => months[at] ?? ''));
  const near = new Set(months.slice(Math.max(0, startIndex - nearMonths), startIndex + nearMonths + 1));
  const after = new Set(panel.after.map((at) => months[at] ?? ''));
  const inside = (from: string, to: string, some: Set<string>): boolean =>
    [...some].some((month) => month >= from && month < to);
  const lowers = ({ from, to, leaveOut }: Shock): boolean =>
    inside(from, to, near) || (!leaveOut && inside(from, to, after));
  const known = new Set(months);
  const shocks = inputs.shocks.filter(({ from, to }) => inside(from, to, known));
  const ordered = [...used].sort();
  // The month of a break may itself be missing: it still parts the months used.
  const parts = (month: string): boolean => month > (ordered[0] ?? '') && month <= (ordered.at(-1) ?? '');
  const breaks = inputs.breaks.filter(({ month }) => parts(month));
  const short = panel.before.length < fewestMonthsAlone ? [shortSentence(panel.before.length)] : [];
  return {
    disturbances: [
      ...shocks.filter(lowers).map((shock) => `Something else happened near the start or after it: ${said(shock)}`),
      ...breaks.map(({ text }) => `The way incidents are recorded changed inside the months used: ${ended(text)}`),
      ...short,
    ],
    noted: shocks
      .filter((shock) => !lowers(shock))
      .map((shock) => `${shock.leaveOut ? 'Left out' : 'Among the months used'}: ${said(shock)}`),
  };
}

type Shock = RunInputs['shocks'][number];

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
const said = ({ from, to, text }: Shock): string =>
  ended(`${text.replace(/\.$/, '')} (${sayMonths(from, addMonths(to, -1))})`);
const shortSentence = (months: number): string =>
  `Only ${months} months before the start could be used; with fewer than ${fewestMonthsAlone}, seasons and a return from a spike are hard to tell.`;
