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
  const { startIndex, before, after } = panel;
  const known = panel.zoneWhole.flatMap((count, at) => (count !== null && at < startIndex ? [at] : []));
  const incidents = total(panel.zoneWhole, known);
  const incidentsAfter = total(panel.zone, after);
  const absent = absentMonths(inputs);
  const firstAfter = startIndex + panel.lagMonths;
  // Of months that are not to be looked at yet nothing is said: they cannot be too few.
  const isReached = inputs.look !== null;
  const said: (string | false)[] = [
    !isReached &&
      `The first registered look, ${Math.min(...inputs.plan.looks)} months after the start, is not reached yet.`,
    known.length < fewestBefore && `Only ${known.length} months before the start came; ${fewestBefore} are needed.`,
    isReached &&
      after.length < fewestAfter &&
      `Only ${after.length} months after the start came; ${fewestAfter} are needed.`,
    panel.areas.length < fewestAreas && `Only ${panel.areas.length} comparison areas; ${fewestAreas} are needed.`,
    incidents < fewestIncidents && `Only ${incidents} incidents before the start; ${fewestIncidents} are needed.`,
    hasGap(absent, 0, startIndex) && 'A year before the start has more than 2 missing months.',
    hasGap(absent, firstAfter, absent.length) && 'A year after the start has more than 2 missing months.',
    inputs.zone.people !== null && inputs.zone.people <= 0 && 'Nobody lives in the zone.',
    total(panel.zone, before) === 0 &&
      'Not one incident was counted in the zone before the start, outside the months on which it was picked.',
    isReached &&
      incidentsAfter === 0 &&
      'Not one incident was counted in the zone after the start, which no ratio can express; check that its data came.',
    incidentsAfter > 0 &&
      incidentsAfter <= inputs.withheldUpTo &&
      'So few incidents were counted after the start that they are withheld, and with them every figure made of them.',
    [...before, ...after].some((at) => (panel.comparison[at] ?? 0) === 0) &&
      'In some month not one incident was counted in any comparison area, so there is nothing to compare that month with.',
  ];
  return said.filter((one) => one !== false);
}

/** Months that did not come. Those that the plan or a shock leaves out came, and are no gap in the data. */
function absentMonths({ series, coverage }: RunInputs): boolean[] {
  const came = (at: number): boolean =>
    coverage.length > 0 && coverage.every(({ states }) => (states[at] ?? 'received') === 'received');
  return series.map((count, at) => count === null && !came(at));
}

function hasGap(absent: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const block = absent.slice(at, Math.min(at + blockMonths, to));
    if (block.filter(Boolean).length > mostMissingOfBlock) return true;
  }
  return false;
}
