import type { Provenance, TableDocument } from './table-document.ts';
import { writeCsv } from './write-csv.ts';
import { writeCsvw } from './write-csvw.ts';
import { writeDataPackage } from './write-data-package.ts';
import { type ShapesDocument, writeGeoPackage } from './write-geopackage.ts';
import { writeOds } from './write-ods.ts';
import { writeXlsx } from './write-xlsx.ts';

export const tableFormats = ['csv', 'csvw', 'ods', 'xlsx', 'zip'] as const;
export const shapeFormats = [...tableFormats, 'gpkg'] as const;
export type TableFormat = (typeof shapeFormats)[number];

/** More rows than this are too many to wait for in a spreadsheet; CSV and the data package take them. */
export const mostSpreadsheetRows = 10_000;

export const rowsOf = ({ sheets }: TableDocument): number => Math.max(...sheets.map(({ rows }) => rows.length));

/** @param csvUrl of the CSV, as seen from its metadata */
export async function writeTable(
  document: TableDocument | ShapesDocument,
  format: Exclude<TableFormat, 'csv'>,
  from: Provenance,
  csvUrl: string,
): Promise<string | Buffer> {
  switch (format) {
    case 'csvw':
      return writeCsvw(document, from, csvUrl);
    case 'zip':
      return writeDataPackage(document, from);
    case 'ods':
      return writeOds(document, from);
    case 'xlsx':
      return writeXlsx(document, from);
    case 'gpkg':
      if (!('shapes' in document)) throw new Error('A GeoPackage needs shapes.');
      return writeGeoPackage(document, from);
  }
}

export { writeCsv };
