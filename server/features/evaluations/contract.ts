import { z } from 'zod';
import { code, footprintKind, month, period, position } from '../words/contract.ts';

/** What is decided before anybody looks: the plan of an evaluation. Registering freezes it and gives it a hash. */

const sentence = z.string().trim().max(1_000, 'Give at most 1,000 characters.');
const share = z.number().min(0).max(1);

export const lookMonths = z.union([z.literal(6), z.literal(12), z.literal(24)]);

const outcome = z.strictObject({
  categories: z.array(code).min(1, 'Give at least one category of demand.').max(20),
  datasets: z
    .array(code)
    .max(20)
    .default([])
    .meta({ description: 'Only these datasets; all that have the categories when empty' }),
});

const comparisonRule = z.strictObject({
  areas: z.enum(['brick-groups', 'standing', 'named']).default('brick-groups').meta({
    description: 'Neighbouring bricks joined to about the zone’s size; footprints of one kind; or named ones',
  }),
  kind: footprintKind.exclude(['brick', 'zone']).optional().meta({ description: 'For standing and named areas' }),
  codes: z.array(code).max(200).default([]).meta({ description: 'For named areas' }),
  keepMin: z.number().int().min(20, 'At least 20 comparison areas are needed.').max(60).default(39),
  keepMax: z.number().int().min(20).max(634).default(60),
  apartMetres: z.number().min(0).max(10_000).default(1_000),
  sizeFrom: z.number().min(0.1).max(1).default(0.5),
  sizeTo: z.number().min(1).max(10).default(2),
  decilesApart: z.number().int().min(0).max(9).default(1),
  largestShare: share.default(0.2),
});

export const planBody = z.strictObject({
  title: z.string().trim().min(1, 'Give the evaluation a title.').max(150, 'Give at most 150 characters.'),
  zone: code,
  zoneVersion: z.number().int().min(1).optional().meta({ description: 'The one in force at the start when left out' }),
  start: month.meta({ description: 'First month of work in the zone' }),
  lagMonths: z.number().int().min(0).max(12).default(0),
  preMonths: z.number().int().min(6).max(120).default(36),
  postMonths: z.number().int().min(1).max(60).default(12),
  looks: z.array(lookMonths).min(1, 'Name at least one look.').max(3).default([12]),
  outcome,
  outcomePlacebo: code.nullable().default(null).meta({ description: 'A category that the zone cannot affect' }),
  comparison: comparisonRule.prefault({}),
  primaryModel: z.enum(['ratio', 'ratio-with-trend']).default('ratio'),
  side: z.enum(['two-sided', 'fall']).default('two-sided'),
  pickedOn: period
    .nullable()
    .default(null)
    .meta({ description: 'The months on whose figures the place was picked, if it was' }),
  ringsMetres: z.array(z.number().min(50).max(5_000)).max(4).default([250, 500]),
  indicators: z
    .array(z.strictObject({ code, weight: z.number().positive('Give a weight above 0.').max(100) }))
    .max(40)
    .default([]),
  survey: z
    .strictObject({ code, questions: z.array(code).min(1).max(40) })
    .nullable()
    .default(null),
  costs: z
    .strictObject({
      zoneCost: z.number().min(0),
      unitCost: z.number().min(0).nullable().default(null),
      priceYear: z.number().int(),
      source: sentence,
    })
    .nullable()
    .default(null),
  emmie: z
    .strictObject({ mechanism: sentence, moderators: sentence, implementation: sentence })
    .nullable()
    .default(null),
  declaredLevel: z
    .strictObject({ level: z.union([z.literal(4), z.literal(5)]), reason: sentence.min(1) })
    .nullable()
    .default(null)
    .meta({ description: 'An evidence level above 3, declared by an analyst with the reason' }),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  registeredBy: z.string().trim().min(1).max(100).default('not said'),
});
export type PlanBody = z.input<typeof planBody>;
export type Plan = z.infer<typeof planBody>;

