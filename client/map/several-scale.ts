import { isNumber } from '../words.ts';
import { scaleOf, type Scale } from './breaks.ts';
import { scaleFor } from './coloured.ts';
import { divergingScaleOf } from './diverging-breaks.ts';
import type { Shown } from './shown.ts';

/** One scale for several maps of the same measure, from all their values together; null for hot and cold spots. */
export const oneScaleFor = (maps: readonly Shown[]): Scale | null => {
  const [first] = maps;
  if (first === undefined || first.areas.spot !== null) return null;
  const values = maps.flatMap(({ areas }) => areas.value.filter(isNumber));
  return first.isDiverging ? divergingScaleOf(values) : scaleOf(values, first.measure === 'count');
};

/** The scale of each map: the one of all, or its own. */
export const scalesFor = (maps: readonly (Shown | null)[], isSame: boolean): (Scale | null)[] => {
  const one = isSame ? oneScaleFor(maps.filter((shown) => shown !== null)) : null;
  return maps.map((shown) => (shown === null ? null : isSame ? one : scaleFor(shown)));
};
