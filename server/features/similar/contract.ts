import { z } from 'zod';
import { aboutDemand, estimate, filters, overPeriod } from '../demand/contract.ts';
import { code, date, figure, footprintKind } from '../words/contract.ts';

/** Places like this one: groups of neighbouring bricks of about its size, as like it as there are. */
export const similarPath = z.strictObject({ kind: footprintKind.extract(['zone', 'ward', 'msoa']), code });
export const similarQuery = z.strictObject({ at: date.optional() });

const variable = z.object({
  name: z.string(),
  unit: z.string(),
  source: z.string(),
  own: z.number().nullable(),
  all: z.number().nullable().meta({ description: 'Of all bricks together' }),
});
const similarArea = z.object({
  code: z.string(),
  name: z.string(),
  bricks: z.array(z.string()),
  people: z.number(),
  longitude: z.number(),
  latitude: z.number(),
  distance: z.number().meta({ description: 'Standardised distance over the variables; 0 would be the same' }),
  values: z.array(z.number().nullable()).meta({ description: 'In the order of the variables' }),
});
export const similarAnswer = z.object({
  footprint: z.object({ kind: footprintKind, code: z.string(), name: z.string(), version: z.number().int() }),
  variables: z.array(variable),
  lacking: z
    .array(z.string())
    .meta({ description: 'Variables that are not loaded, so that nothing was matched on them' }),
  areas: z.array(similarArea),
  sentence: z.string(),
});
export type SimilarAnswer = z.infer<typeof similarAnswer>;

export const similarDemandQuery = overPeriod({ at: date.optional(), ...filters });
export const similarDemandAnswer = z.object({
  ...aboutDemand,
  own: estimate.extend({ count: figure }),
  group: estimate
    .extend({ method: z.string() })
    .meta({ description: 'Mean of the rates of the group, its own among them' }),
  ratio: estimate.meta({ description: 'Its rate over that of the others together' }),
  rank: z
    .object({ value: z.number(), lower: z.number(), upper: z.number(), of: z.number() })
    .nullable()
    .meta({ description: '1 is the highest rate; with the interval that chance allows' }),
  areas: z.array(z.object({ code: z.string(), name: z.string(), count: figure, rate: estimate })),
});
export type SimilarDemandAnswer = z.infer<typeof similarDemandAnswer>;
