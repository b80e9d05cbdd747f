import { z } from 'zod';
import { aboutDemand, estimate, filters, mark, overPeriod } from '../demand/contract.ts';
import { code, date, figure, footprintKind, month, period } from '../words/contract.ts';

/** How demand of one area moves: the months, the year that rolls, what changed, and which months stand out. */
export const trendPath = z.strictObject({ kind: footprintKind, code });
export const trendQuery = overPeriod({ at: date.optional(), ...filters });
export type TrendQuery = z.infer<typeof trendQuery>;

export const trendAnswer = z.object({
  ...aboutDemand,
  footprint: z.object({ kind: footprintKind, code: z.string(), name: z.string(), people: z.number().nullable() }),
  months: z.array(
    z.object({
      month,
      count: figure,
      rolling: figure.meta({
        description: 'Sum of the 12 months that end here; [x] where one did not come or a break lies in them',
      }),
      expected: z.number().nullable().meta({ description: 'Centre of the control chart, with the season' }),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      signal: z.string().nullable().meta({ description: 'The code of the rule that this month breaks' }),
    }),
  ),
  marks: z.array(mark),
  change: z
    .object({
      earlier: z.object({ period, count: figure, rate: estimate }),
      later: z.object({ period, count: figure, rate: estimate }),
      percent: estimate,
      isBeyondChance: z.boolean(),
      sentence: z.string(),
    })
    .nullable(),
  whyNoChange: z.string().nullable().meta({ description: 'What is missing for a change to be told' }),
  chart: z
    .object({
      method: z.string(),
      rules: z.array(z.object({ code: z.string(), text: z.string() })),
      signals: z.array(z.object({ month, rule: z.string(), text: z.string() })),
    })
    .nullable(),
  whyNoChart: z.string().nullable(),
  lastQuarter: z
    .object({
      period,
      count: figure,
      expected: z.number(),
      upper: z.number().meta({ description: 'One forecast in 40 would be above this' }),
      p: z.number(),
      isAbove: z.boolean(),
      sentence: z.string(),
    })
    .nullable(),
});
export type TrendAnswer = z.infer<typeof trendAnswer>;
