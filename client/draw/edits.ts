import {
  countPoints,
  maxPoints,
  nearestGap,
  openPart,
  pointAt,
  pointNumber,
  ringAt,
  withRing,
  type Drawing,
  type PointAt,
} from './drawing.ts';
import { samePosition, tidy, type Position } from './positions.ts';
import { pointsWord, saidWhenAdded, summary } from './said.ts';

/** What one edit makes of a drawing. The same drawing back means that nothing was done; `said` tells why. */
export interface Edit {
  drawing: Drawing;
  picked: PointAt | null;
  said: string;
}

const nothing = (drawing: Drawing, said: string): Edit => ({ drawing, picked: null, said });

export function insertPoint(drawing: Drawing, at: PointAt, position: Position): Edit {
  if (countPoints(drawing) >= maxPoints) return nothing(drawing, 'At most 5,000 points; remove some first.');
  const ring = ringAt(drawing, at);
  const after = withRing(drawing, at, [...ring.slice(0, at.point), tidy(position), ...ring.slice(at.point)]);
  return { drawing: after, picked: null, said: saidWhenAdded(after, at) };
}

/** To the end of the line being drawn, else into the nearest edge of the finished shape. */
export function addPoint(drawing: Drawing, position: Position): Edit {
  const started: Drawing = drawing.length === 0 ? [{ rings: [[]], closed: false }] : drawing;
  const open = openPart(started);
  if (open === null) {
    const gap = nearestGap(started, position);
    return gap === null ? nothing(drawing, 'There is no line to add a point to.') : insertPoint(started, gap, position);
  }
  const ring = ringAt(started, { part: open, ring: 0 });
  const last = ring.at(-1);
  if (last !== undefined && samePosition(last, tidy(position))) {
    return nothing(drawing, 'The last point is already there; move on first.');
  }
  return insertPoint(started, { part: open, ring: 0, point: ring.length }, position);
}

export function movePoint(drawing: Drawing, at: PointAt, position: Position, picked: PointAt | null): Edit {
  const old = pointAt(drawing, at);
  const moved = tidy(position);
  if (old === null || samePosition(old, moved)) return nothing(drawing, '');
  const ring = ringAt(drawing, at).map((point, i) => (i === at.point ? moved : point));
  const said = `Point ${pointNumber(drawing, at)} moved to ${moved[0].toFixed(5)}, ${moved[1].toFixed(5)}.`;
  return { drawing: withRing(drawing, at, ring), picked, said };
}

export function removePoint(drawing: Drawing, at: PointAt): Edit {
  const ring = ringAt(drawing, at);
  const part = drawing[at.part];
  if (part === undefined || at.point >= ring.length) return nothing(drawing, 'No point is picked.');
  const number = pointNumber(drawing, at);
  const rest = ring.filter((_, i) => i !== at.point);
  const tooFew = part.closed && rest.length < 3;
  let after: Drawing;
  if (tooFew && at.ring > 0) {
    after = drawing.map((old, p) =>
      p === at.part ? { ...old, rings: old.rings.filter((_, r) => r !== at.ring) } : old,
    );
  } else if (tooFew && at.part < drawing.length - 1) {
    return nothing(drawing, 'A closed part needs three points; move this one instead.');
  } else if (tooFew) {
    after = drawing.map((old, p) => (p === at.part ? { rings: [rest], closed: false } : old));
  } else if (rest.length === 0) {
    after = drawing.filter((_, p) => p !== at.part);
  } else {
    after = withRing(drawing, at, rest);
  }
  return { drawing: after, picked: null, said: `Point ${number} removed; ${pointsWord(countPoints(after))} left.` };
}

export function closePart(drawing: Drawing): Edit {
  const open = openPart(drawing);
  if (open === null) return nothing(drawing, drawing.length === 0 ? 'Add three points first.' : 'The shape is closed.');
  const count = ringAt(drawing, { part: open, ring: 0 }).length;
  if (count < 3) return nothing(drawing, `A shape needs three points to close; this one has ${count}.`);
  const after = drawing.map((part, p) => (p === open ? { ...part, closed: true } : part));
  return { drawing: after, picked: null, said: `Shape closed; ${summary(after)}.` };
}

export function startPart(drawing: Drawing): Edit {
  if (openPart(drawing) !== null) return nothing(drawing, 'Close this part before you start another.');
  return {
    drawing: [...drawing, { rings: [[]], closed: false }],
    picked: null,
    said: 'New part: add its first point.',
  };
}
