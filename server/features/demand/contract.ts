import { z } from 'zod';
import {
  basis,
  code,
  date,
  figure,
  footprintKind,
  month,
  networkMethod,
  overPeriod,
  pageQuery,
  period,
  rate,
} from '../words/contract.ts';

/** What every question about demand may be narrowed to. */
export const filters = {
  category: code
    .optional()
    .meta({ description: 'A category of the shared tree, with all below it; all when left out' }),
  agency: code.optional(),
  dataset: code.optional(),
};
export { overPeriod };

const method = networkMethod.optional();
const set = code.optional().meta({ description: 'Only areas that came in this set' });

export const demandMapQuery = overPeriod({ kind: footprintKind, at: date.optional(), method, set, ...filters });

/** The question that every demand answer repeats, so that a late answer is never shown under a new question. */
export const demandQuestion = z.object({
  kind: footprintKind,
  footprint: z.string().nullable(),
  category: z.string().nullable(),
  agency: z.string().nullable(),
  dataset: z.string().nullable(),
  period,
});
export type DemandQuestion = z.infer<typeof demandQuestion>;

const source = z.array(z.string());
/** Months of the period for which no dataset in question sent a file. */
const monthsMissing = z.array(month);

/** What was asked for and is in no figure, so that nobody takes a part for the whole. */
export const notCountedAnswer = z.object({
  leftOut: z
    .array(z.object({ dataset: z.string(), name: z.string(), why: z.string() }))
    .optional()
    .meta({ description: 'Datasets in question that are in no figure, each with the reason' }),
  withheldBySender: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Cells of the period that senders withheld: figures that include one are [c]' }),
  unmapped: figure
    .nullable()
    .optional()
    .meta({ description: 'Demand under categories not yet mapped, where the question is narrowed to a category' }),
});
export type NotCountedAnswer = z.infer<typeof notCountedAnswer>;

/** What every answer about demand says of itself. */
export const aboutDemand = {
  question: demandQuestion,
  title: z.string().meta({ description: 'What, where and when, in words' }),
  unit: z.string(),
  source,
  monthsReceived: z.number().int(),
  monthsMissing,
  ...notCountedAnswer.shape,
  sentence: z.string().meta({ description: 'The answer in plain English, with how sure it is' }),
};

/** A number with its limits, each published: "[c]" withheld, "[x]" not available. */
export const estimate = z.object({ value: figure, lower: figure, upper: figure });
export type Estimate = z.infer<typeof estimate>;

/** A change of the way of counting, or a shock from outside, that lies in the months shown. */
export const mark = z.object({
  kind: z.enum(['shock', 'break']),
  from: month,
  to: month.nullable(),
  text: z.string(),
  dataset: z.string().nullable(),
  category: z.string().nullable(),
});
export type Mark = z.infer<typeof mark>;

/** Columns rather than rows: one entry an area, the same order in every column; this is what a map draws. */
export const demandMapAnswer = z.object({
  question: demandQuestion,
  title: z.string(),
  unit: z.string(),
  basis,
  source,
  monthsReceived: z.number().int(),
  monthsMissing,
  ...notCountedAnswer.shape,
  areas: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    people: z.array(z.number().nullable()),
    count: z.array(figure),
    rate: z.array(figure),
    lower: z.array(figure),
    upper: z.array(figure),
  }),
  whole: z.object({ name: z.string(), count: figure, rate, people: z.number().nullable() }),
  sentence: z.string(),
});
export type DemandMapAnswer = z.infer<typeof demandMapAnswer>;

export const profilePath = z.strictObject({ kind: footprintKind, code });
export const profileQuery = overPeriod({ at: date.optional(), method, ...filters });
export const profileAnswer = z.object({
  question: demandQuestion,
  footprint: z.object({
    kind: footprintKind,
    code: z.string(),
    name: z.string(),
    version: z.number().int(),
    people: z.number().nullable(),
    households: z.number().nullable(),
    areaM2: z.number(),
    bricks: z.number().int(),
  }),
  unit: z.string(),
  source,
  basis,
  headline: z.object({ count: figure, rate }),
  /** The points inside the drawn line; null where the footprint has no drawn line or no dataset has points. */
  exact: z.object({ count: figure, rate: rate.nullable(), sentence: z.string() }).nullable(),
  compared: z.array(z.object({ name: z.string(), count: figure, rate })),
  monthsReceived: z.number().int(),
  monthsMissing,
  ...notCountedAnswer.shape,
  trend: z.array(z.object({ month, count: figure, exact: figure })),
  categories: z.array(z.object({ code: z.string(), name: z.string(), count: figure, exact: figure })),
  agencies: z.array(z.object({ code: z.string(), name: z.string(), count: figure, exact: figure })),
  sentence: z.string(),
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;

export const monthsQuery = z.strictObject({ ...filters });
export const monthsAnswer = z.object({
  items: z.array(
    z.object({
      month,
      count: figure,
      datasetsReceived: z.number().int(),
      datasetsExpected: z.number().int(),
    }),
  ),
});
export type MonthsAnswer = z.infer<typeof monthsAnswer>;

export const demandQuery = overPeriod({
  kind: footprintKind,
  footprint: code.optional(),
  at: date.optional(),
  method,
  set,
  ...filters,
  basis: z.enum(['best-fit', 'exact']).default('best-fit').meta({ description: 'exact: zones with a drawn line only' }),
  ...pageQuery,
});
export const demandRow = z.object({
  footprint: z.string(),
  footprintName: z.string(),
  month,
  agency: z.string(),
  dataset: z.string(),
  category: z.string(),
  count: figure,
  ratePer1000: figure,
  lower: figure,
  upper: figure,
});
export type DemandRow = z.infer<typeof demandRow>;
export const demandAnswer = z.object({
  question: demandQuestion,
  unit: z.string(),
  basis,
  source,
  monthsMissing,
  ...notCountedAnswer.shape,
  items: z.array(demandRow),
  next: z.string().nullable(),
});
export type DemandAnswer = z.infer<typeof demandAnswer>;
