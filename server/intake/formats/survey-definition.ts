import { type Cells, cellsOf, monthAfter } from './sheet-cells.ts';
import { type Faults, readSheet, sheetColumn } from './sheet.ts';

/** What a survey is: how it was done, when, whom it tells apart, what it asks and which answers there are. */
export interface SurveyDefinition {
  code: string;
  name: string;
  mode: string;
  isProbabilitySample: boolean;
  /** Percent of those asked. */
  responseRate: number | null;
  source: string;
  caveat: string;
  withheldUpTo: number;
  /** Months half-open, 'YYYY-MM'. */
  waves: { code: string; name: string; from: string; to: string }[];
  groups: { code: string; name: string }[];
  questions: {
    code: string;
    wording: string;
    goodDirection: 'up' | 'down';
    good: string[];
    other: string[];
    notAnswers: string[];
  }[];
}

const parts = ['survey', 'wave', 'group', 'question'] as const;
export const definitionColumns = [
  ...['what', 'code', 'text', 'mode', 'probability_sample', 'response_rate', 'source', 'caveat', 'withheld_up_to'],
  ...['first_month', 'last_month', 'good_direction', 'good_answers', 'other_answers', 'not_answers'],
];
/** Columns of every file of answers: no question or group may be called so. */
export const answerColumns = ['respondent_id', 'wave', 'area', 'weight', 'question', 'answer', 'count', 'deff'];
const withheldUnlessSaid = 4;

/** Reads the file that says what a survey is (docs/data/surveys.md): a row for the survey, each wave, group and question. */
export async function readSurveyDefinition(bytes: Buffer): Promise<{ survey: SurveyDefinition; faults: Faults }> {
  const { rows, faults } = await readSheet(bytes, definitionColumns, ['what', 'code', 'text']);
  const survey: SurveyDefinition = {
    code: '',
    name: '',
    mode: '',
    isProbabilitySample: false,
    responseRate: null,
    source: '',
    caveat: '',
    withheldUpTo: withheldUnlessSaid,
    waves: [],
    groups: [],
    questions: [],
  };
  const taken = new Set(answerColumns);
  let surveys = 0;
  for (const row of rows) {
    const cells = cellsOf(row, faults);
    const what = cells.oneOf('what', parts);
    const code = cells.code('code');
    const text = cells.text('text', 500);
    if (text === '')
      cells.fault('text', `Give the ${what === 'question' ? 'wording of the question' : `name of the ${what}`}.`);
    if (what === 'survey') {
      surveys += 1;
      if (surveys > 1) cells.fault('what', 'Give one survey a file.');
      Object.assign(survey, { code, name: text, ...surveyFacts(cells) });
    } else if (what === 'wave') {
      if (survey.waves.some((wave) => wave.code === code)) cells.fault('code', 'This wave is in the file twice.');
      survey.waves.push({ code, name: text, ...waveMonths(cells) });
    } else {
      if (taken.has(sheetColumn(code)))
        cells.fault('code', 'Another group, question or column is called so; give another code.');
      taken.add(sheetColumn(code));
      if (what === 'group') survey.groups.push({ code, name: text });
      else survey.questions.push({ code, wording: text, ...answersOf(cells) });
    }
  }
  if (surveys === 0) faults.add(1, 'what', 'Give one row with what = survey.');
  if (survey.waves.length === 0) faults.add(1, 'what', 'Give at least one row with what = wave.');
  if (survey.questions.length === 0) faults.add(1, 'what', 'Give at least one row with what = question.');
  return { survey, faults };
}

function surveyFacts(cells: Cells): Partial<SurveyDefinition> {
  for (const column of ['mode', 'source']) {
    if (cells.blank(column)) cells.fault(column, `Say the ${column} of the survey.`);
  }
  return {
    mode: cells.text('mode', 150),
    isProbabilitySample: cells.oneOf('probability_sample', ['yes', 'no'] as const) === 'yes',
    responseRate: cells.number('response_rate', { from: 0.01, to: 100 }),
    source: cells.text('source', 300),
    caveat: cells.text('caveat', 500),
    withheldUpTo: cells.number('withheld_up_to', { from: 0, to: 100, whole: true }) ?? withheldUnlessSaid,
  };
}

function waveMonths(cells: Cells): { from: string; to: string } {
  const from = cells.month('first_month');
  const last = cells.month('last_month');
  if (last < from)
    cells.fault('last_month', 'Give a last month that is not before the first; both are meant to be included.');
  return { from, to: monthAfter(last) };
}

function answersOf(cells: Cells): Omit<SurveyDefinition['questions'][number], 'code' | 'wording'> {
  const good = cells.list('good_answers');
  const other = cells.list('other_answers');
  const notAnswers = cells.list('not_answers');
  if (good.length === 0) cells.fault('good_answers', 'Give the answers that are counted, with | between them.');
  if (other.length === 0) cells.fault('other_answers', 'Give the other answers, with | between them.');
  const all = [...good, ...other, ...notAnswers];
  if (new Set(all).size < all.length) cells.fault('other_answers', 'Give each answer in one of the three lists only.');
  const goodDirection = cells.oneOf('good_direction', ['up', 'down'] as const);
  return { goodDirection, good, other, notAnswers };
}
