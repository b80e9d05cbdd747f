import type { Knex } from 'knex';
import knexPostgis from 'knex-postgis';

type Shape = string | Knex.Raw;
type Named = Knex.Raw & { as: (name: string) => Knex.Raw };

/** PostGIS in Knex's builders: the package's functions, and two that it lacks. Columns go in by name. */
export interface Spatial extends knexPostgis.KnexPostgis {
  /** GeoJSON text with so many decimals of a degree. */
  geoJSON: (shape: Shape, digits: number) => Named;
  /** Outer rings anticlockwise, as RFC 7946 has them. */
  forcePolygonCCW: (shape: Shape) => Named;
}

/** What the package hands to whoever adds functions to it. */
type Extend = (
  add: (
    knex: Knex,
    formatter: { wrapWKT: (shape: Shape) => unknown; wrapInteger: (value: number) => unknown },
    call: (name: string, ...values: unknown[]) => Knex.Raw,
  ) => object,
) => void;

export function spatial(knex: Knex): Spatial {
  const functions = knexPostgis(knex);
  (knex as Knex & { postgisDefineExtras: Extend }).postgisDefineExtras((_knex, { wrapWKT, wrapInteger }, call) => ({
    geoJSON: (shape: Shape, digits: number) => call('st_asgeojson', wrapWKT(shape), wrapInteger(digits)),
    forcePolygonCCW: (shape: Shape) => call('st_forcepolygonccw', wrapWKT(shape)),
  }));
  return functions as Spatial;
}
