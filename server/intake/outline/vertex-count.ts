import type { OutlineLimits } from './limits.ts';
import type { RawPolygon } from './polygons.ts';
import { refuseOutline } from './refuse-outline.ts';

/**
 * Counts vertices by the lengths of rings alone: no position is read, nothing is copied and nothing recurses, so that a
 * million vertices are turned away for the price of looking at the list of rings.
 *
 * @throws Refusal too-large
 */
export function checkVertexCount(polygons: RawPolygon[], limits: OutlineLimits): void {
  let vertexCount = 0;
  for (const { coordinates, pointer } of polygons) {
    if (!Array.isArray(coordinates)) continue;
    // A ring without positions still costs a look, so it counts as one; otherwise a million empty rings would pass.
    for (let index = 0; index < coordinates.length; index += 1) {
      const ring: unknown = coordinates[index];
      const ringVertexCount = Array.isArray(ring) ? ring.length : 0;
      if (ringVertexCount > limits.maxRingVertices) {
        throw refuseTooMany('One ring of a shape', limits.maxRingVertices, `${pointer}/${index}`);
      }
      vertexCount += Math.max(1, ringVertexCount);
      if (vertexCount > limits.maxVertices) throw refuseTooMany('A shape', limits.maxVertices, pointer);
    }
  }
}

function refuseTooMany(what: string, cap: number, pointer: string) {
  const detail = `${what} may have at most ${cap.toLocaleString('en-GB')} vertices; please simplify it first.`;
  return refuseOutline('too-large', detail, pointer);
}
