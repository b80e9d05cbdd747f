import { addMonths, sayMonths } from '../words/months.ts';
import type { SurveyAnswer, SurveyImported, SurveySummary } from './contract.ts';
import type { AnswersImported } from './import-answers.ts';
import type { Survey } from './service.ts';

export function presentSurvey(survey: Survey): SurveySummary {
  const { row, waves, answered, margins, questions } = survey;
  return {
    code: row.code,
    name: row.name,
    mode: row.mode,
    probabilitySample: row.probability_sample,
    responseRate: row.response_rate,
    source: row.source,
    caveat: row.caveat,
    withheldUpTo: row.withheld_up_to,
    groups: row.groups,
    waves: waves.map((wave) => ({
      ...wave,
      answered: answered
        .filter((part) => part.wave === wave.code)
        .map(({ area, form, people }) => ({ area, form, people })),
    })),
    margins,
    questions: questions.length,
    sentence: surveySentence(survey),
  };
}

export const presentWholeSurvey = (survey: Survey): SurveyAnswer => ({
  ...presentSurvey(survey),
  questions: survey.questions.map(({ code, wording, good_direction, good, other, not_answers }) => ({
    code,
    text: wording,
    goodDirection: good_direction,
    good,
    other,
    notAnswers: not_answers,
    counts: survey.counts
      .filter(({ question }) => question === code)
      .map(({ wave, area, answers }) => ({
        wave,
        area,
        answers: inOrder(answers, [...good, ...other, ...not_answers]),
      })),
  })),
});

/** As the question has them; those who gave none come last, and are said so. */
const inOrder = <T extends { answer: string }>(answers: readonly T[], order: readonly string[]): T[] => {
  const placeOf = ({ answer }: T): number => (answer === '' ? order.length : order.indexOf(answer));
  return [...answers]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((one) => (one.answer === '' ? { ...one, answer: 'No answer' } : one));
};

function surveySentence({ row, waves, answered, margins }: Survey): string {
  const came = waves.filter(({ code }) => answered.some(({ wave }) => wave === code));
  const sample = row.probability_sample ? 'a sample drawn by chance' : 'not a sample drawn by chance';
  const first = came[0]?.from;
  const last = came.at(-1)?.to;
  if (first === undefined || last === undefined) return `${row.mode}, ${sample}; no answers have come yet.`;
  const many = `${came.length} ${came.length === 1 ? 'wave' : 'waves'}`;
  const weighed = margins.length === 0 ? 'no known people to weigh by' : 'weighed to known people';
  return `${row.mode}, ${sample}: ${many}, ${sayMonths(first, addMonths(last, -1))}; ${weighed}.`;
}

export const presentDefined = ({ code, changed }: { code: string; changed: boolean }): SurveyImported => ({
  survey: code,
  changed,
  rows: 0,
  sentence: changed ? 'The survey was saved; its answers can come now.' : 'The survey is held like this already.',
});

export function presentAnswers({ survey, rows, changed }: AnswersImported): SurveyImported {
  const places = changed.map(({ wave, area }) => `${wave} in the ${area}`).join(', ');
  const sentence =
    changed.length === 0
      ? `All ${rows.toLocaleString('en-GB')} rows are held already; nothing was changed.`
      : `${rows.toLocaleString('en-GB')} rows were read; answers of ${places} are new.`;
  return { survey, rows, changed: changed.length > 0, sentence };
}

export const presentMargins = (
  survey: string,
  { rows, changed }: { rows: number; changed: boolean },
): SurveyImported => ({
  survey,
  rows,
  changed,
  sentence: changed
    ? `${rows} groups with known people were saved; weights are raked to them.`
    : 'These groups are held already; nothing was changed.',
});
