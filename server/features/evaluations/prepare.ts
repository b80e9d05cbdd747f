import type { Catalogue } from '../demand/catalogue.ts';
import { type Around, aroundOf } from './around.ts';
import { candidatesFor } from './compare-with.ts';
import { chooseAreas, type Excluded, type Kept, type Measured } from './choose-areas.ts';
import type { Candidate } from './candidates.ts';
import type { Plan } from './contract.ts';
import { countable, type CountedZone, countedZone } from './counted-zone.ts';
import { countsOf } from './counts.ts';
import { disturbancesOf, feedsOf } from './disturbances.ts';
import { fewest, problemsBefore, problemsOfPlan } from './guards.ts';
import { problemsOfStrands } from './strands.ts';
import { type Outcome, outcomeOf, type Problem, zoneOf } from './question.ts';
import type { EvaluationRoom } from './room.ts';
import { seriesOf, type Window, windowOf } from './window.ts';

/** A plan held against what is known today; whatever could not be worked out because of a problem is null. */
export interface Prepared {
  plan: Plan;
  problems: Problem[];
  zone: CountedZone | null;
  outcome: Outcome | null;
  /** Months before the start. */
  window: Window | null;
  around: Around | null;
  comparison: Comparison | null;
}

/** The comparison areas chosen by the plan's rule, with what they were chosen by. */
export interface Comparison {
  editionId: number;
  months: string[];
  zone: Measured;
  kept: Kept[];
  excluded: Excluded;
  relaxed: string[];
}

/** Never looks at anything that was counted after the start, and stores nothing. */
export async function preparePlan(room: EvaluationRoom, plan: Plan): Promise<Prepared> {
  const [catalogue, place] = await Promise.all([room.catalogue(), room.place()]);
  const problems = problemsOfPlan(plan);
  const row = zoneOf(await room.zones.versions(plan.zone), plan, place.editionId, problems);
  const outcome = outcomeOf(catalogue, plan.outcome, problems);
  const placebo = placeboOf(catalogue, plan, outcome, problems);
  const zone = row && countable(await countedZone(room, place, row), outcome, placebo, problems);
  problems.push(...(await problemsOfStrands(room.knex, plan)));
  const window = outcome === null ? null : await monthsBefore(room, catalogue, plan, outcome);
  const whole = { ...plan, ...(zone === null ? {} : { zoneVersion: zone.version }) };
  const prepared = { plan: whole, problems, zone, outcome, window };
  if (zone === null || outcome === null || window === null) return { ...prepared, around: null, comparison: null };

  const around = await aroundOf(room, zone, plan);
  const found = await candidatesFor(room, place, zone, around, plan, problems);
  const [own, ...others] = await measured(room, zone, [found.zone, ...found.candidates], outcome, window);
  if (own === undefined) return { ...prepared, around, comparison: null };
  const trouble = problemsBefore(window, own.series);
  problems.push(...trouble);
  if (window.months.length === window.leftOut.length || own.before === 0) {
    return { ...prepared, around, comparison: null };
  }
  const [zoneThen = own, ...othersThen] = withoutPicked([own, ...others], window.months, plan);
  const { kept, excluded, relaxed } = chooseAreas(zoneThen, othersThen, window.months, plan.comparison);
  if (kept.length < fewest.areas) {
    const sentence = `Only ${kept.length} comparison areas are left; ${fewest.areas} are needed.`;
    problems.push({ pointer: plan.comparison.areas === 'named' ? '/comparison/codes' : '/comparison', sentence });
  }
  const comparison = {
    editionId: place.editionId,
    months: window.months,
    zone: zoneThen,
    kept,
    relaxed,
    excluded: [...found.excluded, ...excluded],
  };
  return { ...prepared, around, comparison };
}

async function monthsBefore(room: EvaluationRoom, catalogue: Catalogue, plan: Plan, outcome: Outcome): Promise<Window> {
  const disturbances = disturbancesOf(catalogue, await room.shocks(), outcome);
  return windowOf(plan, plan.start, feedsOf(catalogue, outcome), disturbances);
}

/** The category that the zone cannot affect. @returns null where the plan names none, or it cannot be used */
export function placeboOf(
  catalogue: Catalogue,
  plan: Plan,
  outcome: Outcome | null,
  problems: Problem[],
): Outcome | null {
  const { outcomePlacebo } = plan;
  if (outcomePlacebo === null) return null;
  const placebo = outcomeOf(catalogue, { categories: [outcomePlacebo], datasets: [] }, problems, '/outcomePlacebo');
  const shared = placebo?.series.some((one) => outcome?.series.includes(one) === true) === true;
  if (!shared) return placebo;
  problems.push({ pointer: '/outcomePlacebo', sentence: 'Choose a category that is not part of the core problem.' });
  return null;
}

async function measured(
  room: EvaluationRoom,
  zone: CountedZone,
  areas: readonly Candidate[],
  outcome: Outcome,
  window: Window,
): Promise<Measured[]> {
  const members = areas.map(({ bricks }) => bricks);
  const counts = await countsOf(room, zone, members, outcome.series, window);
  return areas.map((area, at) => measuredAs(area, seriesOf(window, counts.get(at))));
}

const fewestBesidesPicked = 12;

/** Areas are not matched on the months on whose figures the place was picked: it would be matched on its worst. */
function withoutPicked(all: readonly Measured[], months: readonly string[], { pickedOn }: Plan): Measured[] {
  const isPicked = (month: string | undefined): boolean =>
    pickedOn !== null && month !== undefined && month >= pickedOn.from && month < pickedOn.to;
  const left = all[0]?.series.filter((count, at) => count !== null && !isPicked(months[at])).length ?? 0;
  if (left < fewestBesidesPicked) return [...all];
  return all.map(({ area, series }) =>
    measuredAs(
      area,
      series.map((count, at) => (isPicked(months[at]) ? null : count)),
    ),
  );
}

const measuredAs = (area: Candidate, series: (number | null)[]): Measured => ({
  area,
  series,
  before: series.reduce<number>((sum, one) => sum + (one ?? 0), 0),
});
