import type { MultiPolygon, Polygon } from 'geojson';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import { geoPackageGeometry, type Box, boxOf } from './geopackage-geometry.ts';
import { contentsSql, systems, tableSql } from './geopackage-schema.ts';
import { type LayerSystem, shapesIn } from './layer-system.ts';
import type { Provenance, TableDocument } from './table-document.ts';

/** The main table of a document with a shape for each of its rows, in degrees of WGS 84; `system` is what the file is to be in. */
export interface ShapesDocument extends TableDocument {
  shapes: readonly (Polygon | MultiPolygon)[];
  system: LayerSystem;
}

let engine: Promise<SqlJsStatic> | null = null;
const noTime = '1980-01-01T00:00:00.000Z';

/** A GeoPackage 1.3 with one layer, and a table `about` that says where it comes from. */
export async function writeGeoPackage(document: ShapesDocument, from: Provenance): Promise<Buffer> {
  engine ??= initSqlJs();
  const { Database } = await engine;
  const database = new Database();
  try {
    const { epsg } = document.system;
    const shapes = shapesIn(document.system, document.shapes);
    const [sheet] = document.sheets;
    const table = sheet.name.replaceAll('-', '_');
    // The numbers by which a program knows the file: 'GPKG' and version 1.3.
    database.exec('pragma page_size = 4096; pragma application_id = 1196444487; pragma user_version = 10300;');
    database.exec('begin');
    database.exec(contentsSql);
    for (const system of systems) database.run('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)', system);
    database.exec(tableSql(table, sheet.columns));
    const marks = ['?', ...sheet.columns.map(() => '?')].join(', ');
    const insert = database.prepare(
      `insert into "${table}" (geom, ${sheet.columns.map(({ name }) => `"${name}"`).join(', ')}) values (${marks})`,
    );
    shapes.forEach((shape, at) => insert.run([geoPackageGeometry(shape, epsg), ...(sheet.rows[at] ?? [])]));
    insert.free();
    const box = boxOf(shapes);
    const time = (from.revisedAt ?? noTime).replace(/(\.\d+)?Z$/, '.000Z');
    const described = [document.title, document.about.method].filter((text) => text !== null).join('. ');
    database.run(`insert into gpkg_contents values (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)`, [
      table,
      document.title,
      described,
      time,
      ...sides(box),
      epsg,
    ]);
    database.run(`insert into gpkg_geometry_columns values (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)`, [table, epsg]);
    database.run(
      `insert into gpkg_contents values ('about', 'attributes', 'about', 'Where the layer comes from', ?, null, null, null, null, null)`,
      [time],
    );
    for (const [what, text] of aboutOf(document, from))
      database.run('insert into about (what, text) values (?, ?)', [what, text]);
    database.exec('commit');
    return Buffer.from(database.export());
  } finally {
    database.close();
  }
}

const sides = (box: Box | null): (number | null)[] => box ?? [null, null, null, null];

const aboutOf = ({ title, about }: TableDocument, from: Provenance): [string, string][] => [
  ['title', title],
  ...about.sources.map((text): [string, string] => ['source', text]),
  ...(about.period === null
    ? []
    : [['period', `${about.period.from} up to but not including ${about.period.to}`] as [string, string]]),
  ...(from.edition === null ? [] : [['edition', from.edition] as [string, string]]),
  ...(about.method === null ? [] : [['method', about.method] as [string, string]]),
  ...about.notes.map((text): [string, string] => ['note', text]),
  ...from.licences.map((text): [string, string] => ['licence', text]),
  ...(from.marking === null ? [] : [['marking', from.marking] as [string, string]]),
  ['data revision', from.dataRevision],
  ['address', from.address],
];
