/** Counted in TypeScript before anything looks at a coordinate: the database's own checks are quadratic in vertices. */
export interface OutlineLimits {
  maxVertices: number;
  maxRingVertices: number;
  maxParts: number;
}

/**
 * 5,000 vertices cost PostGIS about 0.07 s for a validity check, 20,000 nearly a second. One ring may use the whole
 * allowance, because an honest district boundary is a single long ring. The closing position counts as a vertex.
 */
export const outlineLimits: OutlineLimits = { maxVertices: 5_000, maxRingVertices: 5_000, maxParts: 500 };
