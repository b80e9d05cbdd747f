import { z } from 'zod';
import { figure } from '../words/contract.ts';
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
