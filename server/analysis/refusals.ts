import type { RunInputs } from './inputs.ts';
import { total, type Panel } from './panel.ts';

/** More than a year: twelve months against twelve only describe. */
const fewestBefore = 15;
const fewestAfter = 6;
const fewestAreas = 20;
const fewestIncidents = 60;
const blockMonths = 12;
const mostMissingOfBlock = 2;

/**
 * Question: is there enough to go on? Each sentence is a reason to say nothing at all, and none of them is a warning.
 * Source: docs/methods/verdict.md. Twenty areas, because with fewer no rank can be as rare as 1 in 20.
 */
export function refusals(inputs: RunInputs, panel: Panel): string[] {
  const { startIndex } = panel;
  const came = inputs.series.map((value) => value !== null);
  const before = came.slice(0, startIndex).filter(Boolean).length;
  const incidents = total(
    panel.zoneWhole,
    came.slice(0, startIndex).map((_, at) => at),
  );
  const firstAfter = startIndex + panel.lagMonths;
  const said: (string | false)[] = [
    inputs.look === null &&
      `The first registered look, ${Math.min(...inputs.plan.looks)} months after the start, is not reached yet.`,
    before < fewestBefore && `Only ${before} months before the start came; ${fewestBefore} are needed.`,
    panel.after.length < fewestAfter &&
      `Only ${panel.after.length} months after the start came; ${fewestAfter} are needed.`,
    panel.areas.length < fewestAreas && `Only ${panel.areas.length} comparison areas; ${fewestAreas} are needed.`,
    incidents < fewestIncidents && `Only ${incidents} incidents before the start; ${fewestIncidents} are needed.`,
    hasGap(came, 0, startIndex) && 'A year before the start has more than 2 missing months.',
    hasGap(came, firstAfter, came.length) && 'A year after the start has more than 2 missing months.',
    inputs.zone.people !== null && inputs.zone.people <= 0 && 'Nobody lives in the zone.',
  ];
  return said.filter((one) => one !== false);
}

function hasGap(came: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const block = came.slice(at, Math.min(at + blockMonths, to));
    if (block.filter((one) => !one).length > mostMissingOfBlock) return true;
  }
  return false;
}
