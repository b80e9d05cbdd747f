import { z } from 'zod';
import { code, figure, month } from '../words/contract.ts';

/** What residents say, and what a run makes of it. */

const number = z.number();
const maybe = z.number().nullable();
const range = { value: number, lower: maybe, upper: maybe };

const surveyCell = z.object({ percent: figure, lower: figure, upper: figure, answered: figure, effective: maybe });
export const perceptions = z.object({
  sentence: z.string(),
  survey: z.string(),
  mode: z.string(),
  responseRate: maybe,
  waves: z.object({ before: z.string(), after: z.string() }),
  questions: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      goodDirection: z.enum(['up', 'down']),
      zone: z.object({ before: surveyCell, after: surveyCell }),
      comparison: z.object({ before: surveyCell, after: surveyCell }).nullable(),
      change: z.object(range).nullable().meta({ description: 'Percentage points, against comparison where surveyed' }),
      p: maybe,
      q: maybe,
      flag: z.string(),
    }),
  ),
});
export type Perceptions = z.infer<typeof perceptions>;

const area = z.enum(['zone', 'comparison']);
const wave = z.object({
  code: z.string(),
  name: z.string(),
  from: month,
  to: month,
  answered: z
    .array(z.object({ area, form: z.enum(['respondents', 'counts']), people: figure }))
    .meta({ description: 'How many were asked and answered, by area; nothing of one respondent is ever shown' }),
});

export const surveySummary = z.object({
  code: z.string(),
  name: z.string(),
  mode: z.string(),
  probabilitySample: z.boolean(),
  responseRate: maybe.meta({ description: 'Percent of those asked' }),
  source: z.string(),
  caveat: z.string(),
  withheldUpTo: z.number().int(),
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  waves: z.array(wave),
  margins: z.array(z.object({ area, groups: z.array(z.string()) })),
  questions: z.number().int(),
  sentence: z.string(),
});
export type SurveySummary = z.infer<typeof surveySummary>;
export const surveysAnswer = z.object({ items: z.array(surveySummary) });

export const surveyPath = z.strictObject({ code });
export const surveyAnswer = surveySummary.omit({ questions: true }).extend({
  questions: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      goodDirection: z.enum(['up', 'down']),
      good: z.array(z.string()),
      other: z.array(z.string()),
      notAnswers: z.array(z.string()),
      counts: z.array(
        z.object({ wave: z.string(), area, answers: z.array(z.object({ answer: z.string(), count: figure })) }),
      ),
    }),
  ),
});
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

export const surveyImported = z.object({
  survey: z.string(),
  changed: z.boolean(),
  rows: z.number().int(),
  sentence: z.string(),
});
export type SurveyImported = z.infer<typeof surveyImported>;
