import type { Knex } from 'knex';
import type { Figure, Published } from '../../disclosure/published.ts';
import { Refusal } from '../../refusal.ts';
import type { Revision } from '../service/revision.ts';
import { defineSurvey } from './define.ts';
import { type AnswersImported, importAnswers } from './import-answers.ts';
import { importMargins } from './import-margins.ts';
import { peopleAnswered, protectCounts, type PublishedCounts } from './protect-counts.ts';
import { type Area, type PartRow, type QuestionRow, surveyStore, type SurveyRow, type WaveRow } from './store.ts';

export interface Survey {
  row: SurveyRow;
  waves: WaveRow[];
  questions: QuestionRow[];
  answered: { wave: string; area: Area; form: PartRow['form']; people: Published<Figure> }[];
  counts: PublishedCounts[];
  /** Groups whose people are known, by area. */
  margins: { area: Area; groups: string[] }[];
}

/**
 * Surveys of residents. Respondents come in and never go out again: only counts by answer do, and what a run makes of
 * them.
 */
export function surveyService(knex: Knex, revision: Revision, referenceKey: () => Promise<Buffer>) {
  const store = surveyStore(knex);

  const rowOf = async (code: string): Promise<SurveyRow> => {
    const [row] = await store.surveys(code);
    if (row === undefined) throw new Refusal('not-found', 'There is no survey with this code.');
    return row;
  };

  const whole = async (row: SurveyRow): Promise<Survey> => {
    const [waves, questions, parts, counts, margins] = [
      await store.waves(row.id),
      await store.questions(row.id),
      await store.parts(row.id),
      await store.answerCounts(row.id),
      await store.margins(row.id),
    ];
    const upTo = row.withheld_up_to;
    return {
      row,
      waves,
      questions,
      answered: parts.map(({ wave, area, form }) => ({
        wave,
        area,
        form,
        people: peopleAnswered(counts, wave, area, upTo),
      })),
      counts: protectCounts(counts, upTo),
      margins: (['zone', 'comparison'] as const).flatMap((area) => {
        const groups = new Set(margins.filter((margin) => margin.area === area).map(({ group_code }) => group_code));
        return groups.size === 0 ? [] : [{ area, groups: [...groups] }];
      }),
    };
  };

  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    revision.forget();
    return result;
  };

  return {
    async all(): Promise<Survey[]> {
      const surveys: Survey[] = [];
      for (const row of await store.surveys(null)) surveys.push(await whole(row));
      return surveys;
    },

    one: async (code: string): Promise<Survey> => whole(await rowOf(code)),

    define: (bytes: Buffer): Promise<{ code: string; changed: boolean }> => changed(defineSurvey(knex, bytes)),

    importAnswers: async (code: string, bytes: Buffer): Promise<AnswersImported> =>
      changed(importAnswers(knex, await rowOf(code), bytes, await referenceKey())),

    importMargins: async (code: string, bytes: Buffer): Promise<{ rows: number; changed: boolean }> =>
      changed(importMargins(knex, await rowOf(code), bytes)),
  };
}
export type SurveyService = ReturnType<typeof surveyService>;
