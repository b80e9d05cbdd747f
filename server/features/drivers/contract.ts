import { z } from 'zod';
import { aboutDemand, estimate, filters, overPeriod } from '../demand/contract.ts';
import { code, date, figure, footprintKind } from '../words/contract.ts';

/** What lies behind an area's demand: the categories above what is to be expected there, and when. */
export const driversPath = z.strictObject({ kind: footprintKind, code });
export const driversQuery = overPeriod({ at: date.optional(), ...filters });
export type DriversQuery = z.infer<typeof driversQuery>;

const times = z.array(
  z.object({
    name: z.string(),
    count: figure,
    expected: z
      .number()
      .meta({ description: 'Were its incidents spread over time as those of all areas together are' }),
    isBeyondChance: z.boolean().nullable(),
  }),
);
export const driversAnswer = z.object({
  ...aboutDemand,
  footprint: z.object({ kind: footprintKind, code: z.string(), name: z.string(), people: z.number().nullable() }),
  expectedFrom: z.string().meta({ description: 'What expected means here, in words' }),
  categories: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        count: figure,
        expected: figure,
        excess: estimate.meta({ description: 'Incidents above (or below) expected' }),
        ratio: estimate,
        isBeyondChance: z.boolean().nullable(),
      }),
    )
    .meta({ description: 'The largest excess first' }),
  when: z.object({
    months: times.meta({ description: 'January to December' }),
    weekdays: times.nullable(),
    hours: times.nullable(),
    whyNoHours: z.string().nullable(),
  }),
});
export type DriversAnswer = z.infer<typeof driversAnswer>;
