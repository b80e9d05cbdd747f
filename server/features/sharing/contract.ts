import { z } from 'zod';
import { aboutDemand, estimate, overPeriod } from '../demand/contract.ts';
import { date, figure, footprintKind } from '../words/contract.ts';

/** Do agencies carry the same load in the same places? The partnership's hypothesis, put to the test. */
const codes = z
  .string()
  .max(1_000)
  .regex(/^[A-Za-z0-9-]+(,[A-Za-z0-9-]+)*$/, 'Give codes with commas between them, for example police,ambulance.');

export const sharingQuery = overPeriod({
  kind: footprintKind.default('brick'),
  at: date.optional(),
  agencies: codes
    .optional()
    .meta({ description: 'Two or more agencies; all when neither these nor datasets are given' }),
  datasets: codes.optional().meta({ description: 'Two or more datasets, instead of agencies' }),
  least: z.coerce
    .number()
    .int()
    .min(2)
    .max(20)
    .default(3)
    .meta({ description: 'Hot for so many makes an area shared' }),
  permutations: z.coerce.number().int().min(999).max(99_999).default(9_999),
  q: z.coerce.number().min(0.001).max(0.2).default(0.05),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
});
export type SharingQuery = z.infer<typeof sharingQuery>;

export const sharingAnswer = z.object({
  ...aboutDemand,
  by: z.enum(['agency', 'dataset']),
  settings: z.object({
    least: z.number().int(),
    permutations: z.number().int(),
    q: z.number(),
    seed: z.number().int(),
    method: z.string(),
    inputHash: z.string(),
  }),
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      count: figure,
      hotAreas: z.number().int(),
      share: estimate.meta({ description: 'Percent of its demand that lies in the shared areas' }),
      isShared: z.boolean().meta({ description: 'Lies with at least one other beyond chance' }),
    }),
  ),
  left: z
    .array(z.object({ code: z.string(), name: z.string(), why: z.string() }))
    .meta({ description: 'Asked for and not used, each with its reason' }),
  pairs: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      lee: z.number().nullable(),
      p: z.number().nullable(),
      q: z.number().nullable(),
      correlation: z.number().nullable().meta({ description: 'Rank correlation within areas, of smoothed rates' }),
      isTogether: z.boolean(),
      overlap: z.object({
        first: z.number().int(),
        second: z.number().int(),
        both: z.number().int(),
        expected: z.number(),
        p: z.number(),
      }),
      sentence: z.string(),
    }),
  ),
  shared: z.object({
    least: z.number().int(),
    areas: z.number().int(),
    ofAreas: z.number().int(),
    peopleShare: z.number().nullable().meta({ description: 'Percent of all people who live there' }),
  }),
  areas: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    hotFor: z.array(z.array(z.string())).meta({ description: 'Codes of those for which the area is hot' }),
  }),
});
export type SharingAnswer = z.infer<typeof sharingAnswer>;
