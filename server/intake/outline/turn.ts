import { orient2d } from 'robust-predicates';

/**
 * Which way the path a, b, c turns: 1 left, -1 right, 0 straight on or straight back. Exact for all doubles, so that our
 * verdict cannot differ from the database's by a rounding.
 */
export function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  // The library's y axis points down, hence the sign.
  return -Math.sign(orient2d(ax, ay, bx, by, cx, cy));
}
