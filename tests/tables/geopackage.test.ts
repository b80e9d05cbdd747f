import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import initSqlJs, { type Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGeoPackage } from '../../server/tables/write-geopackage.ts';
import { gridFromDegrees } from '../../server/intake/placing/national-grid.ts';
import { programPath } from '../support/programs.ts';
import { hostileTable, madeFrom } from './hostile-table.ts';

const [sheet] = hostileTable.sheets;
let bytes: Buffer;
let database: Database;
beforeAll(async () => {
  bytes = await writeGeoPackage(hostileTable, madeFrom);
  database = new (await initSqlJs()).Database(bytes);
});
afterAll(() => database.close());
const ask = (sql: string): unknown[][] => database.exec(sql)[0]?.values ?? [];

describe('a table with shapes as a GeoPackage', () => {
  it('says what it is, and has the tables that the standard asks for', () => {
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(bytes.subarray(68, 72).toString()).toBe('GPKG');
    expect(ask('select table_name, data_type, srs_id from gpkg_contents order by 1')).toEqual([
      ['about', 'attributes', null],
      ['demand_by_zone', 'features', 4326],
    ]);
    expect(ask('select srs_id from gpkg_spatial_ref_sys order by 1')).toEqual([[-1], [0], [4326], [27700]]);
    expect(ask('pragma integrity_check')).toEqual([['ok']]);
    expect(ask('pragma foreign_key_check')).toEqual([]);
  });

  it('has every row as it is', () => {
    const columns = sheet.columns.map(({ name }) => `"${name}"`).join(', ');
    expect(ask(`select ${columns} from demand_by_zone order by fid`)).toEqual(sheet.rows);
  });

  it('says source, period, edition, licence and the address', () => {
    const about = ask('select what, text from about');
    for (const what of ['source', 'period', 'edition', 'method', 'licence', 'marking', 'data revision', 'address']) {
      expect(about.map(([one]) => one)).toContain(what);
    }
  });
});

describe('on the British National Grid', () => {
  it('has metres where the others have degrees, and says so everywhere', async () => {
    const written = await writeGeoPackage(
      { ...hostileTable, system: { epsg: 27700, fromDegrees: gridFromDegrees } },
      madeFrom,
    );
    const grid = new (await initSqlJs()).Database(written);
    const [[west, south, east, north, system] = []] =
      grid.exec(`select min_x, min_y, max_x, max_y, srs_id from gpkg_contents where data_type = 'features'`)[0]
        ?.values ?? [];
    const [[inDegrees = 0, latitude = 0] = []] = ask('select min_x, min_y from gpkg_contents where min_x is not null');
    const corner = gridFromDegrees([Number(inDegrees), Number(latitude)]);
    expect(Math.hypot(Number(west) - corner[0], Number(south) - corner[1])).toBeLessThan(500);
    expect([Number(east) > Number(west), Number(north) > Number(south), system]).toEqual([true, true, 27700]);
    expect(grid.exec('select srs_id from gpkg_geometry_columns')[0]?.values).toEqual([[27700]]);
    const [[geometry] = []] = grid.exec('select geom from demand_by_zone limit 1')[0]?.values ?? [];
    expect(Buffer.from(geometry as Uint8Array).readUInt32LE(4)).toBe(27700);
    grid.close();
  });
});

const ogr2ogr = programPath('ogr2ogr', 'GDAL');

describe.skipIf(ogr2ogr === null)('read by GDAL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-gpkg-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the same shapes, to the last digit, and the same names', () => {
    const path = join(folder, 'shapes.gpkg');
    writeFileSync(path, bytes);
    const flags = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '/vsistdout/', path, 'demand_by_zone'];
    const found = execFileSync(ogr2ogr ?? '', flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const { features } = JSON.parse(found) as FeatureCollection<MultiPolygon, { name: string }>;
    expect(features.map(({ properties }) => properties.name)).toEqual(sheet.rows.map(([, name]) => name));
    features.forEach(({ geometry }, at) => {
      const shape = hostileTable.shapes[at];
      const parts = shape?.type === 'Polygon' ? [shape.coordinates] : (shape?.coordinates ?? []);
      expect(geometry.coordinates.flat(3)).toHaveLength(parts.flat(3).length);
      geometry.coordinates.flat(3).forEach((degrees, i) => expect(degrees).toBeCloseTo(parts.flat(3)[i] ?? NaN, 12));
    });
  });
});
