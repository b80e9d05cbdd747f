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
  caution: z.string().meta({ description: 'What the figures cannot say' }),
  compared: z.object({
    areas: z.number().int().meta({ description: 'Areas with people and a neighbour: those that were compared' }),
    islands: z.number().int().meta({ description: 'Left out because no area with people touches them' }),
    withoutPeople: z.number().int().meta({ description: 'Left out because no number of people is known, or it is 0' }),
    sentence: z.string(),
  }),
  settings: z.object({
    least: z.number().int(),
    permutations: z.number().int(),
    q: z.number(),
    seed: z.number().int(),
    method: z.string(),
    page: z.string().meta({ description: 'Path of the page that explains it' }),
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
      lee: z.number().nullable().meta({ description: 'Lee’s L of smoothed rates' }),
      expected: z.number().nullable().meta({ description: 'Mean of Lee’s L when areas are dealt by chance' }),
      p: z.number().nullable().meta({ description: 'Of Lee’s L, two-sided, by dealing areas' }),
      q: z.number().nullable().meta({ description: 'Of Lee’s L, Benjamini–Hochberg over all pairs' }),
      permutations: z.number().int().meta({ description: 'Dealings of this pair: a clear one stops early' }),
      correlation: z.number().nullable().meta({ description: 'Rank correlation within areas, of smoothed rates' }),
      effectiveAreas: z.number().nullable().meta({
        description: 'As many independent areas would tell as much: neighbours repeat each other',
      }),
      correlationP: z.number().nullable().meta({
        description: 'Of the rank correlation, two-sided, allowing for the patches in which each demand lies by itself',
      }),
      adjustedP: z.number().nullable().meta({ description: 'Of the rank correlation, Holm over all pairs' }),
      isTogether: z.boolean().meta({
        description: 'Positive, and adjustedP at most the level asked for: in the same places beyond chance',
      }),
      isInNeighbourhoods: z.boolean().meta({
        description: 'And Lee’s L above what dealing areas gives, at q: together in whole neighbourhoods too',
      }),
      overlap: z
        .object({
          first: z.number().int(),
          second: z.number().int(),
          both: z.number().int(),
          expected: z.number(),
          p: z.number(),
        })
        .nullable()
        .meta({ description: 'Of hot areas; null where no area is known for both' }),
      sentence: z.string(),
    }),
  ),
  shared: z.object({
    least: z.number().int(),
    areas: z.number().int(),
    ofAreas: z.number().int(),
    peopleShare: z.number().nullable().meta({ description: 'Percent of all people who live there' }),
  }),
  /** Hot for at least one; those hot for most come first. */
  areas: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    people: z.array(z.number().nullable()),
    hotFor: z.array(z.array(z.string())).meta({ description: 'Codes of those for which the area is hot' }),
  }),
});
export type SharingAnswer = z.infer<typeof sharingAnswer>;
