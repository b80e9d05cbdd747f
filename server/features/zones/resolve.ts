import type { MultiPolygon } from 'geojson';
import { circleOutline } from '../../intake/outline/circle.ts';
import { parseOutline } from '../../intake/outline/outline.ts';
import { refuseOutline } from '../../intake/outline/refuse-outline.ts';
import { Refusal } from '../../refusal.ts';
import type { BrickStore, ZoneBrick, ZoneEdition } from './brick-store.ts';
import type { ZoneDefinition } from './contract.ts';

export interface TouchedBrick extends ZoneBrick {
  shareInside: number;
  takenIn: boolean;
}

/** A definition turned into bricks. */
export interface Resolved {
  definedBy: ZoneDefinition['by'];
  editionId: number;
  method: 'population-weighted-centre' | 'majority-of-area' | 'codes';
  /** null for a list of codes */
  outline: MultiPolygon | null;
  areaM2: number;
  takenIn: TouchedBrick[];
  /** Touched by the outline and not taken in. */
  leftOut: TouchedBrick[];
}

const wholeShare = 1 - 1e-9;
const pointer = '/definition';

/**
 * The line that a definition draws, or null for a list of codes. Decides before any SQL whether the shape is acceptable.
 * @throws Refusal as the outline door has it, with a pointer into the body
 */
export function outlineOf(definition: ZoneDefinition, edition: ZoneEdition): MultiPolygon | null {
  if (definition.by === 'codes') return null;
  if (definition.by === 'outline') return parseOutline(definition.outline, edition, `${pointer}/outline`);
  const { centre, radiusMetres } = definition;
  if (typeof radiusMetres !== 'number') {
    throw refuseOutline('parameter-invalid', 'Give the radius as a number of metres.', `${pointer}/radiusMetres`);
  }
  // The door reads the centre itself, number by number.
  return circleOutline(centre as [number, number], radiusMetres, edition, pointer);
}

/** @throws Refusal body-invalid for a code that stands for no brick */
export async function resolveZone(
  store: BrickStore,
  edition: ZoneEdition,
  definition: ZoneDefinition,
  outline: MultiPolygon | null,
): Promise<Resolved> {
  const { by: definedBy } = definition;
  const common = { definedBy, editionId: edition.id, outline };
  if (definition.by === 'codes') {
    const takenIn = await bricksOfCodes(store, edition, definition.codes);
    const areaM2 = takenIn.reduce((sum, brick) => sum + brick.area_m2, 0);
    return { ...common, method: 'codes', areaM2, takenIn, leftOut: [] };
  }
  const byCentre = edition.centres === edition.bricks;
  const touched = await store.touchedBy(edition.id, JSON.stringify(outline));
  const bricks = touched.bricks
    .map(({ share_inside, centre_inside, ...brick }): TouchedBrick => {
      const shareInside = share_inside >= wholeShare ? 1 : share_inside;
      return { ...brick, shareInside, takenIn: byCentre ? centre_inside : shareInside > 0.5 };
    })
    .sort(byCode);
  return {
    ...common,
    method: byCentre ? 'population-weighted-centre' : 'majority-of-area',
    areaM2: touched.areaM2,
    takenIn: bricks.filter(({ takenIn }) => takenIn),
    leftOut: bricks.filter(({ takenIn }) => !takenIn),
  };
}

async function bricksOfCodes(store: BrickStore, edition: ZoneEdition, codes: string[]): Promise<TouchedBrick[]> {
  const found = await store.byCodes(edition.id, codes);
  const known = new Set(found.map(({ place }) => place));
  codes.forEach((code, place) => {
    if (known.has(place)) return;
    throw refuseCode(place, `Give codes of small areas or of areas made of them; ${code} is not known here.`);
  });
  const merged = found.find(({ change }) => change === 'M' || change === 'X');
  if (merged !== undefined) {
    const code = codes[merged.place] ?? '';
    throw refuseCode(
      merged.place,
      `Give the present codes instead of ${code}, which has become part of a larger area.`,
    );
  }
  const bricks = await store.byIds([...new Set(found.map(({ brick_id }) => brick_id))]);
  return bricks.map((brick) => ({ ...brick, shareInside: 1, takenIn: true })).sort(byCode);
}

function refuseCode(place: number, detail: string): Refusal {
  return new Refusal('body-invalid', detail, [{ detail, pointer: `${pointer}/codes/${place}` }]);
}

/** By code point, because the engines sort text differently. */
function byCode(one: ZoneBrick, other: ZoneBrick): number {
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}
