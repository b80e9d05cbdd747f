import type { Drawing, Hit } from '../map/drawing.ts';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { colouredBy, scaleFor } from '../map/coloured.ts';
import { shareFills, shareRamp } from './share-scale.ts';
import type { MapPair } from './use-map-pair.ts';

/** The two maps as they are drawn: the same areas and lines, other colours. */
export const drawingsOf = (
  { shapes, districts, outline, shares }: Pick<MapPair, 'shapes' | 'districts' | 'outline' | 'shares'>,
  shown: MapPair['demand']['shown'],
  places: ServiceAnswer['places'],
  selected: string | null,
): { left: Drawing; right: Drawing; scale: ReturnType<typeof scaleFor> } => {
  const scale = shown === null ? null : scaleFor(shown);
  const index = selected === null ? undefined : shapes?.indexOf.get(selected);
  // Selected, the outline lets the small areas inside it be pointed at.
  const hit: Hit | null =
    index !== undefined ? { layer: 'area', index } : outline === null ? null : { layer: 'zone', index: 0 };
  const lines = { areas: shapes, districts, zones: outline, places, selected: hit };
  return {
    scale,
    left: { ...lines, ...colouredBy(shapes, shown, scale) },
    right: { ...lines, fills: shareFills(shapes?.areas ?? [], shares), ramp: shareRamp, marked: new Set() },
  };
};
