import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { referenceHasher } from '../../intake/formats/row-hash.ts';
import type { Faults } from '../../intake/formats/sheet.ts';
import {
  type AnswerKey,
  formOfAnswers,
  readAnswerCounts,
  readRespondents,
} from '../../intake/formats/survey-answers.ts';
import { Refusal } from '../../refusal.ts';
import { moveRevision } from '../service/store.ts';
import { misfits } from './fit-margins.ts';
import {
  type Area,
  type CountRow,
  type RespondentRow,
  surveyStore,
  type SurveyRow,
  type SurveyStore,
} from './store.ts';

export interface AnswersImported {
  survey: string;
  rows: number;
  /** Waves and areas whose answers are other than before. */
  changed: { wave: string; area: Area }[];
}
type Row = { line: number; wave: string; area: Area };

/**
 * Takes in the answers to a survey, one row a respondent or counts by answer, whole or not at all. A wave and area that
 * the file has anything of is replaced as a whole; the same file again changes nothing. Respondents' own numbers are
 * hashed with the installation's key before anything is stored.
 * @throws Refusal 'file-unreadable' with line and column of each fault; 'conflict' for a mixture of the two forms
 */
export async function importAnswers(
  knex: Knex,
  survey: SurveyRow,
  bytes: Buffer,
  referenceKey: Buffer,
): Promise<AnswersImported> {
  const form = await formOfAnswers(bytes);
  const key = await answerKey(surveyStore(knex), survey);
  if (form === 'respondents') {
    const { rows, faults } = await readRespondents(bytes, key);
    refuseRepeats(rows, ({ id }) => id, 'respondent_id', 'This respondent is in this wave and area twice.', faults);
    refuseLoneOrWeightless(rows, faults);
    faults.refuse();
    const hashed = referenceHasher(referenceKey);
    const stored = rows.map(({ id, wave, area, weight, groups, answers }): RespondentRow => ({
      wave,
      area,
      weight,
      groups,
      answers,
      respondent: hashed(`${survey.code}\u001f${id}`) ?? 0n,
    }));
    return keep(knex, survey, form, stored, (store, some) => store.addRespondents(survey.id, some));
  }
  const { rows, faults } = await readAnswerCounts(bytes, key);
  const answerOf = ({ question, answer }: { question: string; answer: string }): string => `${question} ${answer}`;
  refuseRepeats(rows, answerOf, 'answer', 'This answer is in this wave and area twice.', faults);
  refuseLoneCounts(rows, faults);
  faults.refuse();
  const stored = rows.map(({ wave, area, question, answer, count, deff }): CountRow => ({
    wave,
    area,
    question,
    answer,
    count,
    deff,
  }));
  return keep(knex, survey, form, stored, (store, some) => store.addCounts(survey.id, some));
}

async function answerKey(store: SurveyStore, survey: SurveyRow): Promise<AnswerKey> {
  const questions = await store.questions(survey.id);
  return {
    waves: (await store.waves(survey.id)).map(({ code }) => code),
    groups: survey.groups.map(({ code }) => code),
    answers: new Map(questions.map((one) => [one.code, new Set([...one.good, ...one.other, ...one.not_answers])])),
  };
}

async function keep<R extends { wave: string; area: Area }>(
  knex: Knex,
  survey: SurveyRow,
  form: 'respondents' | 'counts',
  rows: readonly R[],
  add: (store: SurveyStore, rows: R[]) => Promise<void>,
): Promise<AnswersImported> {
  return knex.transaction(async (transaction) => {
    const store = surveyStore(transaction);
    const held = await store.parts(survey.id);
    if (held.some((part) => part.form !== form)) {
      const other = form === 'counts' ? 'rows of respondents' : 'counts by answer';
      throw new Refusal(
        'conflict',
        `This survey holds ${other} already; give all its waves and areas in the same form.`,
      );
    }
    const changed: AnswersImported['changed'] = [];
    for (const some of byPlace(rows)) {
      const [{ wave, area } = { wave: '', area: 'zone' as const }] = some;
      const digest = digestOf(some);
      if (held.some((part) => part.wave === wave && part.area === area && part.digest === digest)) continue;
      await store.replacePart(survey.id, { wave, area, form, digest });
      await add(store, some);
      changed.push({ wave, area });
    }
    if (changed.length > 0) {
      refuseMisfits(await store.margins(survey.id), await store.groupValues(survey.id));
      await moveRevision(transaction);
    }
    return { survey: survey.code, rows: rows.length, changed };
  });
}

function refuseMisfits(
  margins: Awaited<ReturnType<SurveyStore['margins']>>,
  present: Awaited<ReturnType<SurveyStore['groupValues']>>,
): void {
  const found = misfits(
    margins.map(({ group_code, ...rest }) => ({ ...rest, group: group_code })),
    present,
  );
  if (found.length === 0) return;
  const places = found.slice(0, 100).map(({ sentence }) => ({ detail: sentence }));
  throw new Refusal('not-possible', `${found[0]?.sentence ?? ''} Nothing of the file was kept.`, places);
}

function refuseRepeats<R extends Row>(
  rows: readonly R[],
  idOf: (row: R) => string,
  column: string,
  sentence: string,
  faults: Faults,
): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = [row.wave, row.area, idOf(row)].join('\u001f');
    if (seen.has(key)) faults.add(row.line, column, sentence);
    seen.add(key);
  }
}

function refuseLoneOrWeightless(rows: readonly (Row & { weight: number })[], faults: Faults): void {
  for (const some of byPlace(rows)) {
    const [first] = some;
    if (first === undefined) continue;
    const place = `the ${first.area} in wave ${first.wave}`;
    if (some.length === 1)
      faults.add(first.line, 'respondent_id', `This is the only respondent of ${place}; give more, or none.`);
    if (some.every(({ weight }) => weight === 0)) {
      faults.add(first.line, 'weight', `All weights of ${place} are 0; give weights above 0, or leave the column out.`);
    }
  }
}

function refuseLoneCounts(rows: readonly (Row & { question: string; count: number })[], faults: Faults): void {
  const places = new Map<string, { line: number; count: number }>();
  for (const { line, wave, area, question, count } of rows) {
    const key = [wave, area, question].join('\u001f');
    places.set(key, { line, count: (places.get(key)?.count ?? 0) + count });
  }
  for (const { line, count } of places.values()) {
    if (count < 2) faults.add(line, 'count', 'Fewer than two people answered this question; leave it out.');
  }
}

function byPlace<R extends { wave: string; area: Area }>(rows: readonly R[]): R[][] {
  const places = new Map<string, R[]>();
  for (const row of rows) {
    const key = `${row.wave} ${row.area}`;
    const some = places.get(key);
    if (some === undefined) places.set(key, [row]);
    else some.push(row);
  }
  return [...places.values()];
}

/** The same answers in another order are the same. */
function digestOf(rows: readonly object[]): string {
  const texts = rows.map((row) =>
    JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  );
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}
