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
      lacking: z.array(z.string()).meta({
        description: 'Datasets that did not come while others did: the month is shown, and held against no other',
      }),
      rolling: figure.meta({
        description: 'Sum of the 12 months that end here; [x] where one did not come or a break lies in them',
      }),
      expected: z.number().nullable().meta({ description: 'Centre of the control chart, with the season' }),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      signal: z.string().nullable().meta({ description: 'The code of the rule that this month breaks' }),
    }),
  ),
  leftOut: z.array(z.string()).meta({
    description: 'Datasets that came for too few months, count by longer periods, or of which cells were withheld',
  }),
  marks: z.array(mark),
  change: z
    .object({
      earlier: z.object({ period, count: figure, rate: estimate }),
      later: z.object({ period, count: figure, rate: estimate }),
      percent: estimate,
      isBeyondChance: z.boolean(),
      months: z.array(month).meta({ description: 'Months of the later year that both years have, and are compared' }),
      dispersion: z.number().meta({ description: 'How much more the months scatter than by chance alone; at least 1' }),
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
  whyNoQuarter: z.string().nullable(),
});
export type TrendAnswer = z.infer<typeof trendAnswer>;
