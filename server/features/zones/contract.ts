import { z } from 'zod';
import { basis, bestFitMethod, code, date, figure, maxCodes, period } from '../words/contract.ts';

/** The shape itself is checked by the outline door (finite, closed, uncrossed, inside the area), not by this schema. */
const outline = z.unknown().meta({
  description: 'A GeoJSON Polygon, MultiPolygon, Feature or FeatureCollection in WGS84, at most 5,000 positions',
});

export const zoneDefinition = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('outline'), outline }),
  z.strictObject({ by: z.literal('codes'), codes: z.array(code).min(1).max(maxCodes) }),
  z.strictObject({ by: z.literal('circle'), centre: z.unknown(), radiusMetres: z.unknown() }).meta({
    description: 'centre is [longitude, latitude]; radiusMetres from 50 to 20,000',
  }),
]);
export type ZoneDefinition = z.infer<typeof zoneDefinition>;

/** Any writing is welcome, but not what would show a name as something else than it is. */
const controls = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;
const controlsSentence = 'Give plain text without control characters or characters that turn the direction of writing.';
const name = z
  .string()
  .trim()
  .min(1, 'Give the zone a name.')
  .max(100, 'Give a name of at most 100 characters.')
  .regex(controls, controlsSentence)
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'Give a name that can be seen.');
const text = z.string().trim().max(500, 'Give at most 500 characters.').regex(controls, controlsSentence);
const note = z
  .string()
  .trim()
  .max(500, 'Give at most 500 characters.')
  .refine((said) => controls.test(said.replaceAll(/[\n\r\t]/g, ' ')), controlsSentence);

export const previewBody = z.strictObject({
  definition: zoneDefinition,
  zone: code.optional().meta({ description: 'The zone that is being changed, so that it does not overlap itself' }),
});
export const zoneBody = z.strictObject({
  name,
  lead: text.optional(),
  coreProblem: text.optional(),
  note: note.optional(),
  from: date,
  definition: zoneDefinition,
});
export type ZoneBody = z.infer<typeof zoneBody>;
export const zoneVersionBody = z.strictObject({ from: date, note: note.optional(), definition: zoneDefinition });
export const zoneCloseBody = z.strictObject({ on: date });
export const zonePath = z.strictObject({ code });
export const zoneQuery = z.strictObject({ at: date.optional() });
export const zonesQuery = z.strictObject({ at: date.optional() });
export const compareQuery = z.strictObject({
  earlier: z.coerce.number().int().min(1).max(100_000),
  later: z.coerce.number().int().min(1).max(100_000),
});

const share = z.object({ code: z.string(), name: z.string(), share: z.number() });

export const previewAnswer = z.object({
  bricks: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      people: z.number().nullable(),
      shareInside: z.number().meta({ description: 'Share of the brick’s area inside the outline, 0 to 1' }),
    }),
  ),
  leftOut: z
    .array(z.object({ code: z.string(), name: z.string(), people: z.number().nullable(), shareInside: z.number() }))
    .meta({ description: 'Bricks that the outline touches but that are not taken in' }),
  method: bestFitMethod,
  people: z.number().nullable(),
  households: z.number().nullable(),
  areaM2: z.number(),
  districts: z.array(share),
  wards: z.array(share),
  fit: z.object({
    sentence: z.string(),
    peopleInside: z.number().nullable().meta({ description: 'People inside the outline, by share of area' }),
    shareCovered: z.number().nullable().meta({ description: 'Share of them who live in the bricks taken in' }),
    shareTakenIn: z.number().nullable().meta({ description: 'People of the bricks outside the outline, as a share' }),
  }),
  demand: z
    .object({
      period,
      sentence: z.string(),
      agencies: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          bestFit: figure,
          exact: figure,
          monthsMissing: z.number().int(),
        }),
      ),
    })
    .nullable(),
  warnings: z.array(z.object({ type: z.string(), sentence: z.string(), bricks: z.array(z.string()) })),
  outline: z.unknown().nullable(),
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;

export const zoneVersion = z.object({
  version: z.number().int(),
  validFrom: date,
  validTo: date.nullable(),
  definedBy: z.enum(['outline', 'codes', 'circle']),
  method: bestFitMethod,
  bricks: z.array(z.string()),
  people: z.number().nullable(),
  households: z.number().nullable(),
  areaM2: z.number(),
  fitSentence: z.string(),
  note: z.string().nullable(),
  createdAt: z.string(),
  outline: z.unknown().nullable(),
});
export type ZoneVersion = z.infer<typeof zoneVersion>;

export const zoneSummary = z.object({
  code: z.string(),
  name: z.string(),
  lead: z.string().nullable(),
  coreProblem: z.string().nullable(),
  note: z.string().nullable(),
  closedOn: date.nullable(),
  version: z.number().int(),
  versions: z.number().int(),
  validFrom: date,
  validTo: date.nullable(),
  bricks: z.number().int(),
  people: z.number().nullable(),
  households: z.number().nullable(),
  areaM2: z.number(),
});
export type ZoneSummary = z.infer<typeof zoneSummary>;
export const zonesAnswer = z.object({ items: z.array(zoneSummary) });
export const zoneAnswer = zoneSummary.omit({ bricks: true }).extend({
  current: zoneVersion,
  history: z.array(zoneVersion.omit({ outline: true, bricks: true }).extend({ bricks: z.number().int() })),
});
export type ZoneAnswer = z.infer<typeof zoneAnswer>;

const change = z.object({ gained: z.number().nullable(), lost: z.number().nullable() });
export const compareAnswer = z.object({
  earlier: zoneVersion,
  later: zoneVersion,
  bricksGained: z.array(z.string()),
  bricksLost: z.array(z.string()),
  people: change,
  households: change,
  demand: z.object({ period, basis, gained: figure, lost: figure }).nullable(),
  sentence: z.string(),
});
export type CompareAnswer = z.infer<typeof compareAnswer>;
