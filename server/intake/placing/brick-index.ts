import Flatbush from 'flatbush';
import pointInPolygon from 'point-in-polygon-hao';

export interface IndexedBrick {
  id: number;
  code: string;
  boundary: GeoJSON.MultiPolygon;
}

/** Gives the id of the brick that a point lies in, or null outside all of them. Degrees, WGS84. */
export type PlacePoint = (longitude: number, latitude: number) => number | null;

type Ring = [number, number][];

/**
 * Which brick is a point in? A point on a border shared by bricks goes to the one with the lowest code, so that nothing
 * is counted twice and nothing is lost. The predicate is exact (Shewchuk's orientation test), as PostGIS's is; a test
 * holds the two equal, borders included.
 */
export function brickIndex(bricks: IndexedBrick[]): PlacePoint {
  const parts = [...bricks]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap((brick) => brick.boundary.coordinates.map((rings) => ({ id: brick.id, rings: rings as Ring[] })));
  if (parts.length === 0) return () => null;
  const boxes = new Flatbush(parts.length);
  for (const { rings } of parts) {
    const shell = rings[0] ?? [];
    const longitudes = shell.map(([longitude]) => longitude);
    const latitudes = shell.map(([, latitude]) => latitude);
    boxes.add(Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes));
  }
  boxes.finish();

  const find = (longitude: number, latitude: number): number | null => {
    let lowest = -1;
    for (const candidate of boxes.search(longitude, latitude, longitude, latitude)) {
      if (lowest !== -1 && candidate > lowest) continue;
      // 0 means on the border, which counts as inside.
      if (pointInPolygon([longitude, latitude], parts[candidate]?.rings ?? []) !== false) lowest = candidate;
    }
    return parts[lowest]?.id ?? null;
  };
  return remembering(find);
}

/** Published points are snapped to few places: 335,044 police.uk rows lie at 22,651. More than these are not remembered. */
const mostRemembered = 100_000;

function remembering(find: PlacePoint): PlacePoint {
  const known = new Map<number, Map<number, number | null>>();
  let remembered = 0;
  return (longitude, latitude) => {
    const column = known.get(longitude);
    const answer = column?.get(latitude);
    if (answer !== undefined) return answer;
    const found = find(longitude, latitude);
    if (remembered < mostRemembered) {
      remembered += 1;
      if (column === undefined) known.set(longitude, new Map([[latitude, found]]));
      else column.set(latitude, found);
    }
    return found;
  };
}
