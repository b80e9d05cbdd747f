import { z } from 'zod';
import { aboutDemand, estimate, filters, overPeriod } from '../demand/contract.ts';
import { code, date, figure, footprintKind, month } from '../words/contract.ts';

/** How much of the demand is answering short-term problems again and again. What counts as reactive the partners decide. */
export const reactiveQuery = overPeriod({
  kind: footprintKind.default('zone'),
  at: date.optional(),
  footprint: code.optional().meta({ description: 'One area, with its months and what it compares with' }),
  agency: filters.agency,
});
export type ReactiveQuery = z.infer<typeof reactiveQuery>;

const parts = {
  reactive: figure,
  planned: figure,
  mixed: figure,
  undecided: figure,
  share: estimate.meta({ description: 'Percent of what is decided that is reactive; mixed counts to neither' }),
};
export const reactiveAnswer = z.object({
  ...aboutDemand,
  decided: z.object({
    categories: z.number().int(),
    undecided: z.number().int(),
    sentence: z.string().meta({ description: 'Who decided what is reactive, and what is not decided yet' }),
    decisions: z.array(
      z.object({
        category: z.string(),
        name: z.string(),
        kind: z.enum(['reactive', 'planned', 'mixed', 'undecided']),
        decidedBy: z.string().nullable(),
        decidedAt: z.string().nullable(),
        version: z.number().int().nullable(),
      }),
    ),
  }),
  agencies: z.array(z.object({ code: z.string(), name: z.string(), ...parts })),
  areas: z.array(z.object({ code: z.string(), name: z.string(), ...parts })),
  whole: z.object({ name: z.string(), ...parts }),
  about: z
    .object({ code: z.string().nullable(), name: z.string(), ...parts })
    .meta({ description: 'What the agencies, months and change are of: the area asked for, or all areas together' }),
  change: z
    .object({ earlier: estimate, later: estimate, points: estimate })
    .nullable()
    .meta({ description: 'Last 12 months of the period against the 12 before, in points of percent' }),
  whyNoChange: z.string().nullable(),
  months: z.array(z.object({ month, ...parts })),
  method: z.object({ name: z.string(), page: z.string() }),
});
export type ReactiveAnswer = z.infer<typeof reactiveAnswer>;
