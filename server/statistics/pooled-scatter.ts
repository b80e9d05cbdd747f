import { type Level, withinReach } from './level-forecast.ts';

/** How many months of its own an area's scatter must have to count as much as that of all others. */
const months = { dispersion: 30, autocorrelation: 60 };

/**
 * Question: how far do the months of each of many areas scatter, when each has too few to say so by itself?
 * Formula: the dispersion of a count grows with its mean μ, φ = 1 + sμ; s = max(0, Σ(φᵢ − 1)μᵢ / Σμᵢ²) over all areas. An
 * area's own φᵢ is then drawn towards 1 + sμᵢ, as if the others had given it 30 months: (dfᵢφᵢ + 30(1 + sμᵢ)) / (dfᵢ + 30), at
 * least 1. Its autocorrelation is drawn towards the mean of all in the same way, with 60 months.
 * Units: incidents a month; all areas have the same months. Errors: none of its own.
 * Source: Noufaily and others, Statistics in Medicine 32 (2013) 1206–1222 (scatter from few counts is what false alarms are
 * made of); shrinkage as in Robinson and Smyth, Bioinformatics 23 (2007) 2881–2887.
 * Checked against: by hand; series drawn with a known scatter.
 */
export function pooledScatter(levels: readonly Level[]): Level[] {
  const meanOf = ({ incidents, months: count }: Level): number => incidents / count;
  const counted = levels.filter(({ incidents }) => incidents > 0);
  const squares = counted.reduce((sum, level) => sum + meanOf(level) ** 2, 0);
  const products = counted.reduce((sum, level) => sum + (level.dispersionFound - 1) * meanOf(level), 0);
  const slope = squares === 0 ? 0 : Math.max(0, products / squares);
  const echo = counted.reduce((sum, level) => sum + level.autocorrelationFound, 0) / Math.max(1, counted.length);
  return levels.map((level) => {
    const { level: height, incidents, exposure, outbreaks, dispersionFound, autocorrelationFound } = level;
    const own = level.months - 1;
    const dispersion =
      (own * dispersionFound + months.dispersion * (1 + slope * meanOf(level))) / (own + months.dispersion);
    const autocorrelation =
      (level.months * autocorrelationFound + months.autocorrelation * echo) / (level.months + months.autocorrelation);
    // Written out: spreading 30,000 objects takes longer than what is worked out here.
    return {
      level: height,
      incidents,
      exposure,
      dispersion: Math.max(1, dispersion),
      dispersionFound,
      autocorrelation: withinReach(autocorrelation),
      autocorrelationFound,
      months: level.months,
      outbreaks,
    };
  });
}
