import { isNumber } from '../words.ts';
import { fillsFor, beyondChance } from './area-figures.ts';
import { scaleOf, type Scale } from './breaks.ts';
import { divergingRamp, rampOf, spotRamp, type Look } from './colours.ts';
import { divergingScaleOf } from './diverging-breaks.ts';
import type { Fill } from './draw-areas.ts';
import type { Shapes } from './shapes.ts';
import type { Shown } from './shown.ts';

/** From figures to colours. */

/** The classes of what is shown; null for hot and cold spots, which are no numbers, and when there is no number. */
export const scaleFor = (shown: Shown): Scale | null => {
  if (shown.areas.spot !== null) return null;
  const values = shown.areas.value.filter(isNumber);
  return shown.isDiverging ? divergingScaleOf(values) : scaleOf(values, shown.measure === 'count');
};

/** One look for every class of a scale. */
export const rampFor = (shown: Shown | null, scale: Scale | null): readonly (string | Look)[] => {
  if (shown !== null && shown.areas.spot !== null) return spotRamp;
  const classes = (scale?.breaks.length ?? 4) + 1;
  if (shown?.isDiverging !== true) return rampOf(classes);
  return classes === 5 ? divergingRamp : divergingRamp.slice(2, 3);
};

export interface Coloured {
  fills: readonly Fill[];
  ramp: readonly (string | Look)[];
  marked: ReadonlySet<string>;
}

const unmarked: ReadonlySet<string> = new Set();

/** Everything that a change of question changes on a map; the shapes stay as they are. */
export const colouredBy = (areas: Shapes | null, shown: Shown | null, scale: Scale | null): Coloured => ({
  fills: areas === null ? [] : fillsFor(areas, shown, scale),
  ramp: rampFor(shown, scale),
  marked: shown === null ? unmarked : beyondChance(shown),
});
