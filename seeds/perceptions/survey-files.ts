import { sayMonths } from '../../server/features/words/months.ts';
import { randomFor } from '../../server/statistics/random.ts';
import { knownEffects } from '../known-effects.ts';
import type { DemonstrationCounty } from '../types.ts';
import {
  demonstrationGroups,
  type DemonstrationQuestion,
  demonstrationQuestions,
  type DemonstrationSurvey,
  notAnswer,
} from './surveys.ts';

const adultShare = 0.8;
/** Comparison areas are a multiple of the zone: somewhat alike, and more of them. */
const comparisonTimes = 6;
const dontKnowShare = 0.04;
const quoted = (cell: string | number): string => (String(cell).includes(',') ? `"${cell}"` : `${cell}`);
const csv = (rows: (string | number)[][]): string => `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;

/** What the survey is, as the file that a partner would send. */
export function definitionFile({ code, name, before, after }: DemonstrationSurvey): string {
  const header = [
    ...['what', 'code', 'text', 'mode', 'probability_sample', 'response_rate', 'source', 'withheld_up_to'],
    ...['first_month', 'last_month', 'good_direction', 'good_answers', 'other_answers', 'not_answers'],
  ];
  const row = (cells: Record<string, string | number>): (string | number)[] =>
    header.map((column) => cells[column] ?? '');
  const facts = {
    mode: 'Door to door',
    probability_sample: 'yes',
    response_rate: 34,
    source: 'Invented for trying out',
  };
  const wave = (which: string, text: string, { first, last }: DemonstrationSurvey['before']) =>
    row({ what: 'wave', code: which, text, first_month: first, last_month: last });
  return csv([
    header,
    row({ what: 'survey', code, text: name, ...facts, withheld_up_to: 4 }),
    wave('before', `Before, ${sayMonths(before.first, before.first)}`, before),
    wave('after', `After, ${sayMonths(after.first, after.first)}`, after),
    ...demonstrationGroups.map((group) => row({ what: 'group', code: group.code, text: group.name })),
    ...demonstrationQuestions.map((question) =>
      row({
        what: 'question',
        code: question.code,
        text: question.wording,
        good_direction: question.goodDirection,
        good_answers: question.good.join('|'),
        other_answers: question.other.join('|'),
        not_answers: notAnswer,
      }),
    ),
  ]);
}

/** Everybody’s answers, one row a respondent, zone and comparison, before and after. */
export function respondentsFile(survey: DemonstrationSurvey, seed: number): string {
  const random = randomFor(seed, `answers to ${survey.code}`);
  const rows: (string | number)[][] = [];
  for (const wave of ['before', 'after'] as const) {
    for (const area of ['zone', 'comparison'] as const) {
      const sample = area === 'zone' ? survey.zoneSample : survey.comparisonSample;
      for (let at = 0; at < sample; at += 1) {
        const groups = demonstrationGroups.map(({ values }) => pick(values, random.uniform()));
        // One adult of a household was asked, whose chance is smaller the more adults there are.
        const weight = random.uniform() < 0.7 ? 1 : 1.5;
        const answers = demonstrationQuestions.map((question) => {
          const change = area === 'zone' && wave === 'after' ? plantedPoints(survey, question) / 100 : 0;
          const level = area === 'zone' ? question.zoneShare : question.comparisonShare;
          const share = level + change + (groups[0] === '65 and over' ? question.byAge : 0);
          return answer(question, share, random.uniform(), random.uniform());
        });
        rows.push([`${wave[0] ?? ''}${area[0] ?? ''}${at + 1}`, wave, area, weight, ...groups, ...answers]);
      }
    }
  }
  const columns = [...demonstrationGroups, ...demonstrationQuestions].map(({ code }) => code);
  return csv([['respondent_id', 'wave', 'area', 'weight', ...columns], ...rows]);
}

/** Adults by age, sex and tenure, in the zone and in the places compared with it. */
export function marginsFile({ zone }: DemonstrationSurvey, county: DemonstrationCounty): string {
  const inZone = new Set(county.zones.find(({ code }) => code === zone)?.brickCodes);
  const people = county.bricks.reduce((sum, brick) => sum + (inZone.has(brick.code) ? brick.people : 0), 0);
  const areas = [
    { area: 'zone', adults: people * adultShare },
    { area: 'comparison', adults: people * adultShare * comparisonTimes },
  ];
  const rows = areas.flatMap(({ area, adults }) =>
    demonstrationGroups.flatMap(({ code, values }) =>
      values.map((one) => [area, code, one.value, Math.round(adults * one.people)]),
    ),
  );
  return csv([['area', 'group', 'value', 'people'], ...rows]);
}

function plantedPoints(survey: DemonstrationSurvey, question: DemonstrationQuestion): number {
  const effect = knownEffects.find(
    (one) => one.kind === 'survey-effect' && one.survey === survey.code && one.question === question.code,
  );
  return effect?.kind === 'survey-effect' ? effect.points : 0;
}

function answer({ good, other }: DemonstrationQuestion, share: number, which: number, strength: number): string {
  if (which < dontKnowShare) return notAnswer;
  const chosen = (which - dontKnowShare) / (1 - dontKnowShare) < share ? good : other;
  return chosen[strength < 0.3 ? 0 : 1] ?? '';
}

function pick(values: readonly { value: string; answering: number }[], chance: number): string {
  let left = chance;
  for (const { value, answering } of values) {
    if (left < answering) return value;
    left -= answering;
  }
  return values.at(-1)?.value ?? '';
}
