import { z } from 'zod';

/** Words that every contract shares: months, codes, figures and estimates mean the same everywhere. */

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const firstYear = 1990;
const lastYear = 2100;
const yearInRange = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};

export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Give a month as YYYY-MM, for example 2021-04.')
  .refine(yearInRange, `Give a month between ${firstYear} and ${lastYear}.`)
  .meta({ description: 'A calendar month, YYYY-MM.', example: '2021-04' });

export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Give a date as YYYY-MM-DD, for example 2021-04-01.')
  .refine((text) => isRealDate(text) && yearInRange(text), 'Give a date that exists, between 1990 and 2100.')
  .meta({ description: 'A calendar day in Europe/London, YYYY-MM-DD.', example: '2021-04-01' });

export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'Give a code of letters, digits and hyphens, at most 64 long.');

/** The longest list of codes that one question or one zone may name. */
export const maxCodes = 5_000;

export const footprintKind = z
  .enum([
    ...(['brick', 'lsoa', 'msoa', 'ward', 'district', 'zone', 'pcn'] as const),
    ...(['policing-area', 'health-neighbourhood', 'custom'] as const),
  ])
  .meta({ description: 'What sort of area: brick is the smallest census area that is loaded.' });
export type FootprintKind = z.infer<typeof footprintKind>;

/** How a network of practices is turned into places; each is a version of the footprint that names itself. */
export const networkMethod = z
  .enum(['registered-share', 'majority-of-patients', 'catchment', 'nearest-practice'])
  .meta({ description: 'How the footprint of a network is made; the best that the loaded files allow when left out' });
export type NetworkMethod = z.infer<typeof networkMethod>;

/**
 * A set of footprints in an address: its kind, and after a dot the method (of networks) or the set (of areas that came in
 * one file): ward, pcn.registered-share, custom.schools.
 */
export const areaSet = z
  .string()
  .regex(/^[a-z-]+(\.[a-z0-9-]+)?$/, 'Give a kind of area, such as ward, pcn.registered-share or custom.schools.')
  .meta({ example: 'pcn.registered-share' });

/** One footprint in an address: its set, a colon and its code; or everything together. */
export const areaRef = z
  .string()
  .regex(
    /^(whole|[a-z-]+(\.[a-z0-9-]+)?:[A-Za-z0-9][A-Za-z0-9-]{0,63})$/,
    'Give an area as kind and code, such as zone:bell-foundry, pcn.catchment:U00147 or whole.',
  )
  .meta({ example: 'zone:bell-foundry' });

/** A published number, or the Analysis Function shorthand for why there is none: [c] withheld, [x] not available. */
export const figure = z.union([z.number(), z.literal('[c]'), z.literal('[x]')]).meta({
  description: 'A number; "[c]" withheld to protect people; "[x]" not available. Never a zero in their place.',
});
export type Figure = z.infer<typeof figure>;

export const rate = z.object({
  value: figure,
  lower: figure,
  upper: figure,
  confidence: z.number(),
  unit: z.string(),
  method: z.string(),
});
export type Rate = z.infer<typeof rate>;

/** Half-open: `from` is the first month, `to` the first month after the last. */
export const period = z.object({ from: month, to: month });
export type Period = z.infer<typeof period>;

const months = {
  from: month.meta({ description: 'First month' }),
  to: month.meta({ description: 'First month after the last; at most 20 years later' }),
};
const maxMonths = 240;
const monthNumber = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
const ordered = (query: { from: string; to: string }): boolean => query.from < query.to;
const bounded = (query: { from: string; to: string }): boolean =>
  monthNumber(query.to) - monthNumber(query.from) <= maxMonths;
const orderedMessage = { message: 'Give a period whose first month comes before its end.', path: ['to'] };
const boundedMessage = { message: 'Give a period of at most 20 years.', path: ['to'] };

/** A question over a period: its first month comes before its end, and it is not too long to answer. */
export const overPeriod = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject({ ...shape, ...months })
    .refine((query) => ordered(query as { from: string; to: string }), orderedMessage)
    .refine((query) => bounded(query as { from: string; to: string }), boundedMessage);

export const position = z.tuple([z.number(), z.number()]).meta({ description: '[longitude, latitude], WGS84 degrees' });

/** How a count was made, in a word and in a sentence. */
export const basis = z.object({
  method: z.enum(['exact', 'best-fit']),
  sentence: z.string(),
});

export const bestFitMethod = z.enum(['population-weighted-centre', 'majority-of-area', 'codes']);

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
  after: z.string().max(200).optional(),
};

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  errors: z
    .array(
      z.object({
        detail: z.string(),
        pointer: z.string().optional(),
        parameter: z.string().optional(),
        position: position.optional(),
        line: z.number().int().optional(),
        column: z.number().int().optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof problem>;
