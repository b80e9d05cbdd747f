import type { Registered } from './gather.ts';
import type { EvaluationRoom } from './room.ts';

export interface MapArea {
  role: 'zone' | 'ring' | 'comparison';
  code: string;
  name: string;
  /** GeoJSON text. */
  shape: string;
}

/** The areas of an evaluation as unions of their bricks, the zone first; a zone counted inside its drawn line is that line. */
export async function areasOnMap(room: EvaluationRoom, { zone, around, areas }: Registered): Promise<MapArea[]> {
  const all = [
    { role: 'zone' as const, code: zone.code, name: zone.name, bricks: around.zone },
    ...around.rings.map(({ fromMetres, toMetres, bricks }) => ({
      role: 'ring' as const,
      code: `ring-${toMetres}`,
      name: `${fromMetres.toLocaleString('en-GB')} to ${toMetres.toLocaleString('en-GB')} m from the zone`,
      bricks,
    })),
    ...areas.map(({ code, name, bricks }) => ({ role: 'comparison' as const, code, name, bricks })),
  ];
  const shapes = new Map(
    (await room.areas.shapes(all.map(({ bricks }) => bricks))).map(({ area, shape }) => [area, shape]),
  );
  const outline = zone.inside === undefined ? null : await room.zones.outlineOf(zone.version_id);
  if (outline !== null) shapes.set(0, outline);
  return all.flatMap(({ role, code, name }, at) => {
    const shape = shapes.get(at);
    return shape === undefined ? [] : [{ role, code, name, shape }];
  });
}
