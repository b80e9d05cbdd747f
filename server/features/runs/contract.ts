import { z } from 'zod';
import { finding, lookMonths } from '../evaluations/contract.ts';
import { resilience } from '../indicators/contract.ts';
import { perceptions } from '../surveys/contract.ts';
import { code, figure, month, period } from '../words/contract.ts';

/** What one run found: every number of it, in the order in which a reader asks. Percentages are changes, −24 is a fall. */

const number = z.number();
const maybe = z.number().nullable();
const range = { value: number, lower: maybe, upper: maybe };
const named = { code: z.string(), name: z.string() };
const rangeIfAny = { ...range, value: maybe };
const estimate = z.object({ ...range, p: maybe, method: z.string(), page: z.string() });
export type RunEstimate = z.infer<typeof estimate>;

const verdict = z.object({
  finding,
  title: z.string(),
  sentence: z.string(),
  binding: z.string().meta({ description: 'The one reason that decided it' }),
  reasons: z.array(z.string()),
  evidenceLevel: z.number().int().min(0).max(5),
  evidenceSentence: z.string(),
});
export type Verdict = z.infer<typeof verdict>;

const core = z.object({
  sentence: z.string(),
  effect: estimate.meta({ description: 'Change in percent against what comparison areas imply' }),
  observed: figure,
  expected: number,
  avoided: z.object(range),
  placebo: z.object({
    sentence: z.string(),
    p: number,
    rank: z.number().int().meta({ description: 'Areas, the zone among them, that changed at least this much' }),
    areas: z.number().int(),
    smallestP: number,
    lower: maybe,
    upper: maybe,
    values: z.array(z.object({ ...named, percent: number, isZone: z.boolean() })),
  }),
  months: z.array(
    z.object({ month, observed: figure, expected: maybe, lower: maybe, upper: maybe, leftOut: z.string().nullable() }),
  ),
  models: z.array(
    z.object({
      ...named,
      ...range,
      p: maybe,
      role: z.string(),
      note: z.string(),
      page: z.string(),
    }),
  ),
  eventStudy: z.object({
    sentence: z.string(),
    quarters: z.array(
      z.object({
        quarter: z.number().int(),
        value: number,
        lower: maybe,
        upper: maybe,
        placeboLower: maybe,
        placeboUpper: maybe,
      }),
    ),
    preTrend: z.object({ p: maybe, slopePercent: maybe, detectableSlopePercent: maybe, biasLeftPercent: maybe }),
  }),
  inTime: z.object({ sentence: z.string(), starts: z.array(z.object({ start: month, percent: number })) }),
  inOutcome: z.object({ sentence: z.string(), name: z.string(), ...range, p: maybe }).nullable(),
  synthetic: z.object({
    sentence: z.string(),
    usable: z.boolean(),
    weights: z.array(z.object({ ...named, weight: number })),
    fit: maybe.meta({
      description: 'Root mean square gap before the start over the zone’s own spread; usable up to 0.6',
    }),
    pMeanGap: maybe,
    pRatio: maybe,
    leaveOneOut: z.object({ lower: number, upper: number }).nullable(),
    months: z.array(z.object({ month, zone: maybe, synthetic: maybe })),
  }),
  spike: z.object({
    sentence: z.string(),
    seenPercent: maybe,
    expectedAnywayPercent: maybe,
    correctedPercent: maybe,
    shareExpectedAnyway: maybe,
  }),
  detectablePercent: maybe,
  diagnostics: z.array(z.object({ name: z.string(), value: maybe, sentence: z.string() })),
});
export type CoreProblem = z.infer<typeof core>;

const displacement = z.object({
  sentence: z.string(),
  rings: z.array(z.object({ fromMetres: number, toMetres: number, people: maybe, ...range, p: maybe })),
  net: z.object(range).nullable(),
  weighted: z
    .object({ ...range, z: number })
    .nullable()
    .meta({ description: 'Weighted displacement difference, incidents' }),
  quotient: z.object(range).nullable(),
});
export type Displacement = z.infer<typeof displacement>;

const coverage = z.object({
  sentence: z.string(),
  months: z.array(month),
  datasets: z.array(z.object({ ...named, states: z.array(z.enum(['received', 'missing', 'none'])) })),
  used: z.number().int(),
  leftOut: z.array(z.object({ month, reason: z.string() })),
  shocks: z.array(z.object({ from: month, to: month, text: z.string(), leaveOut: z.boolean() })),
  breaks: z.array(z.object({ month, text: z.string() })),
});

export const runRecord = z.object({
  format: z.literal('people-zones-run-1'),
  engineVersion: z.string(),
  planHash: z.string(),
  inputHash: z.string(),
  seed: z.number(),
  exploratory: z.array(z.string()),
  isDemonstration: z.boolean(),
  look: lookMonths.nullable(),
  question: z.object({
    evaluation: z.string(),
    title: z.string(),
    zone: z.object({
      ...named,
      version: z.number().int(),
      people: maybe,
      counted: z
        .literal('inside-line')
        .optional()
        .meta({ description: 'Incidents are points counted inside the drawn line; whole small areas when left out' }),
    }),
    outcome: z.string(),
    unit: z.string(),
    pre: period,
    post: period,
    start: month,
    lagMonths: z.number().int(),
    registeredAt: z.string(),
    sources: z.array(z.string()),
    comparisonAreas: z.number().int(),
  }),
  verdict,
  core: core.nullable(),
  displacement: displacement.nullable(),
  resilience: resilience.nullable(),
  perceptions: perceptions.nullable(),
  coverage,
  emmie: z.object({
    effect: z.string(),
    mechanism: z.string(),
    moderators: z.string(),
    implementation: z.string(),
    economics: z.string(),
  }),
  method: z.array(z.object({ heading: z.string(), text: z.string(), page: z.string() })),
});
export type RunRecord = z.infer<typeof runRecord>;

export const runPath = z.strictObject({
  id: z.coerce.number('Give the number of a run.').int().min(1).max(2_147_483_647),
});
export const runBody = z.strictObject({ look: lookMonths.optional() });
export const pooledQuery = z.strictObject({
  runs: z.string().regex(/^\d{1,9}(,\d{1,9}){0,49}$/, 'Give the numbers of runs, with commas between.'),
});
export const pooledAnswer = z.object({
  sentence: z.string(),
  zones: z.array(
    z.object({
      run: z.number().int(),
      evaluation: code,
      title: z.string(),
      zone: z.string(),
      finding,
      ...rangeIfAny,
      weight: number,
    }),
  ),
  fixed: z.object(range).nullable(),
  random: z.object(range).nullable(),
  prediction: z.object({ lower: number, upper: number }).nullable(),
  heterogeneity: z.object({ q: number, tau2: number, i2: number }).nullable(),
});
export type PooledAnswer = z.infer<typeof pooledAnswer>;
export const rerunAnswer = z.object({
  same: z.boolean(),
  recordHash: z.string(),
  rerunHash: z.string(),
  sentence: z.string(),
});
