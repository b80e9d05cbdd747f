import type { Position, Ring } from './positions.ts';
import { refuseOutline, sayPosition } from './refuse-outline.ts';
import { turn } from './turn.ts';

/**
 * What a ring must be by itself: closed, at least four positions of which three differ, no position twice in a row and
 * no spike (a path that runs back over itself).
 *
 * @throws Refusal geometry-invalid with the position
 */
export function checkRingShape({ positions, pointer }: Ring): void {
  const first = positions[0];
  const last = positions.at(-1);
  if (!first || !last) throw refuseOutline('geometry-invalid', 'A ring needs at least four positions.', pointer);
  if (positions.length < 4) {
    const detail = `A ring needs at least four positions, and the one at ${sayPosition(first)} has ${positions.length}.`;
    throw refuseOutline('geometry-invalid', detail, pointer, first);
  }
  if (!isSame(first, last)) {
    const detail = `A ring must end where it begins, at ${sayPosition(first)}, and this one ends at ${sayPosition(last)}.`;
    throw refuseOutline('geometry-invalid', detail, `${pointer}/${positions.length - 1}`, last);
  }
  const corners = positions.slice(0, -1);
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? first;
    if (!isSame(corner, next)) return;
    const detail = `A ring must not repeat a position, and ${sayPosition(corner)} comes twice in a row.`;
    throw refuseOutline('geometry-invalid', detail, `${pointer}/${index + 1}`, corner);
  });
  corners.forEach((corner, index) => {
    const before = corners.at(index - 1) ?? first;
    const after = corners[(index + 1) % corners.length] ?? first;
    if (!runsBack(before, corner, after)) return;
    const detail = `A ring must not run back over itself, and this one has a spike at ${sayPosition(corner)}.`;
    throw refuseOutline('geometry-invalid', detail, `${pointer}/${index}`, corner);
  });
}

function isSame(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function runsBack(before: Position, corner: Position, after: Position): boolean {
  if (turn(before[0], before[1], corner[0], corner[1], after[0], after[1]) !== 0) return false;
  return (
    Math.sign(before[0] - corner[0]) === Math.sign(after[0] - corner[0]) &&
    Math.sign(before[1] - corner[1]) === Math.sign(after[1] - corner[1])
  );
}
