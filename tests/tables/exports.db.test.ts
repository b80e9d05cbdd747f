import { parse } from 'csv-parse/sync';
import type { Express } from 'express';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../client/api-client/people-zones.ts';
import { addressOf } from '../../client/api-client/address-of.ts';
import type { Database } from '../../db/types.ts';
import { createApp } from '../../server/app.ts';
import { addresses } from '../../server/features/addresses/contract.ts';
import type { DemandMapAnswer } from '../../server/features/demand/contract.ts';
import type { OverlapAnswer } from '../../server/features/overlap/contract.ts';
import { createServices, type Services } from '../../server/services.ts';
import { openTestDatabase, testConfig } from '../support/database.ts';
import { everyQuestion, formulaName, plantEverything, saveFormulaZone } from '../support/every-question.ts';
import { filesIn } from '../support/zip-files.ts';

let database: Database;
let services: Services;
let app: Express;
let formulaZone: string;
beforeAll(async () => {
  database = await openTestDatabase();
  await plantEverything(database);
  services = createServices(database, testConfig);
  app = createApp(database, testConfig, services);
  formulaZone = await saveFormulaZone(app);
});
afterAll(async () => {
  await services.spatial.close();
  await database.close();
});

/** The path below the host of a question in a format. */
const pathOf = (address: string, asked: object, format?: string): string => {
  const { pathname, search } = addressOf('http://service', address, asked, format);
  return pathname + search;
};
const fileAt = async (path: string): Promise<Buffer> => {
  const response = await request(app)
    .get(path)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(response.status, path).toBe(200);
  return response.body as Buffer;
};
const jsonAt = async <T>(path: string): Promise<T> => (await request(app).get(path).expect(200)).body as T;

const rowsOf = (csv: string): string[][] => parse(csv).slice(1);
/** What a spreadsheet has, as CSV would say it: an apostrophe there keeps a program from running text. */
const asCsv = (cell: unknown): string => {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell.replace(/^[=+\-@]/, "'$&") : '';
};

const tabular = (Object.entries(addresses) as [Address, { formats?: readonly string[] }][]).filter(
  ([address, { formats = [] }]) => formats.includes('xlsx') && everyQuestion[address] !== null,
);

describe('every address that gives a table', () => {
  it.each(tabular)('%s gives the same figures as CSV, OpenDocument, Excel and data package', async (address) => {
    const asked = everyQuestion[address] ?? {};
    const [csv, ods, xlsx, zip, csvw] = [
      (await fileAt(pathOf(address, asked, 'csv'))).toString(),
      await readOds(await fileAt(pathOf(address, asked, 'ods'))),
      await readXlsx(await fileAt(pathOf(address, asked, 'xlsx'))),
      await filesIn(await fileAt(pathOf(address, asked, 'zip'))),
      JSON.parse((await fileAt(pathOf(address, asked, 'csvw'))).toString()) as {
        url: string;
        tableSchema: { columns: { name: string }[] };
      },
    ];
    const header = parse(csv)[0] as unknown as string[];
    expect(csvw.tableSchema.columns.map(({ name }) => name)).toEqual(header);
    const [, first] = [...zip.keys()];
    expect(zip.get(first ?? '')?.toString()).toBe(csv);
    for (const book of [ods, xlsx]) {
      const sheet = book.sheets.find(({ name }) => `${name}.csv` === first);
      const titles = (sheet?.rows[2] ?? []).map(asCsv);
      // Excel repairs a file, and loses its table, where two columns have one title.
      expect(new Set(titles).size, titles.join(', ')).toBe(header.length);
      const shown = (sheet?.rows ?? []).slice(3).map((row) => header.map((_, at) => asCsv(row[at])));
      expect(shown).toEqual(rowsOf(csv));
    }
  });
});

describe('an export equals the answer on the screen', () => {
  it('for every figure of a map', async () => {
    const asked = { query: { kind: 'ward', from: '2023-01', to: '2024-01' } };
    const { areas, whole } = await jsonAt<DemandMapAnswer>(pathOf('/demand/map', asked));
    const rows = parse<Record<string, string>>((await fileAt(pathOf('/demand/map', asked, 'csv'))).toString(), {
      columns: true,
    });
    const figures = (code: string): unknown[] =>
      rows.filter((row) => row['code'] === code).flatMap(({ value, lower, upper }) => [value, lower, upper]);
    areas.code.forEach((code, at) =>
      expect(figures(code)).toEqual([
        ...[String(areas.count[at]), '', ''],
        ...[String(areas.rate[at]), String(areas.lower[at]), String(areas.upper[at])],
      ]),
    );
    expect(figures('')).toEqual([
      ...[String(whole.count), '', ''],
      ...[String(whole.rate.value), String(whole.rate.lower), String(whole.rate.upper)],
    ]);
  });

  it('for every pair of a matrix', async () => {
    const asked = everyQuestion['/overlap'] ?? {};
    const answer = await jsonAt<OverlapAnswer>(pathOf('/overlap', asked));
    const rows = parse<Record<string, string>>((await fileAt(pathOf('/overlap', asked, 'csv'))).toString(), {
      columns: true,
    });
    answer.rows.forEach((row, r) =>
      answer.columns.forEach((column, c) => {
        const found = rows.find((one) => one['row_code'] === row.code && one['column_code'] === column.code);
        expect(found).toMatchObject({
          ...{ share_of_row: String(answer.shareOfRow[r]?.[c] ?? ''), people: String(answer.people[r]?.[c] ?? '') },
          share_of_column: String(answer.shareOfColumn[r]?.[c] ?? ''),
        });
      }),
    );
  });
});

