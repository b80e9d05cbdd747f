import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import type { ComparisonAnswer } from './contract.ts';

export interface PlanRow {
  evaluation_id: number;
  code: string;
  version: number;
  zone_version_id: number;
  comparison_set_id: number;
  plan: string;
  hash: string;
  registered_at: string;
  registered_by: string;
  why: string;
  zone: string;
  zone_name: string;
}

export interface SetRow {
  id: number;
  version: number;
  kind: 'brick-groups' | 'standing' | 'named';
  edition_id: number;
  relaxed: string[];
  excluded: ComparisonAnswer['excluded'];
  balance: ComparisonAnswer['balance'];
  tests: ComparisonAnswer['tests'];
  sentence: string;
  hash: string;
}

export interface SetAreaRow {
  code: string;
  name: string;
  people: number;
  decile: number | null;
  distance: number;
  share: number;
  longitude: number;
  latitude: number;
  bricks: number[];
}

export type NewSet = Omit<SetRow, 'id'> & { evaluation_id: number };

/** Plans as they were registered, with the comparison areas that were chosen for them. */
export function evaluationStore(knex: Knex) {
  const plans = () =>
    knex('evaluation_plans as p')
      .join('evaluations as e', 'e.id', 'p.evaluation_id')
      .join('footprint_versions as v', 'v.id', 'p.zone_version_id')
      .join('footprints as f', 'f.id', 'v.footprint_id')
      .orderBy(['e.id', 'p.version'])
      .select<PlanRow[]>('p.*', 'e.code', 'f.code as zone', 'f.name as zone_name');

  return {
    /** Every version of every plan, or of one evaluation, in order. */
    plans: async (code: string | null): Promise<PlanRow[]> => (code === null ? plans() : plans().where('e.code', code)),

    async codesLike(slug: string): Promise<string[]> {
      return knex('evaluations').whereLike('code', `${slug}%`).pluck('code');
    },

    async set(id: number): Promise<SetRow | null> {
      return (await knex('comparison_sets').where({ id }).first<SetRow | undefined>()) ?? null;
    },

    areas: async (setId: number): Promise<SetAreaRow[]> =>
      knex('comparison_areas').where({ set_id: setId }).orderBy('position').select<SetAreaRow[]>('*'),

    async addEvaluation(code: string): Promise<number> {
      const [made] = await knex('evaluations').insert({ code }).returning<{ id: number }[]>('id');
      return made?.id ?? 0;
    },

    /** Holds the evaluation until the transaction ends, so that two amendments come one after the other. */
    async lock(code: string): Promise<void> {
      await knex('evaluations').where({ code }).forUpdate().select('id');
    },

    async addSet(set: NewSet, areas: readonly SetAreaRow[]): Promise<number> {
      const [made] = await knex('comparison_sets')
        .insert({
          ...set,
          relaxed: JSON.stringify(set.relaxed),
          excluded: JSON.stringify(set.excluded),
          balance: JSON.stringify(set.balance),
          tests: JSON.stringify(set.tests),
        })
        .returning<{ id: number }[]>('id');
      const set_id = made?.id ?? 0;
      const rows = areas.map((area, position) => ({ set_id, position, ...area, bricks: list(area.bricks) }));
      await knex.batchInsert('comparison_areas', rows, 200);
      return set_id;
    },

    async addPlan(plan: Omit<PlanRow, 'code' | 'zone' | 'zone_name'>): Promise<void> {
      await knex('evaluation_plans').insert(plan);
    },
  };
}
export type EvaluationStore = ReturnType<typeof evaluationStore>;
