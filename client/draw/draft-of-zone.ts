import type { ZoneAnswer } from '../../server/features/zones/contract.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Drawing } from './drawing.ts';
import { drawingOf } from './outline.ts';

function drawingOfVersion(outline: unknown): Drawing {
  if (outline === null || outline === undefined) return [];
  try {
    return drawingOf(outline);
  } catch {
    // A version without a readable line still has its bricks, which are offered as codes.
    return [];
  }
}

/** Where a new version begins: the line of the current one, or its codes where it has no line. */
export function draftOfZone(zone: ZoneAnswer, from: string): Draft {
  const drawing = zone.current.definedBy === 'codes' ? [] : drawingOfVersion(zone.current.outline);
  const byCodes = drawing.length === 0;
  return {
    ...emptyDraft(from),
    name: zone.name,
    drawing,
    way: byCodes ? 'codes' : 'draw',
    codes: byCodes ? zone.current.bricks.join('\n') : '',
  };
}
