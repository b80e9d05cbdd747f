import type { Column, Datatype } from './table-document.ts';

/** Tables that every GeoPackage has. Source: OGC 12-128r18, annex C. */
export const contentsSql = `
create table gpkg_spatial_ref_sys (
  srs_name text not null, srs_id integer not null primary key, organization text not null,
  organization_coordsys_id integer not null, definition text not null, description text);
create table gpkg_contents (
  table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x double, min_y double, max_x double, max_y double, srs_id integer,
  constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
create table gpkg_geometry_columns (
  table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null,
  z tinyint not null, m tinyint not null,
  constraint pk_geom_cols primary key (table_name, column_name),
  constraint uk_gc_table_name unique (table_name),
  constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
create table about (id integer primary key autoincrement not null, what text not null, text text not null);`;

const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]';
const nationalGrid =
  'PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["Ordnance_Survey_of_Great_Britain_1936",SPHEROID["Airy 1830",6377563.396,299.3249646,AUTHORITY["EPSG","7001"]],AUTHORITY["EPSG","6277"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4277"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","27700"]]';

/** The three that the standard asks for, and the British National Grid, which the layer is most often turned into. */
export const systems: [string, number, string, number, string, string][] = [
  ['Undefined Cartesian coordinate reference system', -1, 'NONE', -1, 'undefined', 'undefined Cartesian'],
  ['Undefined geographic coordinate reference system', 0, 'NONE', 0, 'undefined', 'undefined geographic'],
  ['WGS 84 geodetic', 4326, 'EPSG', 4326, wgs84, 'Longitude and latitude in degrees'],
  ['OSGB36 / British National Grid', 27700, 'EPSG', 27700, nationalGrid, 'Eastings and northings in metres'],
];

const types: Record<Datatype, string> = {
  string: 'text',
  number: 'double',
  integer: 'integer',
  date: 'date',
  month: 'text',
};

/** Names come from our own list of columns, never from a request. */
export const tableSql = (table: string, columns: readonly Column[]): string =>
  `create table "${table}" (fid integer primary key autoincrement not null, geom multipolygon, ${columns
    .map(({ name, datatype }) => `"${name}" ${types[datatype]}`)
    .join(', ')});`;
