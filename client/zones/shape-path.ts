import type { Geometry, Position } from 'geojson';

/** Small still pictures of areas: degrees to SVG, without a map library. */

export type Bounds = [west: number, south: number, east: number, north: number];
export interface Fit {
  project: (position: Position) => [x: number, y: number];
  /** How long a kilometre is in the picture's own units. */
  unitsPerKilometre: number;
}

const ringsOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(ringsOf);
  return [];
};

/** The box around all areas given, in degrees; null when there are none. */
export const boundsOf = (geometries: readonly Geometry[]): Bounds | null => {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of geometries.flatMap(ringsOf)) {
    for (const [longitude, latitude] of ring) {
      if (longitude === undefined || latitude === undefined) continue;
      bounds[0] = Math.min(bounds[0], longitude);
      bounds[1] = Math.min(bounds[1], latitude);
      bounds[2] = Math.max(bounds[2], longitude);
      bounds[3] = Math.max(bounds[3], latitude);
    }
  }
  return bounds[0] === Infinity ? null : bounds;
};

const kilometresPerDegree = 111.2;

/**
 * Fits a box of degrees into width × height, centred, with a margin, north up. A degree of longitude is drawn shorter by
 * the cosine of the middle latitude, which at the size of a county is as good as the national grid to the eye.
 */
export const fitTo = (bounds: Bounds, width: number, height: number, margin = 8): Fit => {
  const [west, south, east, north] = bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const spanX = Math.max((east - west) * squeeze, 1e-9);
  const spanY = Math.max(north - south, 1e-9);
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY);
  const left = (width - spanX * scale) / 2;
  const top = (height - spanY * scale) / 2;
  return {
    project: ([longitude = 0, latitude = 0]) => [
      left + (longitude - west) * squeeze * scale,
      top + (north - latitude) * scale,
    ],
    unitsPerKilometre: scale / kilometresPerDegree,
  };
};

/** Grows a box by a share of its size on every side, so that a picture shows what lies around an area. */
export const grownBounds = ([west, south, east, north]: Bounds, share: number): Bounds => {
  const [wide, high] = [(east - west) * share, (north - south) * share];
  return [west - wide, south - high, east + wide, north + high];
};

/** The SVG path of an area; holes come out with fill-rule evenodd. */
export const pathOf = (geometry: Geometry, project: Fit['project']): string =>
  ringsOf(geometry)
    .map((ring) => {
      const points = ring.map((position) =>
        project(position)
          .map((value) => value.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}Z`;
    })
    .join('');

const roundLengths = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50];

/** The longest round distance whose bar is no longer than `most` units. */
export const scaleBar = (unitsPerKilometre: number, most: number): { kilometres: number; units: number } => {
  const kilometres = roundLengths.findLast((length) => length * unitsPerKilometre <= most) ?? 0.1;
  return { kilometres, units: kilometres * unitsPerKilometre };
};

export const distanceWords = (kilometres: number): string =>
  kilometres < 1 ? `${String(kilometres * 1000)} m` : `${String(kilometres)} km`;