export const evaluationPath = z.strictObject({ code });

const comparisonArea = z.object({
  code: z.string(),
  name: z.string(),
  people: z.number(),
  decile: z.number().nullable(),
  distance: z.number().meta({ description: 'Standardised distance from the zone, before the start' }),
  share: z.number().meta({ description: 'Share of the pool’s incidents before the start' }),
  centre: position,
});
export const comparisonAnswer = z.object({
  version: z.number().int(),
  kind: z.string(),
  areas: z.array(comparisonArea),
  excluded: z.array(z.object({ reason: z.string(), sentence: z.string(), areas: z.number().int() })),
  relaxed: z
    .array(z.string())
    .meta({ description: 'Which limits were widened, in order, to reach the number asked for' }),
  balance: z.array(
    z.object({
      measure: z.string(),
      unit: z.string(),
      zone: z.number(),
      comparison: z.number(),
      standardisedDifference: z.number().nullable(),
    }),
  ),
  tests: z.array(z.object({ name: z.string(), statistic: z.number(), limit: z.number(), passed: z.boolean() })),
  sentence: z.string(),
});
export type ComparisonAnswer = z.infer<typeof comparisonAnswer>;

export const planPreview = z.object({
  zone: z.object({ code: z.string(), name: z.string(), version: z.number().int(), people: z.number().nullable() }),
  pre: period,
  post: period,
  preMonthsReceived: z.number().int(),
  monthsMissing: z.array(month),
  comparison: comparisonAnswer.nullable(),
  power: z
    .object({
      smallestPercent: z.number().meta({ description: 'Smallest fall, in percent, that would be found 4 times in 5' }),
      curve: z.array(z.object({ fallPercent: z.number(), power: z.number() })),
      sentence: z.string(),
    })
    .nullable(),
  problems: z
    .array(z.object({ pointer: z.string(), sentence: z.string() }))
    .meta({ description: 'What would refuse the plan' }),
  warnings: z.array(z.string()),
  sentence: z.string(),
});
export type PlanPreview = z.infer<typeof planPreview>;

export const finding = z.enum(['strong', 'some', 'none', 'harm', 'not-evaluable']);
export type Finding = z.infer<typeof finding>;

export const runSummary = z.object({
  id: z.number().int(),
  evaluation: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  look: lookMonths.nullable().meta({ description: 'Months after the start; null before the first registered look' }),
  step: z.string().meta({ description: 'What it is doing, or how it ended' }),
  progress: z.number().meta({ description: '0 to 1' }),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  inputHash: z.string().nullable(),
  recordHash: z.string().nullable(),
  finding: finding.nullable(),
  headline: z.string().nullable(),
});
export type RunSummary = z.infer<typeof runSummary>;

export const evaluationSummary = z.object({
  code: z.string(),
  title: z.string(),
  zone: z.object({ code: z.string(), name: z.string() }),
  start: month,
  planVersion: z.number().int(),
  planHash: z.string(),
  registeredAt: z.string(),
  registeredBy: z.string(),
  exploratory: z
    .array(z.string())
    .meta({ description: 'Why it is no longer what was registered before looking; empty when it is' }),
  latestRun: runSummary.nullable(),
});
export type EvaluationSummary = z.infer<typeof evaluationSummary>;
export const evaluationsAnswer = z.object({ items: z.array(evaluationSummary) });

export const evaluationAnswer = evaluationSummary.extend({
  plan: planBody,
  history: z.array(
    z.object({ version: z.number().int(), hash: z.string(), registeredAt: z.string(), why: z.string() }),
  ),
  comparison: comparisonAnswer,
  runs: z.array(runSummary),
});
export type EvaluationAnswer = z.infer<typeof evaluationAnswer>;

export const amendBody = z.strictObject({ plan: planBody, why: sentence.min(1, 'Say why the plan is changed.') });
