import type { ApiParams } from '../api.ts';

/** What the colours of the map can mean. */

export const measures = ['rate', 'count', 'smoothed', 'change', 'excess', 'hot'] as const;
export type Measure = (typeof measures)[number];

export const measureNames: Record<Measure, string> = {
  rate: 'rate per 1,000 people',
  count: 'count',
  smoothed: 'smoothed rate',
  change: 'change on a year before',
  excess: 'excess over expected',
  hot: 'hot and cold spots',
};

export const readMeasure = (text: string | null): Measure => measures.find((measure) => measure === text) ?? 'rate';

/** Settings of hot and cold spots that may be chosen; what is left out the service decides, and says in its answer. */
export interface SpotSettings {
  statistic: string | null;
  values: string | null;
  weights: string | null;
  q: string | null;
  permutations: string | null;
  seed: string | null;
}

export const spotChoices = {
  statistic: [
    { value: '', name: 'Getis-Ord Gi*: high or low together with its neighbours' },
    { value: 'moran', name: 'Local Moran: also areas unlike their neighbours' },
  ],
  values: [
    { value: '', name: 'against the wider surroundings' },
    { value: 'smoothed', name: 'smoothed rates' },
    { value: 'rate', name: 'rates' },
    { value: 'count', name: 'counts' },
  ],
  weights: [
    { value: '', name: 'areas that touch' },
    { value: 'distance', name: 'areas within a distance' },
  ],
  q: [
    { value: '0.01', name: '1 in 100' },
    { value: '', name: '5 in 100' },
    { value: '0.1', name: '10 in 100' },
  ],
} as const;

const known = (name: keyof typeof spotChoices, text: string | null): string | null =>
  text !== null && text !== '' && spotChoices[name].some(({ value }) => value === text) ? text : null;

const wholeWithin = (text: string | null, least: number, most: number): string | null => {
  const number = Number(text ?? Number.NaN);
  return text !== null && /^\d+$/.test(text) && number >= least && number <= most ? text : null;
};

export const readSpotSettings = (params: URLSearchParams): SpotSettings => ({
  statistic: known('statistic', params.get('statistic')),
  values: known('values', params.get('values')),
  weights: known('weights', params.get('weights')),
  q: known('q', params.get('q')),
  permutations: wholeWithin(params.get('permutations'), 999, 99_999),
  seed: wholeWithin(params.get('seed'), 0, 2_147_483_647),
});

/** Where a measure is asked for, and with what besides kind, months and filters. */
export const measureQuestion = (measure: Measure, settings: SpotSettings): { path: string; params: ApiParams } => {
  if (measure === 'rate' || measure === 'count') return { path: '/demand/map', params: {} };
  if (measure === 'hot') {
    const given = Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== null);
    return { path: '/hotspots', params: Object.fromEntries(given) };
  }
  return { path: '/measures/map', params: { measure } };
};
