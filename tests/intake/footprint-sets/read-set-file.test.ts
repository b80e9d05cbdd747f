import { describe, expect, it } from 'vitest';
import { readSetFile } from '../../../server/intake/footprint-sets/read-set-file.ts';
import { shared, sharedData } from '../../support/shared.ts';
import { readFileSync } from 'node:fs';

const csv = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
const square = (longitude: number, latitude: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [longitude, latitude],
      [longitude + 0.01, latitude],
      [longitude + 0.01, latitude + 0.01],
      [longitude, latitude],
    ],
  ],
});
const geoJson = (...features: [properties: object, geometry: object | null][]): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
    }),
  );

describe('a list of codes', () => {
  it('has an area, its name, a small area and a weight in every row', async () => {
    const file = await readSetFile(
      'schools.csv',
      csv('area_code,area_name,LSOA21CD,weight', 'S1,Mill School,E01000001,0.25', 'S2,,E01000001,0.75'),
      null,
    );
    expect(file).toMatchObject({
      by: 'code-list',
      read: 2,
      what: 'List of codes: small areas in LSOA21CD, areas in area_code, with shares in weight.',
      rows: [
        { area: 'S1', name: 'Mill School', small: 'E01000001', weight: 0.25, line: 2 },
        { area: 'S2', name: 'S2', small: 'E01000001', weight: 0.75, line: 3 },
      ],
    });
  });

  it('turns rows away each with its reason and where it is first', async () => {
    const rows = ['S1,A1,1.5', 'S1,A2,0', 'S1,,1', ',A3,1', 'S1,A4,half', '!!,A5,1', 'S1,A6,1'];
    const file = await readSetFile('s.csv', csv('area,brick,weight', ...rows), null);
    expect(file.by === 'code-list' && file.rows.map(({ small }) => small)).toEqual(['A6']);
    expect(file.turnedAway.list()).toEqual([
      { reason: 'A weight above 0 and at most 1 is needed in weight.', rows: 3, first: 'line 2, A1' },
      { reason: 'There is no code in brick.', rows: 1, first: 'line 4' },
      { reason: 'There is no area in area.', rows: 1, first: 'line 5, A3' },
      {
        reason: 'Its code has no letter or digit, or is that of another area once other signs are taken out.',
        rows: 1,
        first: 'line 7, A5',
      },
    ]);
  });

  it('never makes two areas one because their codes differ only in signs', async () => {
    const file = await readSetFile('s.csv', csv('area,brick', 'A/1,B1', 'A.1,B2', 'A/1,B3'), null);
    expect(file.by === 'code-list' && file.rows.map(({ area, small }) => `${area} ${small}`)).toEqual([
      'A-1 B1',
      'A-1 B3',
    ]);
    expect(file.turnedAway.list()).toMatchObject([{ rows: 1, first: 'line 3, B2' }]);
  });

  it('is refused without a column of small areas or of areas, or with one asked for that is not there', async () => {
    await expect(readSetFile('a.csv', csv('school,place', 'x,y'), null)).rejects.toThrow(
      'codes of small areas is needed',
    );
    await expect(readSetFile('a.csv', csv('LSOA21CD,a,b', 'x,y,z'), null)).rejects.toThrow(
      'codes of the areas is needed',
    );
    await expect(readSetFile('a.csv', csv('LSOA21CD,a', 'x,y'), 'z')).rejects.toThrow(
      'There is no column z; there are LSOA21CD, a.',
    );
    await expect(readSetFile('a.csv', csv('LSOA21CD,a'), null)).rejects.toThrow('no row below the header');
  });
});

describe.skipIf(shared === null)('publishers’ look-ups', () => {
  it('have the smallest level as small areas, and the first other code as areas unless another is asked for', async () => {
    const bytes = readFileSync(sharedData('lsoa/lookup_lsoa21_icb24_llr.csv'));
    const first = await readSetFile('icb.csv', bytes, null);
    expect(first.what).toContain('small areas in lsoa21_code, areas in sicbl24_code. There are other columns of codes');
    const asked = await readSetFile('icb.csv', bytes, 'icb24_code_nhs');
    expect(asked.by === 'look-up' && asked.rows[0]).toMatchObject({
      area: 'QK1',
      name: 'NHS Leicester, Leicestershire and Rutland Integrated Care Board',
    });
    const partnerships = await readSetFile(
      'csp.csv',
      readFileSync(sharedData('lsoa/lookup_lad24_csp24_pfa24_llr.csv')),
      null,
    );
    expect(partnerships.by === 'look-up' && partnerships.rows[2]).toMatchObject({
      ...{ area: 'E22000164', name: 'Blaby', small: 'E07000129', weight: 1 },
    });
  });
});

