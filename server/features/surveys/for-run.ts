import type { Knex } from 'knex';
import type { InputSurvey } from '../../analysis/inputs.ts';
import type { Plan } from '../evaluations/contract.ts';
import { addMonths } from '../words/months.ts';
import { surveyStore, type WaveRow } from './store.ts';

type Wave = 'before' | 'after';

/**
 * The survey of a plan, as a run needs it: the last wave that ended by the start, and the last that lies between start +
 * lag and the look (else the first that begins after). Null where the plan has no survey, the survey is not known, or a
 * wave before or after has not come. A respondent who weighs nothing is left out.
 * @param look months after the start; null: the first wave after
 */
export async function surveyInput(
  knex: Knex,
  { plan, look = null }: { plan: Plan; look?: number | null },
): Promise<InputSurvey | null> {
  if (plan.survey === null) return null;
  const store = surveyStore(knex);
  const [survey] = await store.surveys(plan.survey.code);
  if (survey === undefined) return null;
  const parts = await store.parts(survey.id);
  const came = (await store.waves(survey.id)).filter(({ code }) => parts.some(({ wave }) => wave === code));
  const chosen = chooseWaves(came, plan, look);
  if (chosen === null) return null;
  const { before, after } = chosen;
  const sideOf = (wave: string): Wave => (wave === before.code ? 'before' : 'after');
  const asked = new Set(plan.survey.questions);
  const questions = (await store.questions(survey.id)).filter(({ code }) => asked.has(code));
  const isAsked = ({ wave, question }: { wave: string; question: string }): boolean =>
    (wave === before.code || wave === after.code) && asked.has(question);
  const respondents = await store.respondents(survey.id, [before.code, after.code]);
  return {
    code: survey.code,
    name: survey.name,
    mode: survey.mode,
    isProbabilitySample: survey.probability_sample,
    responseRate: survey.response_rate,
    waves: { before: before.name, after: after.name },
    questions: questions.map(({ code, wording, good_direction, good, not_answers }) => ({
      code,
      text: wording,
      goodDirection: good_direction,
      good,
      notAnswers: not_answers,
    })),
    respondents: respondents
      .filter(({ weight }) => weight > 0)
      .map(({ wave, area, weight, groups, answers }) => ({
        wave: sideOf(wave),
        area,
        weight,
        groups,
        answers: Object.fromEntries(questions.map(({ code }) => [code, answers[code] ?? ''])),
      })),
    margins: (await store.margins(survey.id)).map(({ group_code, ...rest }) => ({ ...rest, group: group_code })),
    tables: (await store.counts(survey.id)).filter(isAsked).map((row) => ({ ...row, wave: sideOf(row.wave) })),
  };
}

function chooseWaves(
  waves: readonly WaveRow[],
  { start, lagMonths }: Plan,
  look: number | null,
): { before: WaveRow; after: WaveRow } | null {
  const before = waves.filter(({ to }) => to <= start).at(-1);
  const later = waves.filter(({ from }) => from >= addMonths(start, lagMonths));
  const inLook = look === null ? [] : later.filter(({ to }) => to <= addMonths(start, look));
  const after = inLook.at(-1) ?? later[0];
  return before === undefined || after === undefined ? null : { before, after };
}
