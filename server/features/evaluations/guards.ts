import { addMonths } from '../words/months.ts';
import type { Plan } from './contract.ts';
import type { Problem } from './question.ts';
import { mostMissingOfYear, type Window, worstYear } from './window.ts';

/**
 * The fewest of everything with which a run can say anything at all; a plan below them is refused. Before the start, more
 * than a year: twelve months against twelve only describe. The zone's own series asks for 24, and below them the verdict
 * is lowered.
 */
export const fewest = { before: 15, after: 6, areas: 20, incidents: 60 } as const;

/** What the plan says of itself, before any data are looked at. */
export function problemsOfPlan(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  const refuse = (pointer: string, sentence: string): void => void problems.push({ pointer, sentence });
  if (plan.preMonths < fewest.before) {
    refuse('/preMonths', `At least ${fewest.before} months before the start are needed.`);
  }
  if (plan.postMonths < fewest.after) {
    refuse('/postMonths', `At least ${fewest.after} months after the start are needed.`);
  }
  for (const [index, look] of plan.looks.entries()) {
    if (look > plan.postMonths) {
      refuse(`/looks/${index}`, `A look at ${look} months needs at least ${look} months after the start.`);
    }
  }
  if (plan.comparison.keepMax < plan.comparison.keepMin) {
    refuse('/comparison/keepMax', 'Give at least as many as are to be kept.');
  }
  const { pickedOn } = plan;
  if (pickedOn !== null && pickedOn.from >= pickedOn.to) {
    refuse('/pickedOn', 'Give a period whose first month comes before its end.');
  } else if (pickedOn !== null && pickedOn.to > plan.start) {
    refuse('/pickedOn', 'A place is picked on months before the start.');
  }
  return problems;
}

/** What the months before the start say. @param before incidents in the zone by month; null where left out */
export function problemsBefore(window: Window, before: readonly (number | null)[]): Problem[] {
  const problems: Problem[] = [];
  const refuse = (pointer: string, sentence: string): void => void problems.push({ pointer, sentence });
  const used = before.filter((count) => count !== null);
  if (window.months.length - window.missing.length < fewest.before) {
    const came = window.months.length - window.missing.length;
    refuse('/start', `Only ${came} months before the start came; ${fewest.before} are needed.`);
  } else if (used.length < fewest.before) {
    refuse('/start', `Only ${used.length} months before the start can be used; ${fewest.before} are needed.`);
  }
  const gap = worstYear(window.missing, window.months, mostMissingOfYear);
  if (gap !== null) {
    const sentence = `More than ${mostMissingOfYear} months of one year before the start did not come: ${gap}.`;
    refuse('/start', sentence);
  }
  const incidents = used.reduce((sum, count) => sum + count, 0);
  if (incidents === 0) {
    refuse('/outcome/categories', 'Nothing of this was counted in the zone before the start.');
  } else if (incidents < fewest.incidents) {
    const sentence = `Fewer than ${fewest.incidents} incidents were counted in the zone before the start; no change of so few can be told from chance.`;
    refuse('/outcome/categories', sentence);
  }
  return problems;
}

export const postOf = (plan: Plan): { from: string; to: string } => {
  const from = addMonths(plan.start, plan.lagMonths);
  return { from, to: addMonths(from, plan.postMonths) };
};
