import { z } from 'zod';
import { date } from '../words/contract.ts';

/** Areas of other bodies, or of somebody's own, that came together in one file. */
export const setKind = z.enum(['policing-area', 'health-neighbourhood', 'custom']);

export const footprintSet = z.object({
  code: z.string(),
  kind: setKind,
  name: z.string(),
  source: z.string(),
  note: z.string().nullable(),
  areas: z.number().int(),
  people: z.number().nullable(),
  bricksInNone: z.number().int(),
  bricksInSeveral: z.number().int(),
  createdAt: z.string(),
  unplaced: z.array(z.string()).meta({
    description: 'What of its files has no place in the small areas in use, in words: it is not an empty area',
  }),
});
export type FootprintSet = z.infer<typeof footprintSet>;
export const footprintSetsAnswer = z.object({ items: z.array(footprintSet) });

export const footprintSetPath = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Give the set a code of small letters, digits and hyphens, such as schools.'),
});
export const footprintSetQuery = z.strictObject({
  kind: setKind,
  name: z.string().trim().min(1, 'Give the set a name.').max(100, 'Give a name of at most 100 characters.'),
  source: z.string().trim().min(1, 'Say where the areas come from.').max(300),
  note: z.string().trim().max(500).optional(),
  from: date.optional().meta({ description: 'First day on which the areas hold; since always when left out' }),
  column: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Column or property with the codes of the areas; found when left out' }),
  fileName: z.string().max(255).optional(),
  dryRun: z.enum(['true', 'false']).default('false'),
});
export const footprintSetImported = z.object({
  changed: z.boolean(),
  dryRun: z.boolean(),
  set: footprintSet.nullable(),
  what: z.string(),
  read: z.number().int().meta({ description: 'Rows or features: as many as were used and turned away' }),
  used: z.number().int(),
  turnedAway: z.array(z.object({ reason: z.string(), rows: z.number().int(), first: z.string() })),
  sentences: z.array(z.string()),
});
export type FootprintSetImported = z.infer<typeof footprintSetImported>;

export const footprintSetRemoved = z.object({ code: z.string(), name: z.string(), areas: z.number().int() });
