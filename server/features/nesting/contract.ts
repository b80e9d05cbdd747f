import { z } from 'zod';
import { zoneDefinition } from '../zones/contract.ts';
import { areaRef, areaSet, date } from '../words/contract.ts';

/** How well an area lies inside the areas of others, or is made of them, and the least that would have to change. */
const against = z
  .string()
  .max(300)
  .default('pcn,ward,policing-area')
  .transform((text) => text.split(','))
  .pipe(z.array(areaSet).min(1).max(6))
  .meta({ description: 'Sets to hold it against; those that are not loaded are named and left out' });

export const nestingQuery = z.strictObject({ area: areaRef, against, at: date.optional() });
export const nestingBody = z.strictObject({
  definition: zoneDefinition,
  against: z.array(areaSet).min(1).max(6).default(['pcn', 'ward', 'policing-area']),
  at: date.optional(),
});

const brick = z.object({ code: z.string(), name: z.string(), people: z.number().nullable() });
const change = z.object({
  possible: z.boolean(),
  into: z.array(z.object({ code: z.string(), name: z.string() })),
  add: z.array(brick),
  drop: z.array(brick),
  peopleAdded: z.number(),
  peopleDropped: z.number(),
  peopleAfter: z.number(),
  inOnePiece: z.boolean().meta({ description: 'Whether the changed area hangs together' }),
  sentence: z.string(),
});
export const nestingAnswer = z.object({
  state: z.enum(['told', 'no-whole-small-area']).meta({
    description:
      'Areas are held against each other by small areas: where no whole one lies in this one, nothing can be told, and against is empty',
  }),
  area: z.object({
    ref: z.string().nullable(),
    name: z.string(),
    people: z.number().nullable(),
    bricks: z.number().int(),
  }),
  sentence: z.string(),
  notLoaded: z.array(z.string()),
  against: z.array(
    z.object({
      set: z.string(),
      name: z.string(),
      method: z.string().nullable(),
      isByMajority: z.boolean().meta({
        description:
          'Small areas are shared out among these (networks by registration), and each counts whole to the one with most of it: so do nests, isMadeOf, parts, none and the changes',
      }),
      shares: z
        .array(z.object({ code: z.string(), name: z.string(), share: z.number() }))
        .nullable()
        .meta({
          description:
            'Largest first: shares of its people where each small area is divided as it is shared out, such as by registration; null where that is not known',
        }),
      nests: z.boolean().meta({ description: 'Whether all its small areas are in one of them' }),
      isMadeOf: z.boolean().meta({ description: 'Whether it is made of whole ones' }),
      parts: z
        .array(
          z.object({
            code: z.string(),
            name: z.string(),
            shareOfArea: z.number(),
            shareOfOther: z.number(),
            people: z.number(),
          }),
        )
        .meta({ description: 'Largest share of the area first' }),
      none: z.number().meta({ description: 'Share of the area’s people in none of them' }),
      toNest: change.nullable().meta({ description: 'The least change, in people moved, after which it lies in one' }),
      toBeWhole: change.nullable().meta({ description: 'The least change after which it is made of whole ones' }),
      sentence: z.string(),
    }),
  ),
  method: z.object({ name: z.string(), page: z.string() }),
});
export type NestingAnswer = z.infer<typeof nestingAnswer>;
