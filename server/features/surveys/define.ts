import type { Knex } from 'knex';
import type { Faults } from '../../intake/formats/sheet.ts';
import { readSurveyDefinition, type SurveyDefinition } from '../../intake/formats/survey-definition.ts';
import { moveRevision } from '../service/store.ts';
import { surveyStore, type SurveyStore } from './store.ts';

/**
 * Takes in what a survey is, whole or not at all. A survey that is known may get waves, questions and answers added, and
 * may be reworded; what respondents have answered already must stay an answer, and their groups must stay groups.
 * @throws Refusal 'file-unreadable' with line and column of each fault
 */
export async function defineSurvey(knex: Knex, bytes: Buffer): Promise<{ code: string; changed: boolean }> {
  const { survey, faults } = await readSurveyDefinition(bytes);
  faults.refuse();
  return knex.transaction(async (transaction) => {
    const store = surveyStore(transaction);
    const before = await known(store, survey.code);
    await refuseLosses(store, survey, faults);
    faults.refuse();
    const id = await store.saveSurvey({
      code: survey.code,
      name: survey.name,
      mode: survey.mode,
      probability_sample: survey.isProbabilitySample,
      response_rate: survey.responseRate,
      source: survey.source,
      caveat: survey.caveat,
      withheld_up_to: survey.withheldUpTo,
      groups: survey.groups,
    });
    for (const wave of survey.waves) await store.saveWave(id, wave);
    for (const [position, { goodDirection, notAnswers, ...question }] of survey.questions.entries()) {
      await store.saveQuestion(id, position, { ...question, good_direction: goodDirection, not_answers: notAnswers });
    }
    const changed = JSON.stringify(before) !== JSON.stringify(await known(store, survey.code));
    if (changed) await moveRevision(transaction);
    return { code: survey.code, changed };
  });
}

async function known(store: SurveyStore, code: string): Promise<unknown> {
  const [row] = await store.surveys(code);
  return row === undefined ? null : { row, waves: await store.waves(row.id), questions: await store.questions(row.id) };
}

async function refuseLosses(store: SurveyStore, survey: SurveyDefinition, faults: Faults): Promise<void> {
  const [row] = await store.surveys(survey.code);
  if (row === undefined) return;
  for (const { code } of row.groups) {
    if (survey.groups.some((group) => group.code === code)) continue;
    faults.add(1, 'code', `The group ${code} of this survey is left out; a group that is in use must stay.`);
  }
  const held = await store.answerCounts(row.id);
  for (const { code, good, other, notAnswers } of survey.questions) {
    const allowed = new Set([...good, ...other, ...notAnswers, '']);
    const lost = held.find(({ question, answer }) => question === code && !allowed.has(answer));
    if (lost === undefined) continue;
    faults.add(
      1,
      'other_answers',
      `The question ${code} has been answered “${lost.answer}” already; that must stay an answer.`,
    );
  }
}