describe('outlines', () => {
  it('take their codes from the property that tells all features apart, and their names beside it', async () => {
    const file = await readSetFile(
      'areas.geojson',
      geoJson(
        [{ force_code: 'LEI', nh_code: 'NH 01', name: 'Soar' }, square(-1.2, 52.6)],
        [{ force_code: 'LEI', nh_code: 'NH 02', name: 'Wreake' }, square(-1.1, 52.6)],
      ),
      null,
    );
    expect(file.what).toBe('Outlines of 2 areas: codes from nh_code, names from name.');
    expect(file.by === 'outlines' && file.areas.map(({ shape }) => [shape.code, shape.name])).toEqual([
      ['NH-01', 'Soar'],
      ['NH-02', 'Wreake'],
    ]);
  });

  it('are named by their names where nothing else tells them apart', async () => {
    const file = await readSetFile('a.json', geoJson([{ name: 'Écoles d’en haut' }, square(-1.2, 52.6)]), null);
    expect(file.by === 'outlines' && file.areas[0]?.shape.code).toBe('Ecoles-d-en-haut');
  });

  it('that cannot be used are turned away with the reason, and the others stay', async () => {
    const file = await readSetFile(
      'a.json',
      geoJson(
        [{ code: 'A' }, square(-1.2, 52.6)],
        [{ code: 'B' }, null],
        [{ code: 'C' }, { type: 'Point', coordinates: [-1.2, 52.6] }],
        [{ code: 'D' }, square(52.6, -1.2)],
        [{ code: 'E' }, square(10.5, 52.6)],
        [{ code: 'A' }, square(-1.1, 52.6)],
        [{ code: '' }, square(-1.1, 52.6)],
        [{ code: 'F' }, square(451_000, 305_000)],
      ),
      'code',
    );
    expect(file.by === 'outlines' && file.areas.map(({ shape }) => shape.code)).toEqual(['A']);
    const reasons = file.turnedAway.list().map(({ rows, first, reason }) => `${rows} ${first}: ${reason}`);
    expect(reasons.join('\n')).toContain('1 feature 2, B: It has no outline: its geometry is empty (null).');
    expect(reasons.join('\n')).toContain(
      '1 feature 4, D: A position is not in Great Britain; latitude and longitude look swapped',
    );
    expect(reasons.join('\n')).toContain('1 feature 6, A: Its code comes a second time');
    expect(reasons.join('\n')).toContain(
      '1 feature 8, F: A longitude must lie between -180 and 180 degrees; these numbers look like eastings',
    );
    expect(file.read).toBe(8);
  });

  it('are refused in another reference system, without any property to go by, and when they are no GeoJSON', async () => {
    const grid = JSON.parse(geoJson([{ code: 'A' }, square(-1.2, 52.6)]).toString('utf8')) as object;
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } };
    await expect(readSetFile('a.json', Buffer.from(JSON.stringify({ ...grid, crs })), null)).rejects.toThrow(
      'EPSG::27700',
    );
    await expect(readSetFile('a.json', geoJson([{ size: 3 }, square(-1.2, 52.6)]), null)).rejects.toThrow(
      'need a property with the code or the name of each area; there are size.',
    );
    await expect(readSetFile('a.json', Buffer.from('{"type":"Topology"}'), null)).rejects.toThrow('not GeoJSON');
  });
});

describe('a file that is no list and no outlines', () => {
  it.each<[string, Buffer, string]>([
    ['a workbook', Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'This is a workbook: save its sheet as CSV.'],
    ['a zip archive', Buffer.from('PK\u0003\u0004 areas.csv'), 'This is a zip archive: unpack it'],
    ['a GeoPackage', Buffer.from('SQLite format 3\0'), 'export it as GeoJSON in longitude and latitude'],
    ['blank lines', Buffer.from('\n\n'), 'The file is empty'],
    ['semicolons', csv('area_code;lsoa21cd', 'A;E01000001'), 'separated by semicolons'],
  ])('is told: %s', async (_, bytes, said) => {
    await expect(readSetFile('areas.csv', bytes, null)).rejects.toThrow(said);
  });
});
