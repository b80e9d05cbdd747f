import { countPoints, openPart, pointNumber, ringAt, type Drawing, type PointAt } from './drawing.ts';

/** The words that accompany the drawing, for the counter on the page and for screen readers. */

export function pointsWord(count: number): string {
  return count === 1 ? '1 point' : `${count.toLocaleString('en-GB')} points`;
}

/** "12 points, closed", "2 parts, 12 points, not closed yet". */
export function summary(drawing: Drawing): string {
  const points = countPoints(drawing);
  if (points === 0) return 'no points';
  const parts = drawing.filter((part) => (part.rings[0]?.length ?? 0) > 0).length;
  const lead = parts > 1 ? `${parts} parts, ` : '';
  return `${lead}${pointsWord(points)}, ${openPart(drawing) === null ? 'closed' : 'not closed yet'}`;
}

export function saidWhenPicked(drawing: Drawing, at: PointAt | null): string {
  if (at === null) return 'Point let go.';
  const parts = drawing.length > 1 ? ` of part ${at.part + 1}` : '';
  const hole = at.ring > 0 ? ', on the edge of a hole' : '';
  return `Point ${pointNumber(drawing, at)} of ${countPoints(drawing)} picked${parts}${hole}. Arrow keys move it.`;
}

export function saidWhenAdded(drawing: Drawing, at: PointAt): string {
  const number = pointNumber(drawing, at);
  const ready = openPart(drawing) !== null && ringAt(drawing, at).length === 3 ? ' C closes the shape.' : '';
  return `Point ${number} added; ${pointsWord(countPoints(drawing))}.${ready}`;
}
