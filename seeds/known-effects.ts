import { growAround } from './geography/nearby.ts';
import { toPlane } from './geography/plane.ts';
import { neighboursOf } from './neighbours.ts';
import type { DemonstrationCounty } from './types.ts';

/** A half-open period of months, [from, to); `to` null runs to the end. */
interface Period {
  from: string | null;
  to: string | null;
}

/**
 * What was planted. Multipliers act on the expected count of every brick named, in every series of the agencies and
 * categories named (`categories` null: all of the agency's); 1 means nothing was planted there.
 */
export type KnownEffect =
  | { kind: 'zone-effect'; zone: string; agencies: string[]; categories: string[]; period: Period; multiplier: number }
  | { kind: 'zone-level'; zone: string; agencies: string[]; categories: string[]; period: Period; multiplier: number }
  | { kind: 'zone-spike'; zone: string; agencies: string[]; categories: string[]; period: Period; multiplier: number }
  | {
      kind: 'hot-area';
      name: string;
      districtCode: string;
      at: [number, number];
      bricks: number;
      agencies: string[];
      categories: string[] | null;
      period: Period;
      multiplier: number;
    }
  | { kind: 'shared-demand'; agencies: string[]; loading: number }
  | { kind: 'series-break'; dataset: string; period: Period; multiplier: number }
  | { kind: 'missing-months'; dataset: string; months: string[] }
  /** The share behind an indicator, in the zone's bricks, times the multiplier and plus the points of percent. */
  | { kind: 'indicator-effect'; zone: string; indicator: string; period: Period; multiplier: number; points: number }
  /** The share of good answers in the zone, after, plus the points of percent. */
  | { kind: 'survey-effect'; zone: string; survey: string; question: string; points: number };

const always: Period = { from: null, to: null };
const asb = { agencies: ['police', 'district-councils'], categories: ['anti-social-behaviour'] };
const violence = { agencies: ['police'], categories: ['violence-and-sexual-offences'] };
const sharing = ['police', 'ambulance', 'mental-health', 'social-care', 'district-councils'];
const foundry = { kind: 'indicator-effect', zone: 'bell-foundry', period: { from: '2024-04', to: null } } as const;
const said = { kind: 'survey-effect', zone: 'bell-foundry', survey: 'bell-foundry-residents' } as const;
const hot = { agencies: sharing, categories: null, period: always, multiplier: 3 };

/** The planted truths, for checking hotspots, overlaps and evaluations. In words, with figures: docs/data/demonstration-county.md. */
export const knownEffects: KnownEffect[] = [
  { kind: 'zone-level', zone: 'bell-foundry', ...asb, period: always, multiplier: 2.5 },
  { kind: 'zone-effect', zone: 'bell-foundry', ...asb, period: { from: '2024-04', to: null }, multiplier: 0.6 },
  { kind: 'zone-level', zone: 'new-parks', ...asb, period: always, multiplier: 1.2 },
  { kind: 'zone-spike', zone: 'new-parks', ...asb, period: { from: '2023-07', to: '2024-07' }, multiplier: 1.45 },
  { kind: 'zone-effect', zone: 'new-parks', ...asb, period: { from: '2024-07', to: null }, multiplier: 1 },
  { kind: 'zone-effect', zone: 'coalville', ...violence, period: { from: '2024-01', to: null }, multiplier: 1 },
  { kind: 'hot-area', name: 'Highfields', districtCode: 'E06000016', at: [-1.117, 52.627], bricks: 14, ...hot },
  { kind: 'hot-area', name: 'Hinckley', districtCode: 'E07000132', at: [-1.3761, 52.5389], bricks: 10, ...hot },
  { kind: 'hot-area', name: 'Melton Mowbray', districtCode: 'E07000133', at: [-0.8869, 52.7659], bricks: 8, ...hot },
  {
    kind: 'hot-area',
    name: 'South Wigston, emerging',
    districtCode: 'E07000135',
    at: [-1.112, 52.556],
    bricks: 14,
    ...asb,
    period: { from: '2025-10', to: null },
    multiplier: 3,
  },
  { kind: 'shared-demand', agencies: sharing, loading: 0.55 },
  { kind: 'shared-demand', agencies: ['hospitals', 'probation'], loading: 0.2 },
  { kind: 'shared-demand', agencies: ['fire'], loading: 0 },
  { kind: 'series-break', dataset: 'demo-council-cases', period: { from: '2023-04', to: null }, multiplier: 1.35 },
  { kind: 'missing-months', dataset: 'demo-mental-health-contacts', months: ['2022-08', '2022-09', '2025-01'] },
  { ...foundry, indicator: 'neighbours-help', multiplier: 1, points: 12 },
  { ...foundry, indicator: 'belonging', multiplier: 1, points: 12 },
  { ...foundry, indicator: 'repeat-calls', multiplier: 0.55, points: 0 },
  { ...said, question: 'safe-after-dark', points: 15 },
  { ...said, question: 'asb-problem', points: -16 },
];

/** The planted hot areas as bricks of a grown county: contiguous, in one district, clear of the zones. */
export function plantedHotAreas(county: DemonstrationCounty): { name: string; brickCodes: string[] }[] {
  const inZone = new Set(county.zones.flatMap((zone) => zone.brickCodes));
  const neighbours = neighboursOf(county.bricks);
  const graph = {
    neighboursOf: (index: number) => neighbours[index] ?? [],
    middleOf: (index: number) => toPlane(county.bricks[index]?.centre ?? [0, 0]),
  };
  return knownEffects.flatMap((effect) => {
    if (effect.kind !== 'hot-area') return [];
    const open = county.bricks.flatMap((brick, index) =>
      brick.districtCode === effect.districtCode && !inZone.has(brick.code) ? [index] : [],
    );
    const grown = growAround(toPlane(effect.at), effect.bricks, open, graph);
    return [{ name: effect.name, brickCodes: grown.flatMap((index) => county.bricks[index]?.code ?? []).sort() }];
  });
}
