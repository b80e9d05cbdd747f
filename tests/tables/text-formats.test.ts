import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeTable } from '../../server/tables/write-table.ts';
import { writeCsv } from '../../server/tables/write-csv.ts';
import { filesIn } from '../support/zip-files.ts';
import { hostileNames, hostileNumbers, hostileTable, madeFrom } from './hostile-table.ts';

const [sheet] = hostileTable.sheets;
const csv = writeCsv(hostileTable);
const records = parse<Record<string, string>>(csv, { columns: true });
const url = 'map.csv?kind=zone&from=2021-04&to=2022-04';
const json = (content: string | Buffer): Record<string, unknown> =>
  JSON.parse(content.toString()) as Record<string, unknown>;

describe('a table as CSV', () => {
  it('has every row, every number in full, and text that no spreadsheet runs', () => {
    expect(records.map(({ value }) => Number(value))).toEqual(hostileNumbers);
    const dangerous = /^[=+\-@\t\r]/;
    expect(records.map(({ name }) => name)).toEqual(
      hostileNames.map((name) => (dangerous.test(name) ? `'${name}` : name)),
    );
    expect(records[0]?.['lower']).toBe('[c]');
    expect(csv.endsWith('\r\n')).toBe(true);
  });
});

describe('its metadata as CSV on the Web', async () => {
  const metadata = json(await writeTable(hostileTable, 'csvw', madeFrom, url));
  const { columns } = metadata['tableSchema'] as {
    columns: { name: string; titles: string; datatype: string; null: string[] }[];
  };

  it('has the context and the address of the CSV, and names its columns in order', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }]);
    expect(metadata['url']).toBe(url);
    expect(columns.map(({ titles }) => titles)).toEqual(csv.split('\r\n')[0]?.split(','));
  });

  it('has only what the standard knows: its own words, or words with a prefix', () => {
    const own = ['@context', '@id', '@type', 'url', 'dialect', 'tableDirection', 'tableSchema', 'transformations'];
    const prefixes = /^(dc|dcat|schema|rdfs|xsd|prov|foaf|skos):\w+$/;
    const ofColumn = [
      'name',
      'titles',
      'datatype',
      'null',
      'lang',
      'required',
      'separator',
      'virtual',
      'suppressOutput',
    ];
    expect(Object.keys(metadata).filter((key) => !own.includes(key) && !prefixes.test(key))).toEqual([]);
    for (const column of columns) {
      expect(Object.keys(column).filter((key) => !ofColumn.includes(key) && !prefixes.test(key))).toEqual([]);
      expect(column.name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.]*$/);
    }
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  it('says a datatype that every cell keeps to, with [c] and [x] as no value', () => {
    const keeps: Record<string, RegExp> = {
      string: /^/,
      number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
      integer: /^-?\d+$/,
      date: /^\d{4}-\d\d-\d\d$/,
      gYearMonth: /^\d{4}-\d\d$/,
    };
    for (const { name, datatype, null: missing } of columns) {
      const cells = records.map((record) => record[name] ?? '').filter((cell) => !missing.includes(cell));
      expect(
        cells.filter((cell) => keeps[datatype]?.test(cell) !== true),
        name,
      ).toEqual([]);
    }
    expect(columns.find(({ name }) => name === 'lower')?.null).toEqual(['', '[c]', '[x]']);
  });
});

describe('it as a data package', async () => {
  const files = await filesIn((await writeTable(hostileTable, 'zip', madeFrom, url)) as Buffer);
  const description = json(files.get('datapackage.json') ?? '{}');
  const resources = description['resources'] as {
    name: string;
    path: string;
    hash: string;
    bytes: number;
    schema: { fields: { name: string; type: string }[]; missingValues: string[] };
  }[];

  it('describes every file in it, and nothing that is not in it', () => {
    expect([...files.keys()].filter((name) => name !== 'datapackage.json')).toEqual(resources.map(({ path }) => path));
    for (const { name } of [{ name: description['name'] as string }, ...resources])
      expect(name).toMatch(/^[a-z0-9._-]+$/);
  });

  it('has the right checksum, size and fields of every file', () => {
    const types = ['string', 'number', 'integer', 'date', 'yearmonth'];
    for (const { path, hash, bytes, schema } of resources) {
      const content = files.get(path) ?? Buffer.alloc(0);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      expect(bytes).toBe(content.length);
      const header = parse(content, { to_line: 1 })[0];
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
      expect(schema.fields.filter(({ type }) => !types.includes(type))).toEqual([]);
      expect(schema.missingValues).toEqual(['', '[c]', '[x]']);
    }
    expect(files.get(`${sheet.name}.csv`)?.toString()).toBe(csv);
  });

  it('leaves out what there is none of: the standards take no empty list', async () => {
    const without = { ...hostileTable, about: { ...hostileTable.about, sources: [] } };
    const made = await filesIn((await writeTable(without, 'zip', { ...madeFrom, licences: [] }, url)) as Buffer);
    const { sources, licenses } = json(made.get('datapackage.json') ?? '{}');
    expect([sources, licenses]).toEqual([undefined, undefined]);
  });

  it('says source, period, edition, licence and marking', () => {
    expect(description).toMatchObject({
      ...{ version: '41', edition: madeFrom.edition, period: '2021-04-01/2022-04-01', marking: madeFrom.marking },
      ...{ sources: [{ title: 'Leicestershire Police' }, { title: 'Office for National Statistics' }] },
      licenses: [{ name: 'OGL-UK-3.0' }],
    });
  });
});

describe('the same answer of the same data', () => {
  it('gives the same bytes in every format', async () => {
    for (const format of ['csvw', 'zip', 'ods', 'xlsx', 'gpkg'] as const) {
      const [one, other] = [
        await writeTable(hostileTable, format, madeFrom, url),
        await writeTable(hostileTable, format, madeFrom, url),
      ];
      expect(Buffer.from(one).equals(Buffer.from(other)), format).toBe(true);
    }
  });
});
