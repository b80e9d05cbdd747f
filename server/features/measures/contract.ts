import { z } from 'zod';
import { aboutDemand, estimate, filters, overPeriod } from '../demand/contract.ts';
import { basis, date, figure, footprintKind, period } from '../words/contract.ts';

/** What a map can show beyond counts and rates; hot and cold spots have an address of their own. */
export const measure = z.enum(['smoothed', 'change', 'excess']).meta({
  description:
    'smoothed: rate drawn towards the mean where few people live; change: against the same months a year before; excess: incidents above what the rate of all areas together would give',
});
export type MapMeasure = z.infer<typeof measure>;

export const measuresQuery = overPeriod({ kind: footprintKind, at: date.optional(), ...filters, measure });
export type MeasuresQuery = z.infer<typeof measuresQuery>;

export const measuresAnswer = z.object({
  ...aboutDemand,
  measure,
  basis,
  method: z.object({ name: z.string(), page: z.string().meta({ description: 'Path of the page that explains it' }) }),
  against: period.nullable().meta({ description: 'The earlier months of a change' }),
  isDiverging: z.boolean().meta({ description: 'True where 0 is the middle of the scale' }),
  areas: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    people: z.array(z.number().nullable()),
    count: z.array(figure),
    value: z.array(figure),
    lower: z.array(figure),
    upper: z.array(figure),
    isBeyondChance: z.array(z.boolean().nullable()).meta({
      description: 'After allowing for looking at every area (5% false discovery); null where nothing can be said',
    }),
  }),
  whole: estimate.extend({ name: z.string() }),
});
export type MeasuresAnswer = z.infer<typeof measuresAnswer>;
