import { z } from 'zod';
import { bestFitMethod, footprintKind, month } from '../words/contract.ts';

export const serviceAnswer = z.object({
  name: z.string(),
  place: z
    .string()
    .meta({ description: 'Where this installation serves, for example Leicester, Leicestershire and Rutland' }),
  demonstration: z.boolean().meta({ description: 'True when the figures are invented for trying out' }),
  engine: z.enum(['PostgreSQL', 'embedded']),
  edition: z
    .object({
      code: z.string(),
      level: z.enum(['oa', 'lsoa']),
      year: z.number().int(),
      bricks: z.number().int(),
      brickName: z.string().meta({ description: 'What to call one brick in a sentence: "small area"' }),
      bestFit: bestFitMethod,
      populationSource: z.string().nullable(),
    })
    .nullable(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  months: z.object({ first: month, last: month }).nullable(),
  dataRevision: z.string().meta({ description: 'Changes whenever a figure may have changed' }),
  kinds: z.array(z.object({ kind: footprintKind, name: z.string(), plural: z.string(), footprints: z.number().int() })),
  tiles: z.object({ url: z.string(), attribution: z.string() }).nullable(),
  attribution: z.array(z.string()),
  places: z.array(
    z.object({
      name: z.string(),
      longitude: z.number(),
      latitude: z.number(),
      rank: z.enum(['city', 'town', 'village']),
    }),
  ),
});
export type ServiceAnswer = z.infer<typeof serviceAnswer>;
