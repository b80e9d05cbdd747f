import { z } from 'zod';
import { code, month } from '../words/contract.ts';

export const demandKind = z.enum(['reactive', 'planned', 'mixed', 'undecided']);

export const agency = z.object({ code: z.string(), name: z.string(), kind: z.string() });
export const agenciesAnswer = z.object({ items: z.array(agency) });
export type Agency = z.infer<typeof agency>;

export const category = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  demandKind,
  decidedBy: z.string(),
  decidedOn: z.string(),
  version: z.number().int(),
});
export type Category = z.infer<typeof category>;
export const categoriesAnswer = z.object({ items: z.array(category) });
export const demandKindBody = z.strictObject({
  demandKind,
  decidedBy: z.string().trim().min(1).max(100),
});

export const periodLength = z.enum(['month', 'quarter', 'year', 'financial-year']).meta({
  description: 'How long one of its counts is; financial years and their quarters begin in April',
});

/**
 * full: a file came and at least 95% of its rows have a place; partial: fewer; withheld: the sender withheld the count of
 * more than 5% of them; missing: no file came.
 */
export const coverageState = z.enum(['full', 'partial', 'missing', 'withheld']);
export const coverageMonth = z.object({
  month,
  state: coverageState,
  read: z.number().int().nullable(),
  placed: z.number().int().nullable(),
  unplaced: z.number().int().nullable(),
  rejected: z.number().int().nullable(),
  withheld: z
    .number()
    .int()
    .nullable()
    .optional()
    .meta({ description: 'Of the placed and unplaced rows, those whose count the sender withheld' }),
  partOf: z
    .string()
    .optional()
    .meta({ description: 'The longer period that it is a month of; its first month has the numbers of rows' }),
});

export const revision = z.object({
  month,
  name: z.string(),
  import: z.number().int(),
  on: z.string().meta({ description: 'Day of the change' }),
  added: z.number().int(),
  removed: z.number().int(),
  updated: z.number().int(),
  rows: z.number().int().meta({ description: 'Rows of the month after the change' }),
});
export type Revision = z.infer<typeof revision>;
export type CoverageMonth = z.infer<typeof coverageMonth>;

export const dataset = z.object({
  code: z.string(),
  name: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  licence: z.string(),
  grain: z.enum(['point', 'brick']).meta({ description: 'The finest place that its rows give' }),
  period: periodLength,
  note: z.string().nullable(),
  format: z.string(),
  withheldUpTo: z.number().int().meta({ description: 'Counts from 1 to this are withheld; 0 withholds none' }),
  coverage: z.array(coverageMonth),
  sentence: z.string().meta({ description: 'What came and what did not, in words' }),
  lag: z
    .object({ medianDays: z.number().int().nullable(), periods: z.number().int(), sentence: z.string() })
    .optional()
    .meta({ description: 'How long after its end a month comes; months of the first file are left out' }),
  revisedMonths: z.number().int().optional().meta({ description: 'Months that a later file changed' }),
  revisions: z
    .array(revision)
    .optional()
    .meta({ description: 'The latest changes of months that had come, at most 50' }),
});
export type Dataset = z.infer<typeof dataset>;
export const datasetsAnswer = z.object({ items: z.array(dataset) });

export const datasetBody = z.strictObject({
  code,
  name: z.string().trim().min(1).max(100),
  agency: code,
  agencyName: z.string().trim().min(1).max(100).optional(),
  licence: z.string().trim().min(1).max(200),
  grain: z.enum(['point', 'brick']),
  format: z
    .enum(['police-uk-street', 'police-uk-stop-and-search', 'police-uk-outcomes', 'partner-template'])
    .default('partner-template'),
  period: periodLength.default('month'),
  note: z.string().trim().max(500).optional(),
  withheldUpTo: z.number().int().min(0).max(100).default(0),
});
export type DatasetBody = z.infer<typeof datasetBody>;
export const datasetPath = z.strictObject({ code });

export const categoryMapping = z.object({
  publisherCategory: z.string(),
  category: z.string(),
  rows: z.number().int(),
  decidedBy: z.string(),
  decidedOn: z.string(),
  version: z.number().int(),
});
export const mappingsAnswer = z.object({ items: z.array(categoryMapping) });
export const mappingBody = z.strictObject({
  publisherCategory: z.string().min(1).max(200),
  category: code,
  decidedBy: z.string().trim().min(1).max(100),
});

const who = z.string().trim().min(1).max(100);
const meaning = z.strictObject({
  printed: z.string().trim().min(1).max(200).meta({ description: 'The name of the column in the file' }),
  column: z
    .enum([
      ...(['month', 'date', 'period', 'category', 'count', 'longitude', 'latitude'] as const),
      ...(['easting', 'northing', 'postcode', 'area_code', 'reference'] as const),
    ])
    .nullable()
    .meta({ description: 'What it means in the partner template; null: never read' }),
});
export const columnsBody = z.strictObject({ columns: z.array(meaning).min(1).max(200), decidedBy: who });
export const columnsAnswer = z.object({
  items: z
    .array(
      z.object({
        version: z.number().int(),
        columns: z.array(z.object({ printed: z.string(), column: z.string().nullable() })),
        decidedBy: z.string(),
        decidedOn: z.string(),
      }),
    )
    .meta({ description: 'The latest first; it is the one that imports use' }),
});
export type ColumnsAnswer = z.infer<typeof columnsAnswer>;

export const headLook = z.object({
  format: z.string().nullable().meta({ description: 'The format that knows the header; null where none does' }),
  fits: z.boolean().meta({ description: 'Whether it can be imported as it is, or by the saved mapping' }),
  rows: z.number().int().meta({ description: 'Rows that were looked at' }),
  columns: z.array(
    z.object({
      printed: z.string(),
      column: z.string().nullable().meta({ description: 'What it means or most likely means; null: not read' }),
      from: z.enum(['template', 'saved', 'suggested', 'none']),
      kind: z.string().meta({ description: 'What sort of values it holds; never a value' }),
    }),
  ),
  sentence: z.string(),
});
export type HeadLookAnswer = z.infer<typeof headLook>;

export const codeListQuery = z.strictObject({
  decidedBy: who,
  dryRun: z.enum(['true', 'false']).default('true'),
});
export const codeListAnswer = z.object({
  rows: z.number().int(),
  changed: z.number().int(),
  ahead: z.number().int().meta({ description: 'Categories that no file has had yet' }),
  same: z.number().int(),
  stillUnmapped: z.array(z.string()),
  sentence: z.string(),
});
export type CodeListAnswer = z.infer<typeof codeListAnswer>;
