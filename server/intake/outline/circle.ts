import { circle } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { parseOutline } from './outline.ts';
import { readPosition } from './positions.ts';
import { refuseOutline } from './refuse-outline.ts';
import { checkPositionInArea, type ServiceArea } from './service-area.ts';

export const circleRadiusMetres = { least: 50, most: 20_000 };
const stepCount = 64;

/**
 * A circle on the ground as a 64-sided outline.
 *
 * @param centre longitude and latitude, degrees WGS84
 * @param pointer where in the body the circle sits; refusals point to its `centre` or `radiusMetres`
 * @throws Refusal coordinate-invalid, parameter-invalid (radius) or out-of-area, also when only its rim leaves the area
 */
export function circleOutline(
  centre: [number, number],
  radiusMetres: number,
  area: ServiceArea,
  pointer = '',
): MultiPolygon {
  const position = readPosition(centre, `${pointer}/centre`);
  checkPositionInArea(position, area, `${pointer}/centre`);
  if (!(radiusMetres >= circleRadiusMetres.least && radiusMetres <= circleRadiusMetres.most)) {
    const detail = 'The radius of a circle must lie between 50 metres and 20 kilometres.';
    throw refuseOutline('parameter-invalid', detail, `${pointer}/radiusMetres`);
  }
  const shape = circle(position, radiusMetres, { steps: stepCount, units: 'meters' });
  for (const [longitude = 0, latitude = 0] of shape.geometry.coordinates[0] ?? []) {
    checkPositionInArea([longitude, latitude], area, `${pointer}/radiusMetres`);
  }
  return parseOutline(shape, area, pointer);
}
