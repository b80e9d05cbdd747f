import { randomFor } from '../../server/statistics/random.ts';

export interface PanelSettings {
  areas: number;
  before: number;
  after: number;
  /** Incidents a month in a usual area. */
  mean: number;
  /** Negative binomial: variance = mean + mean²/shape. */
  shape: number;
  /** Shocks to an area's rate, on the logarithmic scale: how alike from month to month, and how large. */
  shockCorrelation: number;
  shockSpread: number;
  /** Standard deviation of the areas' own drifts over the whole time, on the logarithmic scale. */
  driftSpread: number;
  levelSpread: number;
  /** Swing of the season that all areas share. */
  season: number;
}

/** The noise under which the method was chosen; docs/methods/simulation.md says it in words. */
export const usualPanel: PanelSettings = {
  ...{ areas: 40, before: 36, after: 12, mean: 25, shape: 25 },
  ...{ shockCorrelation: 0.5, shockSpread: 0.12, driftSpread: 0.05, levelSpread: 0.3, season: 0.15 },
};

/** Monthly counts of one simulated county: a row an area. Nothing happens in any of them, unless to the first: `effect`. */
export function simulatePanel(settings: PanelSettings, seed: number, effect = 1): number[][] {
  const { areas, before, after, mean, shape } = settings;
  const random = randomFor(seed, 'simulated panel');
  const months = before + after;
  return Array.from({ length: areas }, (_, area) => {
    const level = Math.log(mean) + settings.levelSpread * random.normal();
    const drift = (settings.driftSpread * random.normal()) / months;
    let shock = settings.shockSpread * random.normal();
    return Array.from({ length: months }, (_, month) => {
      const fresh = Math.sqrt(1 - settings.shockCorrelation ** 2) * settings.shockSpread * random.normal();
      shock = settings.shockCorrelation * shock + fresh;
      const season = settings.season * Math.cos((2 * Math.PI * month) / 12);
      const done = area === 0 && month >= before ? effect : 1;
      const rate = done * Math.exp(level + drift * (month - months / 2) + shock + season);
      return negativeBinomial(random.uniform(), shape, rate);
    });
  });
}

/** The smallest count whose cumulative probability passes the chance; variance = mean + mean²/shape. */
function negativeBinomial(chance: number, shape: number, mean: number): number {
  const grow = mean / (shape + mean);
  let probability = (1 - grow) ** shape;
  let cumulative = probability;
  let count = 0;
  while (chance >= cumulative && count < 100 * mean + 100) {
    probability *= ((count + shape) / (count + 1)) * grow;
    cumulative += probability;
    count += 1;
  }
  return count;
}
