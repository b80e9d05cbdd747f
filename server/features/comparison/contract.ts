import { z } from 'zod';
import { estimate, filters, mark, overPeriod } from '../demand/contract.ts';
import { areaRef, date, figure, period } from '../words/contract.ts';

/** Any footprints side by side, on the same measures, with what they share said and taken out of what is compared. */
export const mostAreas = 8;

export const comparisonQuery = overPeriod({
  areas: z
    .string()
    .max(1_000)
    .transform((text) => text.split(','))
    .pipe(
      z
        .array(areaRef)
        .min(1, 'Give at least one area.')
        .max(mostAreas, `Give at most ${mostAreas} areas.`)
        .refine((refs) => new Set(refs).size === refs.length, 'Give each area once.'),
    )
    .meta({ description: 'Areas, the one in question first: zone:bell-foundry,pcn:U87499,district:E07000130' }),
  at: date.optional(),
  agency: filters.agency,
});
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

const value = estimate.extend({
  count: figure.meta({ description: 'Numerator, where there is one' }),
  note: z.string().nullable().meta({ description: 'Why there is no figure, or what must be known of it' }),
});
const difference = estimate.extend({
  isBeyondChance: z.boolean().nullable().meta({ description: 'Null where there is no interval' }),
  against: z
    .string()
    .meta({ description: 'The name of what it is held against: with a part in common, the rest of it' }),
});

export const comparisonAnswer = z.object({
  question: z.object({ areas: z.array(z.string()), at: date, period, agency: z.string().nullable() }),
  title: z.string(),
  sentence: z.string().meta({ description: 'What differs beyond chance, and how sure it is' }),
  source: z.array(z.string()),
  monthsReceived: z.number().int(),
  monthsMissing: z.array(z.string()),
  marks: z.array(mark).meta({ description: 'Breaks of the series in the period' }),
  areas: z.array(
    z.object({
      ref: areaRef,
      kind: z.string(),
      code: z.string().nullable(),
      name: z.string(),
      method: z.string().nullable(),
      version: z.number().int().nullable(),
      people: z.number().nullable(),
      bricks: z.number().int(),
      shared: z.object({
        ofFirst: z.number().meta({ description: 'Share of the first area’s people who are in this one' }),
        ofThis: z.number().meta({ description: 'Share of this area’s people who are in the first' }),
        sentence: z.string().nullable().meta({ description: 'What they have in common, in words; null for the first' }),
      }),
    }),
  ),
  groups: z.array(
    z.object({
      code: z.enum(['people', 'deprivation', 'demand', 'reactive', 'trend', 'indicators']),
      name: z.string(),
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          unit: z.string(),
          period: z.string().meta({ description: 'In words' }),
          source: z.string(),
          goodDirection: z.enum(['up', 'down', 'none']),
          decimals: z.number().int(),
          caveat: z.string().nullable(),
          values: z.array(value).meta({ description: 'In the order of areas' }),
          reference: value.nullable().meta({ description: 'Of everything together, which the axis is drawn against' }),
          differences: z.array(difference.nullable()).meta({
            description: 'First area less each area, in the unit; null for the first and where none can be told',
          }),
          ratios: z.array(difference.nullable()).meta({ description: 'First area over each area; null as above' }),
        }),
      ),
    }),
  ),
  method: z.array(z.object({ name: z.string(), page: z.string() })),
});
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;
