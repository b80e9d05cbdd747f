import type { ZoneDefinition } from '../../server/features/zones/contract.ts';
import { codesTrouble, readCodes } from './codes.ts';
import { countPoints, openPart, type Drawing } from './drawing.ts';
import { outlineOf } from './outline.ts';
import { readRadiusMetres, readTypedPosition } from './typed-numbers.ts';

/** The ways to say where a zone is. Upload fills the drawing, so it saves as an outline like one drawn by hand. */
export type Way = 'draw' | 'codes' | 'circle' | 'upload';

export interface CircleTyped {
  longitude: string;
  latitude: string;
  radius: string;
}

export interface Defined {
  definition: ZoneDefinition | null;
  /** What is still needed, and the field that it is needed in; null when the definition is complete. */
  trouble: { field: FieldId; sentence: string } | null;
}

export type FieldId = 'map' | 'codes' | 'circle-longitude' | 'circle-latitude' | 'circle-radius' | 'upload';

function byOutline(drawing: Drawing, way: Way): Defined {
  const outline = outlineOf(drawing);
  const empty = countPoints(drawing) === 0;
  const field = way === 'upload' && empty ? 'upload' : 'map';
  if (outline === null) {
    const sentence =
      way === 'upload' && empty
        ? 'Choose a GeoJSON file, or draw the zone.'
        : 'Draw the zone: add at least three points and close the shape.';
    return { definition: null, trouble: { field, sentence } };
  }
  const unfinished = openPart(drawing) !== null;
  const trouble = unfinished
    ? ({ field, sentence: 'Close the part that you are drawing, or undo it.' } as const)
    : null;
  return { definition: { by: 'outline', outline }, trouble };
}

function byCodes(text: string): Defined {
  const read = readCodes(text);
  const sentence = codesTrouble(read);
  if (sentence !== null) return { definition: null, trouble: { field: 'codes', sentence } };
  return { definition: { by: 'codes', codes: read.codes }, trouble: null };
}

export function defineCircle(typed: CircleTyped): Defined {
  const centre = readTypedPosition(typed.longitude, typed.latitude);
  if (typeof centre === 'string') {
    const field = centre.includes('latitude') && !centre.includes('longitude') ? 'circle-latitude' : 'circle-longitude';
    return { definition: null, trouble: { field, sentence: centre } };
  }
  const radiusMetres = readRadiusMetres(typed.radius);
  if (typeof radiusMetres === 'string') {
    return { definition: null, trouble: { field: 'circle-radius', sentence: radiusMetres } };
  }
  return { definition: { by: 'circle', centre: [...centre], radiusMetres }, trouble: null };
}

/** What is on screen as the server wants it, and what is missing. A complete part is previewed while the next is drawn. */
export function define(way: Way, drawing: Drawing, codes: string, circle: CircleTyped): Defined {
  if (way === 'codes') return byCodes(codes);
  if (way === 'circle') return defineCircle(circle);
  return byOutline(drawing, way);
}
