import { z } from 'zod';

/** Measures that indicate social resilience, and what a run says of them. */

const number = z.number();
const maybe = z.number().nullable();
const range = { value: number, lower: maybe, upper: maybe };

export const resilience = z.object({
  sentence: z.string(),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      goodDirection: z.enum(['up', 'down']),
      weight: number,
      zone: z.object({ before: maybe, after: maybe }),
      comparison: z.object({ before: maybe, after: maybe }),
      change: z
        .object(range)
        .nullable()
        .meta({ description: 'Against comparison, in standard deviations of the baseline; above 0 is better' }),
      p: maybe,
      q: maybe,
      caveat: z.string(),
      source: z.string(),
    }),
  ),
  index: z.object({ ...range, p: maybe }).nullable(),
  robustness: z
    .object({
      weightsLower: number,
      weightsUpper: number,
      geometric: maybe,
      leaveOneOut: z.array(z.object({ without: z.string(), value: number })),
    })
    .nullable(),
});
export type Resilience = z.infer<typeof resilience>;
