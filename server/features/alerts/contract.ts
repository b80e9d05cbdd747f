import { z } from 'zod';
import { aboutDemand, estimate, filters } from '../demand/contract.ts';
import { code, date, figure, footprintKind, month, period } from '../words/contract.ts';

/** Areas to look at: months above what season and chance allow, quarters above their forecast, and worse and worsening. */
export const alertsQuery = z.strictObject({
  kind: footprintKind.default('zone'),
  footprint: code.optional(),
  at: date.optional(),
  to: month.meta({ description: 'First month after the last one looked at' }),
  ...filters,
  q: z.coerce.number().min(0.001).max(0.2).default(0.05),
});
export type AlertsQuery = z.infer<typeof alertsQuery>;

export const alertKind = z.enum(['exceedance', 'emerging', 'worse and worsening']);
export const alertsAnswer = z.object({
  ...aboutDemand,
  tested: z.object({ areas: z.number().int(), categories: z.number().int(), lacking: z.number().int() }),
  rules: z.array(z.object({ kind: alertKind, text: z.string() })),
  items: z.array(
    z.object({
      kind: alertKind,
      footprint: z.object({ kind: footprintKind, code: z.string(), name: z.string() }),
      category: z.object({ code: z.string(), name: z.string() }).nullable(),
      period,
      count: figure,
      expected: z.number(),
      upper: z.number(),
      p: z.number(),
      q: z.number().nullable(),
      change: estimate.nullable().meta({ description: 'Percent, last 12 months against the 12 before' }),
      ratio: estimate.nullable().meta({ description: 'Its rate over the rate of all areas together' }),
      sentence: z.string(),
    }),
  ),
});
export type AlertsAnswer = z.infer<typeof alertsAnswer>;
