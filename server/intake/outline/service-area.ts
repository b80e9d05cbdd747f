import type { Position, Ring } from './positions.ts';
import { refuseOutline, sayPosition } from './refuse-outline.ts';

/** The box that the service knows bricks in: degrees of longitude and latitude, WGS84. */
export interface ServiceArea {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** About 3 to 5 km: an outline drawn loosely along the county boundary is welcome, a shape in another county is not. */
export const areaMarginDegrees = 0.05;

/** @throws Refusal out-of-area at the first position outside, with a hint when longitude and latitude look swapped */
export function checkServiceArea(rings: Ring[], area: ServiceArea): void {
  for (const { positions, pointer } of rings) {
    positions.forEach((position, index) => checkPositionInArea(position, area, `${pointer}/${index}`));
  }
}

/** @throws Refusal out-of-area */
export function checkPositionInArea(position: Position, area: ServiceArea, pointer: string): void {
  if (isInside(position, area)) return;
  const hint = isInside([position[1], position[0]], area)
    ? '; latitude and longitude look swapped, GeoJSON puts longitude first'
    : '';
  throw refuseOutline(
    'out-of-area',
    `The shape must lie inside the area served, and ${sayPosition(position)} is outside it${hint}.`,
    pointer,
    position,
  );
}

function isInside([longitude, latitude]: Position, area: ServiceArea): boolean {
  return (
    longitude >= area.west - areaMarginDegrees &&
    longitude <= area.east + areaMarginDegrees &&
    latitude >= area.south - areaMarginDegrees &&
    latitude <= area.north + areaMarginDegrees
  );
}
