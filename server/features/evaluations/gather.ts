import type { RunInputs } from '../../analysis/inputs.ts';
import { indicatorInputs } from '../indicators/for-run.ts';
import { surveyInput } from '../surveys/for-run.ts';
import type { Around } from './around.ts';
import type { Plan } from './contract.ts';
import type { CountedZone } from './counted-zone.ts';
import { countsOf } from './counts.ts';
import { disturbancesOf, feedsOf } from './disturbances.ts';
import { type LookMonths, reachedLooks } from './looks.ts';
import { placeboOf } from './prepare.ts';
import type { Outcome } from './question.ts';
import type { EvaluationRoom } from './room.ts';
import { type Feed, seriesOf, type Window, windowOf } from './window.ts';

export interface Registered {
  evaluation: string;
  plan: Plan;
  planHash: string;
  registeredAt: string;
  exploratory: string[];
  zone: CountedZone;
  outcome: Outcome;
  around: Around;
  areas: { code: string; name: string; people: number; bricks: number[] }[];
}

/** Everything that a run computes from, at the look asked for, or at the longest registered one that the data have reached. */
export async function gather(room: EvaluationRoom, asked: Registered, look?: LookMonths): Promise<RunInputs> {
  const { plan, zone, outcome, around, areas } = asked;
  const catalogue = await room.catalogue();
  const feeds = feedsOf(catalogue, outcome);
  const { at, end } = reachedLooks(plan, feeds, look);
  const window = windowOf(plan, end, feeds, disturbancesOf(catalogue, await room.shocks(), outcome));
  const { zone: zoneBricks, rings } = around;
  const members = [zoneBricks, ...rings.map(({ bricks }) => bricks), ...areas.map(({ bricks }) => bricks)];
  const panel = async (series: readonly number[], own: Window): Promise<(number | null)[][]> => {
    const counts = await countsOf(room, zone, members, series, own);
    return members.map((_, area) => seriesOf(own, counts.get(area)));
  };
  const counted = await panel(outcome.series, window);
  const placebo = placeboOf(catalogue, plan, outcome, []);
  const ofPlacebo =
    placebo === null ? [] : await panel(placebo.series, alsoWithout(window, feedsOf(catalogue, placebo)));
  const firstArea = 1 + rings.length;
  const place = await room.place();
  const peopleOf = (bricks: readonly number[]): number | null =>
    bricks.reduce<number | null>((sum, id) => {
      const people = place.byId.get(id)?.people ?? null;
      return sum === null || people === null ? null : sum + people;
    }, 0);
  const withheld = [outcome, ...(placebo === null ? [] : [placebo])].flatMap(({ datasets }) =>
    datasets.map(({ withheld_up_to }) => withheld_up_to),
  );
  const lookOfStrands = at === null ? null : at + plan.lagMonths;

  return {
    evaluation: asked.evaluation,
    plan,
    planHash: asked.planHash,
    registeredAt: asked.registeredAt,
    exploratory: asked.exploratory,
    isDemonstration: catalogue.isDemonstration,
    look: at,
    withheldUpTo: Math.max(0, ...withheld),
    zone: {
      code: zone.code,
      name: zone.name,
      version: zone.version,
      people: zone.people,
      // Left out where whole small areas are added up, so that inputs kept from before stay the same.
      ...(zone.inside === undefined ? {} : { counted: 'inside-line' as const }),
    },
    outcome: { name: outcome.name, unit: 'incidents', sources: sourcesOf(catalogue.agencies, outcome) },
    months: window.months,
    startIndex: window.startIndex,
    series: counted[0] ?? [],
    leftOut: window.leftOut,
    areas: areas.map(({ code, name, people }, index) => ({
      code,
      name,
      people,
      series: counted[firstArea + index] ?? [],
    })),
    rings: rings.map(({ fromMetres, toMetres, bricks }, index) => ({
      fromMetres,
      toMetres,
      people: peopleOf(bricks),
      series: counted[1 + index] ?? [],
    })),
    outcomePlacebo:
      placebo === null ? null : { name: placebo.name, series: ofPlacebo[0] ?? [], areas: ofPlacebo.slice(firstArea) },
    coverage: feeds.map((feed) => coverageOf(feed, window.months)),
    shocks: window.shocks,
    breaks: window.breaks,
    indicators: await indicatorInputs(room.knex, {
      plan,
      zone: { versionId: zone.version_id },
      areas: areas.map(({ code, bricks }) => ({ code, brickIds: bricks })),
      start: plan.start,
      look: lookOfStrands,
    }),
    survey: await surveyInput(room.knex, { plan, look: lookOfStrands }),
  };
}

/** The same months, less those in which a dataset of the placebo did not come. */
function alsoWithout(window: Window, feeds: readonly Feed[]): Window {
  const absent = window.months.filter((month) => feeds.some(({ received }) => !received.has(month)));
  const leftOut = absent.map((month) => ({ month, reason: 'It did not come.' }));
  return { ...window, leftOut: [...window.leftOut, ...leftOut] };
}

/** Before its first and after its last month a dataset sends nothing; a gap between is missing. */
function coverageOf({ dataset, received }: Feed, months: readonly string[]): RunInputs['coverage'][number] {
  const all = [...received].sort();
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  const states = months.map((month) =>
    received.has(month)
      ? ('received' as const)
      : month > first && month < last
        ? ('missing' as const)
        : ('none' as const),
  );
  return { code: dataset.code, name: dataset.name, states };
}

const sourcesOf = (agencies: readonly { id: number; name: string }[], { datasets }: Outcome): string[] =>
  datasets.map(({ agency_id, name }) => `${agencies.find(({ id }) => id === agency_id)?.name ?? ''}: ${name}`);
