import { demonstrationSeries } from '../agencies.ts';
import { knownEffects, plantedHotAreas } from '../known-effects.ts';
import { demonstrationMonths, monthIndex } from '../months.ts';
import type { DemonstrationCounty } from '../types.ts';

/** One planted multiplier, in indices: which series, which bricks (null: all), which months [from, to). */
export interface Planted {
  series: Set<number>;
  bricks: number[] | null;
  from: number;
  to: number;
  multiplier: number;
}

/** The known effects as the generator applies them. */
export function plantedMultipliers(county: DemonstrationCounty): Planted[] {
  const indexOf = new Map(county.bricks.map((brick, index) => [brick.code, index]));
  const hotAreas = plantedHotAreas(county);
  const bricksOf = (codes: string[] | undefined) => (codes ?? []).flatMap((code) => indexOf.get(code) ?? []);
  return knownEffects.flatMap((effect): Planted[] => {
    if (!('multiplier' in effect) || effect.kind === 'indicator-effect') return [];
    const series = demonstrationSeries.flatMap((one, index) => {
      if (effect.kind === 'series-break') return one.dataset === effect.dataset ? [index] : [];
      const isNamed = effect.agencies.includes(one.agency) && (effect.categories?.includes(one.category) ?? true);
      return isNamed ? [index] : [];
    });
    const bricks =
      effect.kind === 'series-break'
        ? null
        : effect.kind === 'hot-area'
          ? bricksOf(hotAreas.find((area) => area.name === effect.name)?.brickCodes)
          : bricksOf(county.zones.find((zone) => zone.code === effect.zone)?.brickCodes);
    return [
      {
        series: new Set(series),
        bricks,
        from: effect.period.from === null ? 0 : monthIndex(effect.period.from),
        to: effect.period.to === null ? demonstrationMonths.length : monthIndex(effect.period.to),
        multiplier: effect.multiplier,
      },
    ];
  });
}
