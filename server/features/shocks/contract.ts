import { z } from 'zod';
import { code, month } from '../words/contract.ts';

/** What happened to the figures from outside, so that nobody takes it for the work of a zone. */

export const shockBody = z
  .strictObject({
    kind: z
      .enum(['shock', 'break'])
      .meta({ description: 'A shock passes; after a break the series is another one for good' }),
    from: month.meta({ description: 'First month' }),
    to: month.nullable().default(null).meta({
      description: 'First month after; null while a shock goes on, and always for a break',
    }),
    dataset: code.nullable().default(null).meta({ description: 'Only this dataset; every one when null' }),
    category: code.nullable().default(null).meta({ description: 'Only this category with all below it' }),
    text: z.string().trim().min(1, 'Say what happened.').max(300, 'Give at most 300 characters.'),
    leaveOut: z
      .boolean()
      .default(false)
      .meta({ description: 'Evaluations leave these months out of every series, and say so' }),
    recordedBy: z.string().trim().min(1).max(100).default('not said'),
  })
  .refine(({ from, to }) => to === null || from < to, {
    message: 'Give a first month that comes before the end.',
    path: ['to'],
  })
  .refine(({ kind, to }) => kind === 'shock' || to === null, {
    message: 'A break has no end: give a shock for what passes.',
    path: ['to'],
  })
  .refine(({ kind, leaveOut }) => kind === 'shock' || !leaveOut, {
    message: 'A break is not left out: the months after it are another series.',
    path: ['leaveOut'],
  });
export type ShockBody = z.infer<typeof shockBody>;

export const shockPath = z.strictObject({
  id: z.coerce.number('Give the number of a shock.').int().min(1).max(2_147_483_647),
});
export const shockEndBody = z.strictObject({ to: month.meta({ description: 'First month after it' }) });

export const shockAnswer = z.object({
  id: z.number().int(),
  kind: z.enum(['shock', 'break']),
  from: month,
  to: month.nullable(),
  dataset: z.string().nullable(),
  category: z.string().nullable(),
  text: z.string(),
  leaveOut: z.boolean(),
  recordedBy: z.string(),
  recordedAt: z.string(),
});
export type ShockAnswer = z.infer<typeof shockAnswer>;
export const shocksAnswer = z.object({ items: z.array(shockAnswer) });
