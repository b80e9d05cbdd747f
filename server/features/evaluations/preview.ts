import { addMonths } from '../words/months.ts';
import type { PlanPreview } from './contract.ts';
import { fewest, postOf } from './guards.ts';
import { powerOf } from './power.ts';
import type { Prepared } from './prepare.ts';
import type { EvaluationRoom } from './room.ts';
import { type MadeSet, setOf } from './set.ts';

export interface Preview {
  zone: PlanPreview['zone'];
  pre: { from: string; to: string };
  post: { from: string; to: string };
  preMonthsReceived: number;
  monthsMissing: string[];
  comparison: MadeSet | null;
  power: PlanPreview['power'];
  problems: PlanPreview['problems'];
  warnings: string[];
  sentence: string;
}

export async function previewOf(room: EvaluationRoom, prepared: Prepared): Promise<Preview> {
  const { plan, zone, window, comparison, problems } = prepared;
  const name = zone?.name ?? (await room.zones.versions(plan.zone)).at(-1)?.name ?? plan.zone;
  const from = window?.from ?? addMonths(plan.start, -plan.preMonths);
  return {
    zone: { code: plan.zone, name, version: zone?.version ?? plan.zoneVersion ?? 1, people: zone?.people ?? null },
    pre: { from, to: plan.start },
    post: postOf(plan),
    preMonthsReceived: window === null ? 0 : window.months.length - window.missing.length,
    monthsMissing: window?.missing ?? [],
    comparison: comparison === null ? null : setOf(comparison, plan.comparison.areas),
    power: comparison === null ? null : powerOf(plan, comparison.zone, comparison.kept),
    problems,
    warnings: warningsOf(prepared),
    sentence: sentenceOf(prepared),
  };
}

function warningsOf({ plan, zone, window, comparison, around }: Prepared): string[] {
  const said: (string | false)[] = [];
  if (zone?.inside !== undefined) {
    said.push(
      'No whole small area lies in this zone: its incidents are counted inside the drawn line, and its people are told by share of area. The small areas that the line cuts belong to no ring and to no comparison area.',
    );
  }
  if (window !== null) {
    const shorter = window.from > addMonths(plan.start, -plan.preMonths);
    said.push(
      shorter &&
        `The time before the start has ${window.months.length} months rather than ${plan.preMonths}: no earlier ones can be used.`,
      ...window.breaks.map(({ text }) => `A series changes before the start: ${text}`),
      ...window.shocks.map(({ text }) => `A shock falls into the time before the start: ${text}`),
    );
  }
  if (
    comparison !== null &&
    comparison.kept.length >= fewest.areas &&
    comparison.kept.length < plan.comparison.keepMin
  ) {
    const smallest = (100 / (comparison.kept.length + 1)).toFixed(1);
    said.push(
      `Only ${comparison.kept.length} of the ${plan.comparison.keepMin} comparison areas asked for were found: no change can be rarer than ${smallest}%.`,
    );
  }
  if (around !== null && around.rings.length < new Set(plan.ringsMetres).size) {
    said.push('Some rings hold the centre of no small area, so displacement into them cannot be told.');
  }
  return said.filter((one) => one !== false);
}

function sentenceOf({ problems, comparison, window }: Prepared): string {
  const [first] = problems;
  if (first !== undefined) {
    const more = problems.length === 1 ? '' : ` It has ${problems.length} problems.`;
    return `This plan cannot be registered yet. ${first.sentence}${more}`;
  }
  const months = window === null ? 0 : window.months.length - window.leftOut.length;
  return `This plan can be registered: ${months} months before the start and ${comparison?.kept.length ?? 0} comparison areas can be used.`;
}
