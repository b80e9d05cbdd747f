import type { Perceptions } from '../features/surveys/contract.ts';
import { benjaminiHochberg } from '../statistics/false-discovery.ts';
import { surveyChange, surveyDifferenceInDifferences } from '../statistics/survey-change.ts';
import type { SurveyProportion } from '../statistics/survey-proportion.ts';
import type { InputSurvey } from './inputs.ts';
import { type Shares, surveyShares } from './survey-shares.ts';
import { countOf, points } from './words.ts';

type Question = Perceptions['questions'][number];
type Shown = Question['zone']['before'];

/** Fewer answers than this are withheld, and fewer than the second shown with a warning. */
const fewestAnswers = 50;
const fewAnswers = 100;
const qClaimed = 0.1;

/** What residents say, before and after, against comparison areas where those were asked too (strand 3). */
export function perceptions(survey: InputSurvey, seed: number): Perceptions {
  const shares = surveyShares(survey, seed);
  const judged = survey.questions.map((question) => judge(question, survey, shares));
  const q = benjaminiHochberg(judged.map(({ p }) => p));
  const questions = judged.map((one, at) => ({ ...one, q: q[at] ?? null }));
  return {
    sentence: sentenceOf(questions, survey),
    survey: survey.name,
    mode: survey.mode,
    responseRate: survey.responseRate,
    waves: survey.waves,
    questions,
  };
}

function judge(question: InputSurvey['questions'][number], survey: InputSurvey, shares: Shares): Omit<Question, 'q'> {
  const cell = (area: 'zone' | 'comparison', wave: 'before' | 'after') => {
    const share = shares.share({ question: question.code, area, wave });
    if (share === null) return { share, shown: nobody };
    return share.answered >= fewestAnswers ? { share, shown: shown(share) } : { share: null, shown: hidden };
  };
  const zone = { before: cell('zone', 'before'), after: cell('zone', 'after') };
  const asked = { before: cell('comparison', 'before'), after: cell('comparison', 'after') };
  const both = asked.before.share !== null && asked.after.share !== null;
  const change = changeOf(zone, both ? asked : null);
  const fewest = Math.min(...[zone.before, zone.after].map(({ share }) => share?.answered ?? Infinity));
  return {
    code: question.code,
    text: question.text,
    goodDirection: question.goodDirection,
    zone: { before: zone.before.shown, after: zone.after.shown },
    comparison: both ? { before: asked.before.shown, after: asked.after.shown } : null,
    change: change && { value: 100 * change.value, lower: 100 * change.lower, upper: 100 * change.upper },
    // A sample that is not drawn by chance has no p: who answered decides, and no formula knows that.
    p: survey.isProbabilitySample ? (change?.p ?? null) : null,
    flag: flagOf({
      isHidden: isWithheld(zone.before.shown) || isWithheld(zone.after.shown),
      fewest,
      hasComparison: both,
      isUnasked: isMissing(zone.before.shown) || isMissing(zone.after.shown),
      isDrawn: survey.isProbabilitySample,
      isUnraked: shares.someUnraked,
    }),
  };
}

interface Pair {
  before: { share: SurveyProportion | null };
  after: { share: SurveyProportion | null };
}

function changeOf(zone: Pair, asked: Pair | null) {
  const { before, after } = { before: zone.before.share, after: zone.after.share };
  if (before === null || after === null) return null;
  if (asked?.before.share == null || asked.after.share === null) return surveyChange(before, after);
  return surveyDifferenceInDifferences({
    zoneBefore: before,
    zoneAfter: after,
    comparisonBefore: asked.before.share,
    comparisonAfter: asked.after.share,
  });
}

const hidden: Shown = { percent: '[c]', lower: '[c]', upper: '[c]', answered: '[c]', effective: null };
const nobody: Shown = { percent: '[x]', lower: '[x]', upper: '[x]', answered: '[x]', effective: null };
const isWithheld = ({ percent }: Shown): boolean => percent === '[c]';
const isMissing = ({ percent }: Shown): boolean => percent === '[x]';
const shown = (share: SurveyProportion): Shown => ({
  percent: 100 * share.value,
  lower: 100 * share.lower,
  upper: 100 * share.upper,
  answered: share.answered,
  effective: share.effectiveN,
});

interface Standing {
  isUnasked: boolean;
  isHidden: boolean;
  /** Answers in the zone's smaller wave. */
  fewest: number;
  hasComparison: boolean;
  isDrawn: boolean;
  isUnraked: boolean;
}

function flagOf({ isUnasked, isHidden, fewest, hasComparison, isDrawn, isUnraked }: Standing): string {
  const hasChange = !isUnasked && !isHidden;
  const said = [
    isUnasked && 'Nobody answered this in one of the waves.',
    isHidden && `Fewer than ${fewestAnswers} answers: withheld.`,
    hasChange && fewest < fewAnswers && `Fewer than ${fewAnswers} answers: read with care.`,
    !hasComparison && 'Not known for comparison areas: the change may be everybody’s.',
    !isDrawn && 'Who answered was not drawn by chance: the interval understates what is not known.',
    isUnraked && 'Some weights could not be brought to the known people of the area; they are as they were sent.',
  ];
  return said.filter((one) => one !== false).join(' ');
}

function sentenceOf(questions: Question[], survey: InputSurvey): string {
  const judged = questions.filter(({ change }) => change !== null);
  if (judged.length === 0) return `Too few people answered to show what residents say (fewer than ${fewestAnswers}).`;
  if (!survey.isProbabilitySample) {
    return 'Answers are described only: who answered was not drawn by chance, so nothing is said about chance.';
  }
  const found = judged.filter(({ q }) => q !== null && q <= qClaimed);
  const better = found.filter(({ change, goodDirection }) => (change?.value ?? 0) > 0 === (goodDirection === 'up'));
  const of = countOf(judged.length, 'question', 'questions');
  const against = judged.every(({ comparison }) => comparison !== null) ? ' than in comparison areas' : '';
  if (found.length === 0)
    return `On none of ${of} did answers change${against === '' ? '' : ' more'}${against} beyond chance.`;
  const worse = found.length - better.length;
  const largest = [...found].sort((a, b) => Math.abs(b.change?.value ?? 0) - Math.abs(a.change?.value ?? 0))[0];
  const example =
    largest === undefined ? '' : ` The largest: “${largest.text}”, ${points(largest.change?.value ?? 0)}.`;
  return `On ${better.length} of ${of} answers grew better${against} beyond chance${worse > 0 ? `, on ${worse} worse` : ''}.${example}`;
}
