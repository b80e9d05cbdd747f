import { type Margin, rakedWeights } from '../statistics/raking.ts';
import { rakedReplicates } from '../statistics/raked-replicates.ts';
import { randomFor } from '../statistics/random.ts';
import { surveyProportion, type SurveyProportion } from '../statistics/survey-proportion.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { InputSurvey } from './inputs.ts';
import { unlessImpossible } from './models.ts';

export interface Cell {
  question: string;
  area: 'zone' | 'comparison';
  wave: 'before' | 'after';
}

type Respondent = InputSurvey['respondents'][number];
/** Multiples of the mean weight; weights beyond them let a few people speak for all. */
const trim = [0.3, 3] as const;

interface Weighted {
  weights: number[];
  /** Weights of repeated samples, raked anew each time: how sure the raked ones are. */
  replicates?: Float64Array[];
}

export interface Shares {
  /** null where nobody answered. */
  share: (cell: Cell) => SurveyProportion | null;
  /** Some weights could not be brought to the known people, and are as they were sent. */
  someUnraked: boolean;
}

/**
 * Share of good answers in each cell: respondents raked to the known people of their area, one wave at a time, or counts
 * that came already tabulated.
 */
export function surveyShares(survey: InputSurvey, seed: number): Shares {
  const groups = new Map<string, { people: Respondent[] } & Weighted>();
  let someUnraked = false;
  for (const area of ['zone', 'comparison'] as const) {
    for (const wave of ['before', 'after'] as const) {
      const people = survey.respondents.filter((one) => one.area === area && one.wave === wave);
      if (people.length === 0) continue;
      const raked = unlessImpossible(() => weightsOf(people, { area, wave }, survey, seed));
      someUnraked ||= raked === null;
      groups.set(`${area} ${wave}`, { people, ...(raked ?? { weights: people.map(({ weight }) => weight) }) });
    }
  }
  const share: Shares['share'] = (cell) => {
    const question = survey.questions.find(({ code }) => code === cell.question);
    if (question === undefined) return null;
    const group = groups.get(`${cell.area} ${cell.wave}`);
    if (group === undefined) return fromTable(cell, question, survey);
    const answers = group.people.map((one) => {
      const answer = one.answers[cell.question] ?? '';
      return answer === '' || question.notAnswers.includes(answer) ? null : question.good.includes(answer);
    });
    if (answers.every((answer) => answer === null)) return null;
    const plain = surveyProportion(answers, group.weights);
    if (group.replicates === undefined) return plain;
    const repeated = surveyProportion(answers, group.weights, { replicates: group.replicates });
    // An answer that goes with a margin scatters hardly at all, yet nobody's answer is worth more than one.
    return repeated.effectiveN <= repeated.answered ? repeated : plain;
  };
  return { share, someUnraked };
}

function weightsOf(
  people: Respondent[],
  { area, wave }: Omit<Cell, 'question'>,
  survey: InputSurvey,
  seed: number,
): Weighted {
  const base = people.map(({ weight }) => weight);
  const own = survey.margins.filter((margin) => margin.area === area);
  if (own.length === 0) return { weights: base };
  const names = [...new Set(own.map(({ group }) => group))];
  const margins = names.map((name): Margin => ({
    name,
    groups: people.map(({ groups }) => groups[name] ?? ''),
    population: Object.fromEntries(own.filter(({ group }) => group === name).map((one) => [one.value, one.people])),
  }));
  const { weights } = rakedWeights(base, margins, { trim });
  const random = randomFor(seed, `survey ${area} ${wave}`);
  const repeated = unlessImpossible(() => rakedReplicates(base, margins, random, { raking: { trim } }));
  return repeated === null ? { weights } : { weights, replicates: repeated.weights };
}

/** Counts by answer, each answer as much worth as its design effect leaves of it. */
function fromTable(
  cell: Cell,
  question: InputSurvey['questions'][number],
  survey: InputSurvey,
): SurveyProportion | null {
  const rows = survey.tables.filter(
    (row) => row.question === cell.question && row.area === cell.area && row.wave === cell.wave,
  );
  const counted = rows.filter(({ answer }) => !question.notAnswers.includes(answer));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const answers = counted.flatMap(({ answer, count }) => Array<boolean>(count).fill(question.good.includes(answer)));
  const plain = surveyProportion(answers, Array<number>(total).fill(1));
  const deff = Math.max(1, ...counted.map((row) => row.deff));
  if (deff === 1) return plain;
  const { lower, upper } = wilsonInterval(plain.value, total / deff);
  return {
    ...plain,
    lower,
    upper,
    designEffect: deff,
    effectiveN: total / deff,
    standardError: plain.standardError * Math.sqrt(deff),
  };
}