describe('a zone whose name is a formula', () => {
  it('is text in every format', async () => {
    const asked = { query: { kind: 'zone', from: '2023-01', to: '2024-01' } };
    const csv = (await fileAt(pathOf('/demand/map', asked, 'csv'))).toString();
    expect(
      parse<Record<string, string>>(csv, { columns: true }).find(({ code }) => code === formulaZone)?.['name'],
    ).toBe(`'${formulaName}`);
    for (const format of ['ods', 'xlsx'] as const) {
      const file = await fileAt(pathOf('/demand/map', asked, format));
      const { sheets } = format === 'ods' ? await readOds(file) : await readXlsx(file);
      expect(sheets.at(-1)?.rows.flat()).toContain(formulaName);
      const parts = [...(await filesIn(file)).values()].map(String).join('');
      expect(parts).not.toMatch(/table:formula|<f>|<f /);
    }
  });
});

describe('a file', () => {
  const asked = { query: { kind: 'ward', from: '2023-01', to: '2024-01' } };

  it('is the same to the byte for the same data, and another when the data have changed', async () => {
    const path = pathOf('/demand/map', asked, 'ods');
    const one = await fileAt(path);
    const again = createApp(database, testConfig, services);
    const other = await request(again).get(path).buffer(true).responseType('blob');
    expect((other.body as Buffer).equals(one)).toBe(true);
  });

  it('is named after its address, and a CSV says where its metadata is', async () => {
    const ods = await request(app).get(pathOf('/demand/map', asked, 'ods'));
    expect(ods.headers['content-disposition']).toBe('attachment; filename="demand-map.ods"');
    expect(ods.headers['content-encoding']).toBeUndefined();
    const csv = await request(app).get(pathOf('/demand/map', asked, 'csv'));
    expect(csv.headers['link']).toBe(
      '<map.csv-metadata.json?kind=ward&from=2023-01&to=2024-01>; rel="describedby"; type="application/csvm+json"',
    );
  });

  it('comes by Accept too, and what an address does not have is refused in words', async () => {
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    const byType = await request(app).get(pathOf('/demand/map', asked)).set('Accept', type);
    expect(byType.headers['content-type']).toBe(type);
    const refused = await request(app).get('/api/v1/service.ods').expect(406);
    expect(refused.headers['content-type']).toMatch(/problem\+json/);
    expect(refused.headers['content-disposition']).toBeUndefined();
  });

  it('of shapes is a GeoPackage with every area', async () => {
    const gpkg = await fileAt(pathOf('/shapes/{kind}', { path: { kind: 'brick' } }, 'gpkg'));
    expect(gpkg.subarray(68, 72).toString()).toBe('GPKG');
    expect(gpkg.includes('E00000024')).toBe(true);
  });

  it('of shapes comes on the National Grid where that is asked for; GeoJSON is in degrees alone', async () => {
    const onGrid = { path: { kind: 'brick' }, query: { crs: 'EPSG:27700' } } as const;
    const gpkg = await fileAt(pathOf('/shapes/{kind}', onGrid, 'gpkg'));
    expect(gpkg.subarray(68, 72).toString()).toBe('GPKG');
    const refused = await request(app).get('/api/v1/shapes/brick.geojson?crs=EPSG:27700');
    expect([refused.status, (refused.body as { detail: string }).detail]).toEqual([
      400,
      'crs: Only a GeoPackage comes on the National Grid: ask for .gpkg.',
    ]);
  });

  it('of invented figures says so in every row', async () => {
    await database.knex('service_facts').insert({ name: 'demonstration', value: 'true' });
    const invented = createApp(database, testConfig);
    const { text } = await request(invented).get('/api/v1/networks.csv?nearby=false&at=2023-06-01');
    await database.knex('service_facts').where({ name: 'demonstration' }).delete();
    const rows = parse<Record<string, string>>(text, { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ illustrative }) => illustrative === 'invented figures')).toBe(true);
  });
});
