import { z } from 'zod';
import { aboutDemand, estimate, filters, overPeriod } from '../demand/contract.ts';
import { date, figure, footprintKind, period } from '../words/contract.ts';

/** In how few areas most of the demand lies. */
export const concentrationQuery = overPeriod({ kind: footprintKind.default('brick'), at: date.optional(), ...filters });
export type ConcentrationQuery = z.infer<typeof concentrationQuery>;

/** Percent of areas that hold a quarter and a half of the demand; and what chance alone would give, were all areas alike. */
const shares = {
  quarter: figure,
  half: figure,
  quarterByChance: estimate,
  halfByChance: estimate,
};
export const concentrationAnswer = z.object({
  ...aboutDemand,
  areas: z.number().int(),
  items: z.array(
    z.object({
      agency: z.string().nullable().meta({ description: 'Null for all demand together' }),
      name: z.string(),
      count: figure,
      ...shares,
      curve: z
        .array(z.object({ areas: z.number(), demand: z.number() }))
        .meta({ description: 'Lorenz curve in percent, from the areas with the most demand to those with the least' }),
      curveByChance: z
        .array(z.object({ areas: z.number(), demand: z.number() }))
        .meta({ description: 'The curve that chance alone would give; empty where people are not known' }),
    }),
  ),
  overTime: z.array(z.object({ period, monthsReceived: z.number().int(), count: figure, ...shares })).meta({
    description: 'Years of 12 months that end where the period ends, of the datasets that came in all of them',
  }),
  method: z.object({ name: z.string(), page: z.string() }),
});
export type ConcentrationAnswer = z.infer<typeof concentrationAnswer>;
