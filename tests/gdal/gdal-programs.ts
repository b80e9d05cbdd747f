import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { nothingMayBeSkipped } from '../support/strict.ts';

const run = promisify(execFile);
const mostBytes = 64 * 1024 * 1024;

/** GDAL's version where its programs are installed, else null: `describe.skipIf(gdalVersion === null)`. */
export const gdalVersion: string | null =
  /GDAL (\d+\.\d+)/.exec(spawnSync('ogrinfo', ['--version'], { encoding: 'utf8' }).stdout || '')?.[1] ?? null;

if (gdalVersion === null) {
  if (nothingMayBeSkipped()) throw new Error('GDAL’s programs (gdal-bin) were not found.');
  process.stderr.write('\nGDAL’s programs (gdal-bin) were not found: their tests are left out.\n');
}

/** What a program of GDAL prints; it fails when the program says that anything went wrong. */
export async function gdal(program: 'ogrinfo' | 'ogr2ogr', parameters: string[]): Promise<string> {
  const { stdout, stderr } = await run(program, parameters, { maxBuffer: mostBytes });
  if (/ERROR|FAILURE/.test(stderr)) throw new Error(stderr);
  return stdout;
}

/** Features as GDAL reads them, written as GeoJSON with everything kept. */
export async function featuresByGdal(source: string, parameters: string[]): Promise<GeoJSON.Feature[]> {
  const written = await gdal('ogr2ogr', [
    ...['-f', 'GeoJSON', '/vsistdout/', source, ...parameters],
    ...['-lco', 'COORDINATE_PRECISION=9', '-lco', 'WRITE_BBOX=NO'],
  ]);
  return (JSON.parse(written) as GeoJSON.FeatureCollection).features;
}
