import { z } from 'zod';
import { aboutDemand, estimate, filters, overPeriod } from '../demand/contract.ts';
import { code, date, figure, footprintKind } from '../words/contract.ts';

/** Where demand lies together beyond chance. Every answer names its settings, so that it can be worked out again. */

const settings = {
  statistic: z
    .enum(['gi', 'moran'])
    .default('gi')
    .meta({ description: 'gi: Getis-Ord Gi*; moran: local Moran, which also finds areas unlike their surroundings' }),
  values: z.enum(['relative', 'smoothed', 'rate', 'count']).optional().meta({
    description:
      'smoothed: rates drawn towards the mean where few people live (empirical Bayes); relative: how many times the smoothed rate of its wider surroundings an area has. Left out: relative, or count where nobody knows how many people live there',
  }),
  weights: z.enum(['contiguity', 'distance']).default('contiguity'),
  distanceMetres: z.coerce.number().int().min(100).max(50_000).optional(),
  permutations: z.coerce.number().int().min(999).max(99_999).default(99_999),
  q: z.coerce.number().min(0.001).max(0.2).default(0.05).meta({ description: 'False-discovery rate' }),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
};
const where = { kind: footprintKind, at: date.optional(), ...filters };

export const hotspotsQuery = overPeriod({ ...where, ...settings });
export type HotspotsQuery = z.infer<typeof hotspotsQuery>;

/**
 * Of Gi*, hot: high itself, in a neighbourhood that is high beyond chance; beside hot: in such a neighbourhood, not high itself.
 * An island has no neighbours, so nothing can be said of its surroundings: that is not "no hot spot". */
export const spot = z.enum([
  ...(['hot', 'beside hot', 'cold', 'beside cold', 'high among low', 'low among high'] as const),
  ...(['not beyond chance', 'island', 'withheld', 'not available'] as const),
]);
export type Spot = z.infer<typeof spot>;

const settingsUsed = z.object({
  statistic: z.string(),
  values: z.string().meta({ description: 'In words, what was tested' }),
  weights: z.string().meta({ description: 'In words, with the distance where there is one' }),
  permutations: z.number().int(),
  seed: z.number().int(),
  q: z.number(),
  correction: z.string(),
  neighboursMean: z.number(),
  islands: z.number().int(),
  inputHash: z.string().meta({ description: 'SHA-256 of the figures and settings: the same hash, the same answer' }),
});

const maybe = z.array(z.number().nullable());
export const hotspotsAnswer = z.object({
  ...aboutDemand,
  settings: settingsUsed,
  areas: z.object({
    code: z.array(z.string()),
    name: z.array(z.string()),
    people: maybe,
    count: z.array(figure),
    rate: z.array(figure),
    value: z
      .array(figure)
      .meta({ description: 'What was tested: times its wider surroundings, the smoothed rate, rate or count' }),
    z: maybe,
    p: maybe.meta({ description: 'Two-sided, by permutation' }),
    q: maybe,
    spot: z.array(spot),
  }),
  whole: z.object({ moran: z.number().nullable(), expected: z.number().nullable(), p: z.number().nullable() }),
  hot: z.number().int(),
  cold: z.number().int(),
  caution: z.string(),
});
export type HotspotsAnswer = z.infer<typeof hotspotsAnswer>;

export const scanQuery = overPeriod({
  ...where,
  share: z.coerce
    .number()
    .min(0.01)
    .max(0.5)
    .default(0.1)
    .meta({ description: 'A circle holds at most this share of people' }),
  simulations: z.coerce
    .number()
    .int()
    .min(99)
    .max(9_999)
    .optional()
    .meta({ description: 'Left out: 9,999, or 999 where there are more than 1,000 areas' }),
  seed: settings.seed,
});
export type ScanQuery = z.infer<typeof scanQuery>;
export const scanAnswer = z.object({
  ...aboutDemand,
  settings: z.object({
    share: z.number(),
    simulations: z.number().int(),
    seed: z.number().int(),
    method: z.string(),
    inputHash: z.string(),
  }),
  clusters: z.array(
    z.object({
      name: z.string(),
      areas: z.array(z.object({ code: z.string(), name: z.string() })),
      count: figure,
      expected: figure,
      ratio: figure,
      people: z.number(),
      p: z.number(),
      isBeyondChance: z.boolean(),
      longitude: z.number(),
      latitude: z.number(),
      radiusMetres: z.number(),
    }),
  ),
  caution: z.string(),
});
export type ScanAnswer = z.infer<typeof scanAnswer>;

export const densityQuery = overPeriod({
  ...filters,
  bandwidthMetres: z.coerce.number().int().min(200).max(5_000).default(800),
});
export type DensityQuery = z.infer<typeof densityQuery>;
/** A picture: shades only, no numbers to be read off and nothing tested. */
export const densityAnswer = z.object({
  ...aboutDemand,
  label: z.string(),
  bandwidthMetres: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({ description: 'West, south, east, north' }),
  columns: z.number().int(),
  rows: z.number().int(),
  shades: z.array(z.string()).meta({
    description:
      'Rows from the north, one digit a cell: 0 nothing to 9 the thickest; equal steps of the highest density',
  }),
});
export type DensityAnswer = z.infer<typeof densityAnswer>;

export const hexagonsQuery = overPeriod({
  ...filters,
  cellMetres: z.coerce.number().int().min(250).max(5_000).default(500),
});
export type HexagonsQuery = z.infer<typeof hexagonsQuery>;
export const hexagonsAnswer = z.object({
  ...aboutDemand,
  cellMetres: z.number(),
  withheld: z.number().int().meta({ description: 'Hexagons with too few incidents to be shown' }),
  cells: z.array(
    z.object({
      longitude: z.number(),
      latitude: z.number(),
      corners: z.array(z.tuple([z.number(), z.number()])),
      count: figure,
    }),
  ),
});
export type HexagonsAnswer = z.infer<typeof hexagonsAnswer>;

export const repeatsPath = z.strictObject({ code });
export const repeatsQuery = overPeriod({
  at: date.optional(),
  ...filters,
  least: z.coerce
    .number()
    .int()
    .min(3)
    .max(1_000)
    .default(5)
    .meta({ description: 'Incidents that make a repeat location' }),
});
export type RepeatsQuery = z.infer<typeof repeatsQuery>;
/** Points that the publisher printed again and again inside one zone: places, moved by the publisher, never addresses. */
export const repeatsAnswer = z.object({
  ...aboutDemand,
  zone: z.object({ code: z.string(), name: z.string(), version: z.number().int() }),
  incidents: figure,
  points: z.number().int(),
  locations: z.array(
    z.object({
      longitude: z.number(),
      latitude: z.number(),
      count: figure,
      share: estimate.meta({ description: 'Percent of the zone’s incidents' }),
      topCategory: z.string(),
    }),
  ),
  caution: z.string(),
});
export type RepeatsAnswer = z.infer<typeof repeatsAnswer>;
