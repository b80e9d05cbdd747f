import { useMemo } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { figuresOf, tooltipOf, type AreaFigures } from './area-figures.ts';
import type { Scale } from './breaks.ts';
import { colouredBy, scaleFor } from './coloured.ts';
import type { Drawing, Hit } from './drawing.ts';
import type { TooltipText } from './map-tooltip.ts';
import type { AreaRef, MapChoice } from './question.ts';
import type { Shapes } from './shapes.ts';
import type { Shown } from './shown.ts';
import type { MapData } from './use-map-data.ts';

export interface AllShapes {
  areas: Shapes | null;
  districts: Shapes | null;
  zones: Shapes | null;
}

export interface FiguresHere {
  figures: AreaFigures;
  /** The answer that the figures are of: what gives them their unit. */
  of: Shown;
}

export interface DrawnMap {
  drawing: Drawing;
  scale: Scale | null;
  refOf: (hit: Hit) => AreaRef | null;
  figuresFor: (hit: Hit) => FiguresHere | null;
  describe: (hit: Hit) => TooltipText;
}

/** What the map draws for a choice and its answer, and what it says of each area. */
export const useDrawing = (
  service: ServiceAnswer,
  { kind, selected }: Pick<MapChoice, 'kind' | 'selected'>,
  { shown, zoneDemand }: Pick<MapData, 'shown' | 'zoneDemand'>,
  { areas, districts, zones }: AllShapes,
  sameScale?: Scale | null,
): DrawnMap => {
  const ownScale = useMemo(() => (shown === null ? null : scaleFor(shown)), [shown]);
  const scale = sameScale === undefined ? ownScale : sameScale;
  const selectedHit = useMemo((): Hit | null => {
    if (selected === null) return null;
    const layer = selected.kind === kind ? 'area' : selected.kind === 'zone' ? 'zone' : null;
    const index = layer === null ? undefined : (layer === 'zone' ? zones : areas)?.indexOf.get(selected.code);
    return layer === null || index === undefined ? null : { layer, index };
  }, [selected, kind, zones, areas]);
  const coloured = useMemo(() => colouredBy(areas, shown, scale), [areas, shown, scale]);
  const drawing = useMemo(
    (): Drawing => ({ ...coloured, areas, districts, zones, places: service.places, selected: selectedHit }),
    [coloured, areas, districts, zones, service.places, selectedHit],
  );

  const kindOf = (hit: Hit): AreaRef['kind'] => (hit.layer === 'zone' ? 'zone' : kind);
  const areaOf = (hit: Hit): Shapes['areas'][number] | undefined =>
    (hit.layer === 'zone' ? zones : areas)?.areas[hit.index];
  const figuresFor = (hit: Hit): FiguresHere | null => {
    const of = hit.layer === 'zone' && kind !== 'zone' ? zoneDemand : shown;
    const area = areaOf(hit);
    const figures = area === undefined || of === null ? null : figuresOf(of, area.code);
    return figures === null || of === null ? null : { figures, of };
  };
  return {
    drawing,
    scale,
    figuresFor,
    refOf: (hit) => {
      const area = areaOf(hit);
      return area === undefined ? null : { kind: kindOf(hit), code: area.code };
    },
    describe: (hit) => {
      const here = figuresFor(hit);
      const kindName = service.kinds.find((held) => held.kind === kindOf(hit))?.name ?? kindOf(hit);
      return here === null
        ? { title: areaOf(hit)?.name ?? '', lines: ['no figure yet', kindName] }
        : tooltipOf(here.figures, here.of, kindName);
    },
  };
};
