import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../server/tables/sha256.ts';
import type { Cell } from '../../server/tables/table-document.ts';
import { writeCsv } from '../../server/tables/write-csv.ts';
import { writeOds } from '../../server/tables/write-ods.ts';
import { writeXlsx } from '../../server/tables/write-xlsx.ts';
import { programPath } from '../support/programs.ts';
import { filesIn } from '../support/zip-files.ts';
import { hostileTable, madeFrom } from './hostile-table.ts';

const [sheet] = hostileTable.sheets;
const names = ['Cover', 'Contents', 'Notes', 'Columns', 'demand-by-zone', 'whole'];
const headerAt = 3;
let written: { ods: Buffer; xlsx: Buffer };
beforeAll(async () => {
  written = { ods: await writeOds(hostileTable, madeFrom), xlsx: await writeXlsx(hostileTable, madeFrom) };
});
/** OpenDocument has one kind of line's end, and LibreOffice no tabs in a cell. */
const kept = (format: 'ods' | 'xlsx', cell: Cell): Cell =>
  format === 'ods' && typeof cell === 'string' ? cell.replaceAll('\t', ' ').replaceAll('\r', '\n') : cell;
const read = async (format: 'ods' | 'xlsx') =>
  (format === 'ods' ? await readOds(written.ods) : await readXlsx(written.xlsx)).sheets;

describe.each(['ods', 'xlsx'] as const)(
  'a spreadsheet (%s) by the rules of the Government Statistical Service',
  (format) => {
    it('has a cover, contents, notes, what columns mean, and one table a worksheet', async () => {
      const sheets = await read(format);
      expect(sheets.map(({ name }) => name)).toEqual(names);
      expect(sheets[1]?.rows.slice(3).map(([first]) => first)).toEqual(names.slice(2));
      expect(sheets.every(({ merges }) => (merges ?? []).length === 0)).toBe(true);
    });

    it('begins every worksheet with its title in A1, and has no empty row', async () => {
      for (const { name, rows } of await read(format)) {
        expect(rows[0]?.[0], name).toBeTypeOf('string');
        expect(
          rows.every((row) => row.some((cell) => cell !== null && cell !== '')),
          name,
        ).toBe(true);
      }
    });

    it('has on its cover where it comes from, its marking, and the checksum of the data', async () => {
      const [cover] = await read(format);
      const said = (cover?.rows ?? []).map(([text]) => text);
      expect(said).toContain(`SHA-256 of demand-by-zone as CSV: ${sha256(writeCsv(hostileTable))}`);
      expect(said).toContain('Marking: Illustrative: all areas and figures are invented');
      expect(said).toContain('Period: from 2021-04 up to but not including 2022-04');
      expect(said).toContain('Source: Leicestershire Police');
      expect(said).toContain(`Address of the same figures: ${madeFrom.address}`);
    });

    it('explains [c] and [x]', async () => {
      const notes = (await read(format))[2]?.rows ?? [];
      expect(notes.find(([symbol]) => symbol === '[c]')?.[1]).toMatch(/withheld/);
      expect(notes.find(([symbol]) => symbol === '[x]')?.[1]).toMatch(/[Nn]ot available/);
    });

    it('has every figure as a number, shorthand as text, and every name as it is', async () => {
      const table = (await read(format)).find(({ name }) => name === sheet.name);
      const shown = (table?.rows ?? []).slice(headerAt + 1);
      expect(table?.rows[headerAt]).toEqual(sheet.columns.map(({ title }) => title));
      expect(shown).toHaveLength(sheet.rows.length);
      sheet.rows.forEach((row, at) => expect(shown[at]).toEqual(row.map((cell) => kept(format, cell))));
    });
  },
);

describe('the parts of an OpenDocument spreadsheet', () => {
  it('begin with its type, uncompressed, and hold no formula', async () => {
    const files = await filesIn(written.ods);
    expect([...files.keys()][0]).toBe('mimetype');
    expect(written.ods.subarray(30, 38).toString()).toBe('mimetype');
    expect(written.ods.subarray(38, 84).toString()).toBe('application/vnd.oasis.opendocument.spreadsheet');
    expect(files.get('content.xml')?.includes('table:formula')).toBe(false);
  });
});

const soffice = programPath('soffice', 'LibreOffice');

describe.skipIf(soffice === null)('opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'people-zones-sheets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    const files = (['ods', 'xlsx'] as const).map((format) => {
      const path = join(folder, `from-${format}.${format}`);
      writeFileSync(path, written[format]);
      return path;
    });
    // Commas, quotes, UTF-8, English, text where needed in quotes, values rather than as they look, every worksheet.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,false,false,false,-1';
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const flags = ['--headless', '--norestore', `-env:UserInstallation=${profile}`];
    execFileSync(soffice ?? '', [...flags, '--convert-to', filter, '--outdir', folder, ...files], { stdio: 'pipe' });
  }, 120_000);

  it.each(['ods', 'xlsx'] as const)('%s has the same numbers, and a formula in a name stays text', (format) => {
    const text = readFileSync(join(folder, `from-${format}-demand-by-zone.csv`), 'utf8');
    const rows = parse(text, { relax_column_count: true }).slice(headerAt + 1);
    expect(rows).toHaveLength(sheet.rows.length);
    sheet.rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        const shown = rows[at]?.[column] ?? '';
        if (typeof cell !== 'number') expect(shown).toBe(kept(format, cell) ?? '');
        // LibreOffice writes fifteen digits.
        else expect(Math.abs(Number(shown) - cell)).toBeLessThanOrEqual(Math.abs(cell) * 1e-12);
      }),
    );
  });
});
