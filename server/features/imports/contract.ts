import { z } from 'zod';
import { code, month, pageQuery } from '../words/contract.ts';

export const importState = z.enum([
  'waiting',
  'running',
  'dry-run',
  'done',
  'unchanged',
  'failed',
  'cancelled',
  'undone',
]);

const reasonCount = z.object({
  reason: z.string(),
  what: z.string().meta({ description: 'The reason as a sentence' }),
  outcome: z.enum(['unplaced', 'rejected']),
  rows: z.number().int(),
});

export const importCounts = z.object({
  read: z.number().int(),
  placed: z.number().int(),
  placedByPoint: z.number().int(),
  placedByCode: z.number().int(),
  unplaced: z.number().int(),
  rejected: z.number().int(),
  withheld: z.number().int().meta({
    description: 'Of the placed and unplaced rows, those whose count the sender withheld: kept without a number',
  }),
  repeatedReferences: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Rows whose reference another row of the import has; null when not counted (dry run)' }),
  byReason: z.array(reasonCount),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const importMonth = z.object({
  month,
  read: z.number().int(),
  placed: z.number().int(),
  unplaced: z.number().int(),
  rejected: z.number().int(),
  withheld: z.number().int(),
  change: z.enum(['new', 'same', 'replaced']),
  added: z.number().int().nullable().meta({ description: 'null in a dry run that would replace a month' }),
  removed: z.number().int().nullable(),
  updated: z.number().int().nullable().meta({ description: 'Rows with the same reference and other contents' }),
});
export type ImportMonth = z.infer<typeof importMonth>;

export const importRecord = z.object({
  id: z.number().int(),
  dataset: z.string(),
  fileName: z.string(),
  state: importState,
  dryRun: z.boolean(),
  progress: z.object({
    bytesRead: z.number(),
    bytesTotal: z.number().nullable(),
    rowsRead: z.number().int(),
  }),
  counts: importCounts.nullable(),
  months: z.array(importMonth),
  files: z.array(
    z.object({ name: z.string(), sha256: z.string(), rows: z.number().int(), note: z.string().nullable() }),
  ),
  unmapped: z
    .array(z.string())
    .meta({ description: 'Publisher’s categories that are not yet mapped to the shared tree' }),
  message: z.string().meta({ description: 'What happened, or what would happen, in one sentence' }),
  startedBy: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  canUndo: z.boolean(),
  canApply: z.boolean(),
});
export type ImportRecord = z.infer<typeof importRecord>;

export const importsQuery = z.strictObject({ dataset: code.optional(), ...pageQuery });
export const importsAnswer = z.object({ items: z.array(importRecord), next: z.string().nullable() });
export const importBodyQuery = z.strictObject({
  dataset: code,
  fileName: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\\/\u0000-\u001f]+$/, 'Give the file’s name without folders.'),
  dryRun: z.enum(['true', 'false']).default('true'),
});
export const importPath = z.strictObject({
  id: z.coerce.number('Give the number of an import.').int().min(1).max(2_147_483_647),
});

export const importIssue = z.object({
  file: z.string(),
  line: z.number().int(),
  outcome: z.enum(['unplaced', 'rejected']),
  reason: z.string(),
  what: z.string(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  position: z.tuple([z.number(), z.number()]).nullable().meta({ description: 'Where an outside row lies' }),
});
export type ImportIssue = z.infer<typeof importIssue>;
export const issuesQuery = z.strictObject({ reason: z.string().max(50).optional(), ...pageQuery });
export const issuesAnswer = z.object({ items: z.array(importIssue), next: z.string().nullable() });
