import type { Knex } from 'knex';
import { indicatorStore } from '../indicators/store.ts';
import { surveyStore } from '../surveys/store.ts';
import type { Plan } from './contract.ts';
import type { Problem } from './question.ts';

/** Indicators, survey and questions that a plan names and nobody has loaded. */
export async function problemsOfStrands(knex: Knex, plan: Plan): Promise<Problem[]> {
  const problems: Problem[] = [];
  const codes = plan.indicators.map(({ code }) => code);
  const known = codes.length === 0 ? [] : await indicatorStore(knex).indicators(codes);
  for (const [index, code] of codes.entries()) {
    const pointer = `/indicators/${index}/code`;
    if (!known.some((row) => row.code === code)) {
      problems.push({ pointer, sentence: 'There is no indicator with this code.' });
    } else if (codes.indexOf(code) < index) {
      problems.push({ pointer, sentence: 'This indicator is named twice.' });
    }
  }
  if (plan.survey === null) return problems;
  const store = surveyStore(knex);
  const [survey] = await store.surveys(plan.survey.code);
  if (survey === undefined) {
    return [...problems, { pointer: '/survey/code', sentence: 'There is no survey with this code.' }];
  }
  const questions = new Set((await store.questions(survey.id)).map(({ code }) => code));
  for (const [index, code] of plan.survey.questions.entries()) {
    if (questions.has(code)) continue;
    problems.push({ pointer: `/survey/questions/${index}`, sentence: 'The survey has no question with this code.' });
  }
  return problems;
}
