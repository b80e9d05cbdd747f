import type { ServiceAnswer } from '../../server/features/service/contract.ts';
import type { Coloured } from './coloured.ts';
import type { Look } from './colours.ts';
import type { Fill } from './draw-areas.ts';
import type { TooltipText } from './map-tooltip.ts';
import type { MapPosition } from './question.ts';
import type { Area, Shapes } from './shapes.ts';

/** What the map is given to draw, and what it tells. */

/** One area under the pointer, the focus or a click: of the kind on show, or one of the zones outlined over it. */
export interface Hit {
  layer: 'area' | 'zone';
  index: number;
}

export interface Drawing {
  areas: Shapes | null;
  fills: readonly Fill[];
  ramp: readonly (string | Look)[];
  /** Codes of areas that carry a mark: beyond chance. */
  marked: ReadonlySet<string>;
  districts: Shapes | null;
  zones: Shapes | null;
  places: ServiceAnswer['places'];
  selected: Hit | null;
  /** The colours right of the dividing line, where two answers are compared. */
  right?: Coloured;
}

export const nothingDrawn: Drawing = {
  areas: null,
  fills: [],
  ramp: [],
  marked: new Set(),
  districts: null,
  zones: null,
  places: [],
  selected: null,
};

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];

export interface AreaMapEvents {
  onSelect: (hit: Hit | null) => void;
  /** The keyboard came to another area; null when the focus left. */
  onFocus: (hit: Hit | null) => void;
  /** The map came to rest; the position is null when it shows the whole. */
  onMove: (position: MapPosition | null, extent: Extent) => void;
  /** Someone moves the map and has not come to rest: another beside it can go along. */
  onMoving?: (position: MapPosition) => void;
  /** The pointer or the keyboard came to something else. */
  onLift?: (hit: Hit | null) => void;
  describe: (hit: Hit) => TooltipText;
}

export const areaOf = (drawing: Drawing, hit: Hit | null): Area | null =>
  hit === null ? null : ((hit.layer === 'zone' ? drawing.zones : drawing.areas)?.areas[hit.index] ?? null);

export const sameHit = (one: Hit | null, other: Hit | null): boolean =>
  one?.layer === other?.layer && one?.index === other?.index;
