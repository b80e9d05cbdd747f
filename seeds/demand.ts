import { demonstrationDatasets, demonstrationSeries } from './agencies.ts';
import { brickRisks } from './figures/brick-risk.ts';
import { negativeBinomial } from './figures/negative-binomial.ts';
import { plantedMultipliers } from './figures/planted.ts';
import { seriesProfiles } from './figures/series-profiles.ts';
import { demonstrationMonths } from './months.ts';
import { randomFor } from '../server/statistics/random.ts';
import type { DemandFact, DemonstrationCounty } from './types.ts';

const monthlyShock = 0.03;

/**
 * The expected count of every brick, for each month and series in turn: what the generator draws from and what a good
 * estimator should find. The array is used again for the next one, so copy what is to be kept.
 */
export function* expectedDemand(
  county: DemonstrationCounty,
  seed: number,
): Generator<{ month: number; series: number; means: Float64Array }> {
  const risks = brickRisks(county, seed);
  const planted = plantedMultipliers(county);
  const shocks = seriesProfiles.map((profile) => randomFor(seed, `months of ${profile.dataset} ${profile.category}`));
  const means = new Float64Array(county.bricks.length);
  for (const [month, name] of demonstrationMonths.entries()) {
    const calendarMonth = Number(name.slice(5));
    for (const [series, profile] of seriesProfiles.entries()) {
      const season = profile.swing * Math.cos((2 * Math.PI * (calendarMonth - profile.peakMonth)) / 12);
      const shock = monthlyShock * (shocks[series]?.normal() ?? 0);
      const level = Math.exp(season + (profile.trend * month) / 12 + shock);
      const risk = risks[series] ?? means;
      for (let brick = 0; brick < means.length; brick += 1) means[brick] = (risk[brick] ?? 0) * level;
      for (const effect of planted) {
        if (!effect.series.has(series) || month < effect.from || month >= effect.to) continue;
        if (effect.bricks === null)
          for (let brick = 0; brick < means.length; brick += 1) means[brick] = (means[brick] ?? 0) * effect.multiplier;
        else for (const brick of effect.bricks) means[brick] = (means[brick] ?? 0) * effect.multiplier;
      }
      yield { month, series, means };
    }
  }
}

/**
 * Five years of invented monthly demand, month by month, as facts above 0: about 420,000 of them. A month that a dataset
 * never delivered has no facts and is listed in its `missingMonths`; it is missing, not zero.
 */
export function* generateDemand(county: DemonstrationCounty, seed: number): Generator<DemandFact> {
  const draws = seriesProfiles.map((profile) => randomFor(seed, `counts of ${profile.dataset} ${profile.category}`));
  const missing = demonstrationSeries.map(
    (series) => new Set(demonstrationDatasets.find((dataset) => dataset.code === series.dataset)?.missingMonths),
  );
  for (const { month, series, means } of expectedDemand(county, seed)) {
    if (missing[series]?.has(demonstrationMonths[month] ?? '')) continue;
    const quick = draws[series]?.quick;
    if (!quick) throw new Error(`Series ${series} of the demonstration has no random numbers.`);
    for (let brick = 0; brick < means.length; brick += 1) {
      const count = negativeBinomial(means[brick] ?? 0, quick());
      if (count > 0) yield { brick, month, series, count };
    }
  }
}
