import { useMemo } from 'react';
import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import { isNumber } from '../words.ts';
import { figuresOf, fillsFor, tooltipOf, valuesOf, type AreaFigures } from './area-figures.ts';
import { scaleOf, type Scale } from './breaks.ts';
import { rampOf } from './colours.ts';
import type { Drawing, Hit } from './drawing.ts';
import type { TooltipText } from './map-tooltip.ts';
import type { AreaRef, MapChoice } from './question.ts';
import type { Shapes } from './shapes.ts';
import type { MapData } from './use-map-data.ts';

export interface AllShapes {
  areas: Shapes | null;
  districts: Shapes | null;
  zones: Shapes | null;
}

export interface DrawnMap {
  drawing: Drawing;
  scale: Scale | null;
  refOf: (hit: Hit) => AreaRef | null;
  figuresFor: (hit: Hit) => AreaFigures | null;
  describe: (hit: Hit) => TooltipText;
}

/** What the map draws for a choice and its answer, and what it says of each area. */
export const useDrawing = (
  service: ServiceAnswer,
  { kind, measure, selected }: MapChoice,
  { shown, zoneDemand }: MapData,
  { areas, districts, zones }: AllShapes,
): DrawnMap => {
  const scale = useMemo(
    () => (shown === null ? null : scaleOf(valuesOf(shown, measure).filter(isNumber), measure === 'count')),
    [shown, measure],
  );
  const selectedHit = useMemo((): Hit | null => {
    if (selected === null) return null;
    const layer = selected.kind === kind ? 'area' : selected.kind === 'zone' ? 'zone' : null;
    const index = layer === null ? undefined : (layer === 'zone' ? zones : areas)?.indexOf.get(selected.code);
    return layer === null || index === undefined ? null : { layer, index };
  }, [selected, kind, zones, areas]);
  const drawing = useMemo(
    (): Drawing => ({
      areas,
      fills: areas === null ? [] : fillsFor(areas, shown, measure, scale),
      ramp: rampOf((scale?.breaks.length ?? 4) + 1),
      districts,
      zones,
      places: service.places,
      selected: selectedHit,
    }),
    [areas, shown, measure, scale, districts, zones, service.places, selectedHit],
  );

  const kindOf = (hit: Hit): AreaRef['kind'] => (hit.layer === 'zone' ? 'zone' : kind);
  const areaOf = (hit: Hit): Shapes['areas'][number] | undefined =>
    (hit.layer === 'zone' ? zones : areas)?.areas[hit.index];
  const figuresFor = (hit: Hit): AreaFigures | null => {
    const source = hit.layer === 'zone' && kind !== 'zone' ? zoneDemand : shown;
    const area = areaOf(hit);
    return area === undefined || source === null ? null : figuresOf(source, area.code);
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
      const figures = figuresFor(hit);
      const kindName = service.kinds.find((held) => held.kind === kindOf(hit))?.name ?? kindOf(hit);
      return figures === null
        ? { title: areaOf(hit)?.name ?? '', lines: ['no figure yet', kindName] }
        : tooltipOf(figures, measure, kindName);
    },
  };
};
