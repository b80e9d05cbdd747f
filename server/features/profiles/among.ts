import type { Estimated } from './estimate.ts';
import type { Outside } from './funnel.ts';
import { funnelGround } from './funnel-ground.ts';
import type { Group } from './groups.ts';
import type { Measure } from './measure.ts';

/** Whether an area stands out among areas of its kind, with what they differ by more than chance allowed for. */
export interface Among {
  outside: Outside;
  /** How many times as much as by chance alone the areas differ. */
  phi: number;
  isAllowedFor: boolean;
  of: number;
}

/**
 * As the funnel of the same areas has it. Null where there is no funnel, and where the areas are too few to tell how much
 * they differ: there chance is all that can be allowed for, and the standing says that.
 * @param own a figure that may be shown
 */
export function amongOf(measure: Measure, group: Group, own: Estimated | null): Among | null {
  if (own?.count == null || own.denominator === null || !(own.denominator > 0)) return null;
  const ground = funnelGround(measure, group);
  if ('why' in ground || !ground.shape.isScatterKnown) return null;
  const { phi, isAllowedFor, outside } = ground.shape;
  const placed = { count: own.count, size: own.denominator, value: own.value };
  return { outside: outside(placed), phi, isAllowedFor, of: ground.of };
}
