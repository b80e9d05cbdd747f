import type { Knex } from 'knex';
import { canonicalText } from '../../analysis/canonical-text.ts';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { freeCode, slugOf } from '../zones/slug.ts';
import type { Plan } from './contract.ts';
import type { Comparison, Prepared } from './prepare.ts';
import type { ZoneVersionRow } from '../zones/store.ts';
import type { EvaluationRoom } from './room.ts';
import { setOf, sha256 } from './set.ts';
import { evaluationStore } from './store.ts';

const mostNamed = 20;

/** @throws Refusal naming every problem of the plan; then nothing is stored */
export function soundPlan(
  prepared: Prepared,
  below = '',
): { zone: ZoneVersionRow; comparison: Comparison; plan: Plan } {
  const { problems, zone, comparison, plan } = prepared;
  const [first] = problems;
  if (first !== undefined || zone === null || comparison === null) {
    const places = problems
      .slice(0, mostNamed)
      .map(({ pointer, sentence }) => ({ detail: sentence, pointer: `${below}${pointer}` }));
    throw new Refusal('not-possible', first?.sentence ?? 'This plan cannot be registered.', places);
  }
  return { zone, comparison, plan };
}

/** Freezes a plan with its comparison areas as the first version of a new evaluation. @returns its code */
export function registerPlan(room: EvaluationRoom, prepared: Prepared, registeredAt: string): Promise<string> {
  const sound = soundPlan(prepared);
  return room.knex.transaction(async (transaction) => {
    const store = evaluationStore(transaction);
    await transaction.raw('select pg_advisory_xact_lock(?)', [registerLock]);
    const slug = slugOf(sound.plan.title);
    const code = freeCode(slug, await store.codesLike(slug));
    const evaluation = await store.addEvaluation(code);
    await addVersion(transaction, evaluation, 1, sound, { registeredAt, why: 'Registered' });
    return code;
  });
}

/** Adds a version; the earlier ones stay as they are, and the evaluation is exploratory from now on. */
export function amendPlan(
  room: EvaluationRoom,
  code: string,
  prepared: Prepared,
  change: { registeredAt: string; why: string },
): Promise<void> {
  const sound = soundPlan(prepared, '/plan');
  return room.knex.transaction(async (transaction) => {
    const store = evaluationStore(transaction);
    await store.lock(code);
    const latest = (await store.plans(code)).at(-1);
    if (latest === undefined) throw new Refusal('not-found', 'There is no evaluation with this code.');
    if (sound.plan.zone !== latest.zone) {
      const detail = 'An evaluation stays with its zone: register another one for another zone.';
      throw new Refusal('conflict', detail, [{ detail, pointer: '/plan/zone' }]);
    }
    await addVersion(transaction, latest.evaluation_id, latest.version + 1, sound, change);
  });
}

/** Any number will do, as long as every process of this service asks for the same one. */
const registerLock = 728_311_450;

async function addVersion(
  transaction: Knex,
  evaluation: number,
  version: number,
  { zone, comparison, plan }: ReturnType<typeof soundPlan>,
  { registeredAt, why }: { registeredAt: string; why: string },
): Promise<void> {
  const store = evaluationStore(transaction);
  const text = canonicalText(plan);
  const { set, areas } = setOf(comparison, plan.comparison.areas);
  const setId = await store.addSet({ ...set, evaluation_id: evaluation, version }, areas);
  await store.addPlan({
    evaluation_id: evaluation,
    version,
    zone_version_id: zone.version_id,
    comparison_set_id: setId,
    plan: text,
    hash: sha256(text),
    registered_at: registeredAt,
    registered_by: plan.registeredBy,
    why,
  });
  await moveRevision(transaction);
}
