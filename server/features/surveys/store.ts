import type { Knex } from 'knex';
import { list } from '../../../db/array-text.ts';
import { query } from '../../../db/query.ts';
import { firstDay } from '../words/months.ts';

export type Area = 'zone' | 'comparison';

export interface SurveyFacts {
  code: string;
  name: string;
  mode: string;
  probability_sample: boolean;
  response_rate: number | null;
  source: string;
  caveat: string;
  withheld_up_to: number;
  groups: { code: string; name: string }[];
}
export type SurveyRow = SurveyFacts & { id: number };

/** Months half-open, 'YYYY-MM'. */
export interface WaveRow {
  code: string;
  name: string;
  from: string;
  to: string;
}
export interface QuestionRow {
  code: string;
  wording: string;
  good_direction: 'up' | 'down';
  good: string[];
  other: string[];
  not_answers: string[];
}
export interface PartRow {
  wave: string;
  area: Area;
  form: 'respondents' | 'counts';
  digest: string;
}
export interface RespondentRow {
  wave: string;
  area: Area;
  respondent: bigint;
  weight: number;
  groups: Record<string, string>;
  answers: Record<string, string>;
}
export type StoredRespondent = Omit<RespondentRow, 'respondent'>;
export interface CountRow {
  wave: string;
  area: Area;
  question: string;
  answer: string;
  count: number;
  deff: number;
}
export interface MarginRow {
  area: Area;
  group_code: string;
  value: string;
  people: number;
}

/** Surveys: what was asked, when, and what was answered. Only `answerCounts` is for showing. */
export function surveyStore(knex: Knex) {
  return {
    async surveys(code: string | null): Promise<SurveyRow[]> {
      const wanted = knex('surveys').orderBy(['name', 'code']);
      return code === null ? wanted.select('*') : wanted.where({ code }).select('*');
    },

    async saveSurvey({ groups, ...facts }: SurveyFacts): Promise<number> {
      const [saved] = await knex('surveys')
        .insert({ ...facts, groups: JSON.stringify(groups) })
        .onConflict('code')
        .merge()
        .returning<{ id: number }[]>('id');
      return saved?.id ?? 0;
    },

    async waves(surveyId: number): Promise<WaveRow[]> {
      const found = await knex('survey_waves')
        .where({ survey_id: surveyId })
        .orderBy(['from_month', 'code'])
        .select<{ code: string; name: string; from_month: string; to_month: string }[]>('*');
      return found.map(({ code, name, from_month, to_month }) => ({
        code,
        name,
        from: from_month.slice(0, 7),
        to: to_month.slice(0, 7),
      }));
    },

    async questions(surveyId: number): Promise<QuestionRow[]> {
      return knex('survey_questions')
        .where({ survey_id: surveyId })
        .orderBy('position')
        .select('code', 'wording', 'good_direction', 'good', 'other', 'not_answers');
    },

    async saveWave(surveyId: number, { code, name, from, to }: WaveRow): Promise<void> {
      await knex('survey_waves')
        .insert({ survey_id: surveyId, code, name, from_month: firstDay(from), to_month: firstDay(to) })
        .onConflict(['survey_id', 'code'])
        .merge();
    },

    async saveQuestion(surveyId: number, position: number, { good, other, not_answers, ...rest }: QuestionRow) {
      const lists = {
        good: JSON.stringify(good),
        other: JSON.stringify(other),
        not_answers: JSON.stringify(not_answers),
      };
      await knex('survey_questions')
        .insert({ survey_id: surveyId, position, ...rest, ...lists })
        .onConflict(['survey_id', 'code'])
        .merge();
    },

    async parts(surveyId: number): Promise<PartRow[]> {
      return knex('survey_parts')
        .where({ survey_id: surveyId })
        .orderBy(['wave', 'area'])
        .select('wave', 'area', 'form', 'digest');
    },

    /** What came for this wave and area before is taken away with its part. */
    async replacePart(surveyId: number, part: PartRow): Promise<void> {
      await knex('survey_parts').where({ survey_id: surveyId, wave: part.wave, area: part.area }).delete();
      await knex('survey_parts').insert({ survey_id: surveyId, ...part });
    },

    async addRespondents(surveyId: number, rows: readonly RespondentRow[]): Promise<void> {
      await knex.raw(query('survey_respondents_add'), {
        survey: surveyId,
        waves: rows.map(({ wave }) => wave),
        areas: rows.map(({ area }) => area),
        respondents: list(rows.map(({ respondent }) => respondent)),
        weights: list(rows.map(({ weight }) => weight)),
        groups: rows.map(({ groups }) => JSON.stringify(groups)),
        answers: rows.map(({ answers }) => JSON.stringify(answers)),
      });
    },

    async addCounts(surveyId: number, rows: readonly CountRow[]): Promise<void> {
      await knex('survey_counts').insert(rows.map((row) => ({ survey_id: surveyId, ...row })));
    },

    /** For runs only: no answer of the API may be made of these. */
    async respondents(surveyId: number, waves: readonly string[]): Promise<StoredRespondent[]> {
      return knex('survey_respondents')
        .where({ survey_id: surveyId })
        .whereIn('wave', [...waves])
        .orderBy(['wave', 'area', 'position'])
        .select('wave', 'area', 'weight', 'groups', 'answers');
    },

    async counts(surveyId: number): Promise<CountRow[]> {
      return knex('survey_counts')
        .where({ survey_id: surveyId })
        .orderBy(['wave', 'area', 'question', 'answer'])
        .select('wave', 'area', 'question', 'answer', 'count', 'deff');
    },

    /** How many gave each answer, whichever way the answers came. */
    async answerCounts(surveyId: number): Promise<Omit<CountRow, 'deff'>[]> {
      const found = await knex.raw<{ rows: Omit<CountRow, 'deff'>[] }>(query('survey_answer_counts'), {
        survey: surveyId,
      });
      return found.rows;
    },

    /** Which values of which groups each wave and area has: for checking margins, never for showing. */
    async groupValues(surveyId: number): Promise<{ wave: string; area: Area; group: string; value: string }[]> {
      const found = await knex.raw<{ rows: { wave: string; area: Area; group: string; value: string }[] }>(
        query('survey_group_values'),
        { survey: surveyId },
      );
      return found.rows;
    },

    async margins(surveyId: number): Promise<MarginRow[]> {
      return knex('survey_margins')
        .where({ survey_id: surveyId })
        .orderBy(['area', 'group_code', 'value'])
        .select('area', 'group_code', 'value', 'people');
    },

    async replaceMargins(surveyId: number, rows: readonly MarginRow[]): Promise<void> {
      await knex('survey_margins').where({ survey_id: surveyId }).delete();
      await knex('survey_margins').insert(rows.map((row) => ({ survey_id: surveyId, ...row })));
    },
  };
}
export type SurveyStore = ReturnType<typeof surveyStore>;
