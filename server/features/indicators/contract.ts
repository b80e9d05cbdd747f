import { z } from 'zod';
import { code, figure, footprintKind, month } from '../words/contract.ts';

/** Measures that indicate social resilience, and what a run says of them. */

const number = z.number();
const maybe = z.number().nullable();
const range = { value: number, lower: maybe, upper: maybe };

export const resilience = z.object({
  sentence: z.string(),
  indicators: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      goodDirection: z.enum(['up', 'down']),
      weight: number,
      zone: z.object({ before: maybe, after: maybe }),
      comparison: z.object({ before: maybe, after: maybe }),
      change: z
        .object(range)
        .nullable()
        .meta({ description: 'Against comparison, in standard deviations of the baseline; above 0 is better' }),
      p: maybe,
      q: maybe,
      caveat: z.string(),
      source: z.string(),
    }),
  ),
  index: z.object({ ...range, p: maybe }).nullable(),
  robustness: z
    .object({
      weightsLower: number,
      weightsUpper: number,
      rank: z
        .object({ value: number, lower: number, upper: number, areas: z.number().int() })
        .nullable()
        .meta({ description: 'Among the areas, 1 is best; null where ranks under other weights overlap too much' }),
      leaveOneOut: z.array(z.object({ without: z.string(), value: number })),
    })
    .nullable(),
});
export type Resilience = z.infer<typeof resilience>;

const facts = {
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  per: z.number().meta({ description: 'A value is numerator / denominator x this' }),
  goodDirection: z
    .enum(['up', 'down', 'none'])
    .meta({ description: 'none: the publisher does not say, so nothing is judged by it' }),
  pillar: z.string(),
  outcome: z.enum(['safe', 'well', 'skills', 'resources']),
  source: z.string(),
  lagMonths: z.number().int().meta({ description: 'Months after a period has ended until its figures come' }),
  caveat: z.string(),
  withheldUpTo: z.number().int(),
};
const areaKind = z
  .enum([
    ...footprintKind.exclude(['zone', 'policing-area', 'health-neighbourhood', 'custom']).options,
    'msoa11',
    'county',
    'trust',
    'practice',
  ])
  .meta({
    description: 'msoa11, county, trust and practice are areas of the publisher: kept as they came, never shared out',
  });
const indicatorPeriod = z.object({
  areaKind,
  from: month,
  to: month,
  areas: z.number().int(),
  missing: z.number().int().meta({ description: 'Areas whose sender withheld the figure or has none' }),
  withheld: z.number().int().meta({ description: 'Of those, the ones that the sender withheld' }),
  break: z.string().nullable().meta({ description: 'What changed in the way of measuring as this period began' }),
});

export const indicatorSummary = z.object({
  ...facts,
  /** Whether its areas can be added up to a zone, so that an evaluation may ask for it. */
  ofZones: z.boolean(),
  periods: z.array(indicatorPeriod),
  sentence: z.string(),
});
export type IndicatorSummary = z.infer<typeof indicatorSummary>;
export const indicatorsAnswer = z.object({ items: z.array(indicatorSummary) });

export const indicatorPath = z.strictObject({ code });
export const indicatorQuery = z.strictObject({
  kind: areaKind.optional().meta({ description: 'With from: the values of one period' }),
  from: month.optional().meta({ description: 'The first month of a period; the latest when left out' }),
});
export const indicatorAnswer = indicatorSummary.extend({
  shown: indicatorPeriod.nullable(),
  values: z.array(
    z.object({
      area: z.string(),
      value: figure,
      lower: figure.meta({ description: '95% limits, where the publisher prints them' }),
      upper: figure,
      numerator: figure,
      denominator: figure,
      note: z.string().nullable(),
    }),
  ),
});
export type IndicatorAnswer = z.infer<typeof indicatorAnswer>;

const counted = z.number().int();
const fileMonth = month.optional();
export const indicatorsImportQuery = z.strictObject({
  name: z
    .string()
    .max(255)
    .optional()
    .meta({ description: 'Name of the file: some publishers print the year only there' }),
  first: fileMonth.meta({ description: 'First month of its figures, for a file that does not say' }),
  last: fileMonth.meta({ description: 'Last month of them, included' }),
});
export const indicatorsImported = z.object({
  changed: z.boolean(),
  what: z.string().meta({ description: 'What the file is' }),
  read: counted.meta({ description: 'Rows of the file: as many as were kept and turned away' }),
  kept: counted,
  turnedAway: z.array(z.object({ reason: z.string(), rows: counted, firstLine: counted })),
  rows: counted.meta({ description: 'Values, of which a row may give several' }),
  indicators: z.array(
    z.object({ code: z.string(), name: z.string(), added: counted, replaced: counted, unchanged: counted }),
  ),
  sentence: z.string(),
});
export type IndicatorsImported = z.infer<typeof indicatorsImported>;
