import type { Knex } from 'knex';
import type { RunInputs } from '../../analysis/inputs.ts';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { type RunRow, runStore } from '../runs/store.ts';
import { aroundOf } from './around.ts';
import type { Plan } from './contract.ts';
import { countedZone } from './counted-zone.ts';
import { feedsOf } from './disturbances.ts';
import { exploratoryReasons } from './exploratory.ts';
import { gather, type Registered } from './gather.ts';
import { type LookMonths, reachedLooks } from './looks.ts';
import { type Preview, previewOf } from './preview.ts';
import { preparePlan } from './prepare.ts';
import { outcomeOf, type Problem } from './question.ts';
import { amendPlan, registerPlan } from './register.ts';
import { evaluationRoom } from './room.ts';
import { areasOnMap, type MapArea } from './on-map.ts';
import { setOf } from './set.ts';
import type { PlanRow, SetAreaRow, SetRow } from './store.ts';

export interface Listed {
  versions: PlanRow[];
  exploratory: string[];
  latestRun: RunRow | null;
}
export interface Evaluation extends Listed {
  set: SetRow;
  areas: SetAreaRow[];
  runs: RunRow[];
}

/** Plans of evaluations: written down, with what the zone is compared with, before anybody looks. */
export function evaluationService(knex: Knex, revision: Revision) {
  const room = evaluationRoom(knex, revision);
  const runs = runStore(knex);
  const { store } = room;

  const versionsOf = async (code: string): Promise<PlanRow[]> => {
    const versions = await store.plans(code);
    if (versions.length === 0) throw new Refusal('not-found', 'There is no evaluation with this code.');
    return versions;
  };

  const one = async (code: string): Promise<Evaluation> => {
    const versions = await versionsOf(code);
    const setId = versions.at(-1)?.comparison_set_id ?? 0;
    const [set, areas, all] = await Promise.all([store.set(setId), store.areas(setId), runs.ofEvaluation(code)]);
    if (set === null) throw new Error(`Evaluation ${code} has no comparison set.`);
    return {
      versions,
      set,
      areas,
      runs: all,
      exploratory: exploratoryReasons(versions),
      latestRun: all[0] ?? null,
    };
  };

  /** What was registered, put back together with the bricks that it speaks of. */
  const registered = async (code: string): Promise<Registered> => {
    const versions = await versionsOf(code);
    const latest = versions.at(-1) as PlanRow;
    const plan = JSON.parse(latest.plan) as Plan;
    const row = (await room.zones.versions(plan.zone)).find((one) => one.version_id === latest.zone_version_id);
    const outcome = outcomeOf(await room.catalogue(), plan.outcome, []);
    if (row === undefined || outcome === null) {
      throw new Refusal('conflict', 'What this plan counts is no longer there: its data were taken out.');
    }
    const zone = await countedZone(room, await room.place(), row);
    const [around, areas] = await Promise.all([aroundOf(room, zone, plan), store.areas(latest.comparison_set_id)]);
    return {
      evaluation: code,
      plan,
      planHash: latest.hash,
      registeredAt: latest.registered_at,
      exploratory: exploratoryReasons(versions),
      zone,
      outcome,
      around,
      areas,
    };
  };

  return {
    async list(): Promise<Listed[]> {
      const [plans, newest] = await Promise.all([store.plans(null), runs.newest()]);
      const codes = [...new Set(plans.map(({ code }) => code))];
      return codes.map((code) => {
        const versions = plans.filter((row) => row.code === code);
        const latestRun = newest.find((run) => run.evaluation === code) ?? null;
        return { versions, exploratory: exploratoryReasons(versions), latestRun };
      });
    },

    one,

    /** What registering would freeze, and what would refuse it; nothing is stored. */
    async preview(plan: Plan): Promise<Preview> {
      return previewOf(room, await preparePlan(room, plan));
    },

    /** @param registeredAt for planting a demonstration whose plans were written down years ago; now when left out */
    async register(plan: Plan, registeredAt = new Date().toISOString()): Promise<Evaluation> {
      const code = await registerPlan(room, await preparePlan(room, plan), registeredAt);
      revision.forget();
      return one(code);
    },

    async amend(code: string, plan: Plan, why: string): Promise<Evaluation> {
      await versionsOf(code);
      const change = { registeredAt: new Date().toISOString(), why };
      await amendPlan(room, code, await preparePlan(room, plan), change);
      revision.forget();
      return one(code);
    },

    /** @throws Refusal for a look that is not registered or not reached, so that a run of it need not begin */
    async planVersion(code: string, look?: LookMonths): Promise<number> {
      const latest = (await versionsOf(code)).at(-1) as PlanRow;
      if (look === undefined) return latest.version;
      const plan = JSON.parse(latest.plan) as Plan;
      const catalogue = await room.catalogue();
      const outcome = outcomeOf(catalogue, plan.outcome, []);
      if (outcome !== null) reachedLooks(plan, feedsOf(catalogue, outcome), look);
      return latest.version;
    },

    /** What a run computes from. @throws Refusal for a look that is not registered or not reached */
    async inputs(code: string, look?: LookMonths): Promise<RunInputs> {
      return gather(room, await registered(code), look);
    },

    /**
     * What a run of a plan that nobody registered would compute from, whatever would refuse it: for finding out how the
     * method behaves on given data. It says of itself that it was not registered.
     */
    async trial(plan: Plan, look?: LookMonths): Promise<{ inputs: RunInputs; problems: Problem[] }> {
      const prepared = await preparePlan(room, plan);
      const { zone, outcome, around, comparison, problems } = prepared;
      if (zone === null || outcome === null || around === null || comparison === null) {
        throw new Refusal('not-possible', problems[0]?.sentence ?? 'This plan cannot be tried.');
      }
      const { set, areas } = setOf(comparison, plan.comparison.areas);
      const asked: Registered = {
        evaluation: 'trial',
        plan: prepared.plan,
        planHash: set.hash,
        registeredAt: '1990-01-01T00:00:00.000Z',
        exploratory: ['This plan was never registered.'],
        zone,
        outcome,
        around,
        areas,
      };
      return { inputs: await gather(room, asked, look), problems };
    },

    /** Zone, rings and comparison areas, with their shapes. */
    async areasOnMap(code: string): Promise<MapArea[]> {
      return areasOnMap(room, await registered(code));
    },
  };
}
export type EvaluationService = ReturnType<typeof evaluationService>;
