import { z } from 'zod';
import { areaSet, date } from '../words/contract.ts';

/** How two sets of footprints lie on each other, counted in people, both ways. */
export const overlapQuery = z.strictObject({
  rows: areaSet.default('zone'),
  columns: areaSet.default('pcn'),
  at: date.optional(),
});

const totals = z.object({
  code: z.string(),
  name: z.string(),
  people: z.number().int().nullable().meta({
    description:
      'People of the area, in whole numbers, without those elsewhere; null, as every share of it, where no whole small area lies in it: they are counted by small areas',
  }),
  counts: z.enum(['residents', 'patients']).meta({
    description: 'What people and shares of this area count: of networks by registered share, as columns, its patients',
  }),
  elsewhere: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'More of its people who live outside the area that is loaded; null where not known' }),
  unassigned: z.object({ share: z.number().nullable(), people: z.number().int().nullable() }).meta({
    description: 'People of this area who are in none of the other set, those elsewhere included: the remainder',
  }),
  inSeveral: z.object({ share: z.number().nullable(), people: z.number().nullable() }).meta({
    description: 'People who are counted in more than one of the other set, and are divided among them',
  }),
});

const shares = z.array(z.array(z.number().nullable()));

export const overlapAnswer = z.object({
  question: z.object({ rows: z.string(), columns: z.string(), at: date }),
  title: z.string(),
  sentence: z.string(),
  unit: z.string(),
  methods: z.array(z.object({ set: z.string(), method: z.string(), sentence: z.string() })),
  source: z.array(z.string()),
  rows: z.array(totals),
  columns: z.array(totals),
  shareOfRow: shares.meta({
    description:
      'By row, then column; with unassigned.share of the row they sum to 1, and null where it cannot be told. Overlaps are divided',
  }),
  shareOfColumn: shares.meta({
    description:
      'By row, then column: of the column’s people, with those who live elsewhere; with unassigned.share of the column they sum to 1. Overlapping rows are divided',
  }),
  within: shares.meta({
    description: 'By row, then column: share of the row’s people inside the column, overlaps counted in each',
  }),
  withinColumn: shares.meta({
    description:
      'By row, then column: share of the column’s people inside the row, with those who live elsewhere; overlaps counted in each, so that other rows change nothing',
  }),
  people: z.array(z.array(z.number().int().nullable())).meta({
    description: 'By row, then column: whole people; with unassigned.people of the row they add up to its people',
  }),
});
export type OverlapAnswer = z.infer<typeof overlapAnswer>;
