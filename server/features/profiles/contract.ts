import { z } from 'zod';
import { estimate, mark, overPeriod } from '../demand/contract.ts';
import { areaRef, code, date, figure, footprintKind, networkMethod, period } from '../words/contract.ts';

/** An area told by indicators: each with its interval, where it lies among others, how it moves, and what must be known. */
export const profilePath = z.strictObject({ kind: footprintKind, code });
export const profileQuery = overPeriod({
  at: date.optional(),
  method: networkMethod.optional(),
});
export type ProfileQuery = z.infer<typeof profileQuery>;

const standing = z.enum(['better', 'worse', 'higher', 'lower', 'similar', 'not-compared']).meta({
  description:
    'Against the rest of everything together; better and worse only where the indicator says which way is good',
});

const spread = z.object({
  lowest: z.number(),
  quarter: z.number(),
  middle: z.number(),
  threeQuarters: z.number(),
  highest: z.number(),
  of: z.number().int().meta({ description: 'Areas that it is of' }),
});

const outside = z.enum(['above-998', 'above-95', 'inside', 'below-95', 'below-998']);

export const profileIndicator = z.object({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  unit: z.string(),
  goodDirection: z.enum(['up', 'down', 'none']),
  decimals: z.number().int(),
  period: z.string().meta({ description: 'In words' }),
  count: figure,
  denominator: figure
    .optional()
    .meta({ description: 'What the count is of: people, households, answers; of a rate for one year' }),
  own: estimate.extend({ lower998: figure, upper998: figure }),
  intervals: z.string().nullable().meta({ description: 'The method of the limits; null where there are none' }),
  whole: estimate,
  rest: figure.optional().meta({
    description:
      'Of everything outside the area: what standings hold it against, so that it is not compared with itself',
  }),
  similar: estimate.nullable().meta({ description: 'Of places like this one together; null where none are known' }),
  standing95: standing,
  standing998: standing,
  isBeyondChance: z.boolean().nullable().optional().meta({
    description: 'Different from the rest after allowing for looking at every indicator (5% false discovery)',
  }),
  spread: spread.nullable().meta({ description: 'Of all areas of the same kind, or of similar areas for a zone' }),
  spreadOf: z.string().nullable(),
  among: z
    .object({
      outside,
      phi: z.number().meta({ description: 'How much more the areas scatter than chance alone' }),
      isAllowedFor: z.boolean(),
      of: z.string().meta({ description: 'The areas, in words' }),
      sentence: z.string(),
    })
    .nullable()
    .optional()
    .meta({
      description:
        'Whether it stands out among areas of its kind (of a zone: places like it) as their funnel has it, with what they differ by more than chance allowed for; null with fewer than ten',
    }),
  trend: z.object({
    direction: z.enum(['rising', 'falling', 'no-clear-change', 'not-known']),
    standing: z.enum(['better', 'worse', 'neither']).nullable(),
    points: z.array(
      z.object({ period: z.string(), value: figure, lower: figure, upper: figure, isBreak: z.boolean() }),
    ),
    sentence: z.string(),
  }),
  source: z.string(),
  caveat: z.string().nullable(),
  definition: z.string().meta({ description: 'Numerator and denominator in words' }),
  note: z.string().nullable().meta({ description: 'Why there is no figure' }),
});
export type ProfileIndicator = z.infer<typeof profileIndicator>;

export const pyramidAnswer = z.object({
  on: date,
  source: z.string(),
  sexes: z.boolean().meta({ description: 'False where only all people together are known' }),
  bands: z.array(
    z.object({
      name: z.string().meta({ description: '0 to 4, … 90 and over' }),
      female: figure,
      male: figure,
      all: figure,
      shareFemale: figure.meta({ description: 'Percent of all people of the area' }),
      shareMale: figure,
      shareAll: figure,
      wholeFemale: figure.meta({ description: 'Percent of all people of everything together' }),
      wholeMale: figure,
      wholeAll: figure,
    }),
  ),
  sentence: z.string(),
});

export const profileAnswer = z.object({
  question: z.object({ kind: footprintKind, code: z.string(), at: date, method: z.string().nullable(), period }),
  footprint: z.object({
    ref: areaRef,
    name: z.string(),
    kindName: z.string(),
    version: z.number().int(),
    method: z.string(),
    methodSentence: z.string(),
    people: z.number().nullable(),
    households: z.number().nullable(),
    areaM2: z.number(),
    bricks: z.number().int(),
    districts: z.array(z.object({ code: z.string(), name: z.string(), share: z.number() })),
  }),
  whole: z.object({ name: z.string(), people: z.number().nullable() }),
  similar: z.object({ sentence: z.string(), areas: z.array(z.string()) }).nullable(),
  title: z.string(),
  sentence: z.string().meta({ description: 'What is worse and better than elsewhere, beyond chance' }),
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
  indicators: z.array(profileIndicator),
  pyramid: pyramidAnswer.nullable(),
  whyNoPyramid: z.string().nullable(),
  marks: z.array(mark),
  leftOut: z.array(z.object({ dataset: z.string(), name: z.string(), why: z.string() })).meta({
    description:
      'Datasets that are in no figure, each with the reason: those whose quarters or years the period would cut',
  }),
  source: z.array(z.string()),
  method: z.array(z.object({ name: z.string(), page: z.string() })),
});
export type AreaProfileAnswer = z.infer<typeof profileAnswer>;

export const funnelQuery = overPeriod({
  kind: footprintKind,
  indicator: z.string().max(100).meta({ description: 'Code of an indicator of a profile' }),
  at: date.optional(),
  method: networkMethod.optional(),
  set: code.optional().meta({ description: 'Only areas that came in this set' }),
});
export type FunnelQuery = z.infer<typeof funnelQuery>;
export const funnelAnswer = z.object({
  question: z.object({ kind: footprintKind, indicator: z.string(), at: date, period }),
  title: z.string(),
  sentence: z.string(),
  unit: z.string(),
  per: z.number(),
  centre: z.number(),
  dispersion: z.object({
    phi: z.number().meta({ description: 'How much more the areas scatter than chance alone' }),
    isAllowedFor: z.boolean(),
    sentence: z.string(),
  }),
  limits: z
    .array(
      z.object({
        size: z.number(),
        lower95: z.number(),
        upper95: z.number(),
        lower998: z.number(),
        upper998: z.number(),
      }),
    )
    .meta({ description: 'In order of size, for drawing' }),
  points: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      size: z.number(),
      count: figure,
      value: figure,
      outside: outside.nullable(),
    }),
  ),
  source: z.string(),
  caveat: z.string().nullable(),
  method: z.object({ name: z.string(), page: z.string() }),
});
export type FunnelAnswer = z.infer<typeof funnelAnswer>;
