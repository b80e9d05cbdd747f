import type { Request, Response } from 'express';
import type { ServiceAnswer } from '../features/service/contract.ts';
import { Refusal } from '../refusal.ts';
import { isMarked, markedAsInvented } from '../tables/marked.ts';
import type { Provenance } from '../tables/table-document.ts';
import {
  mostSpreadsheetRows,
  rowsOf,
  shapeFormats,
  type TableFormat,
  writeCsv,
  writeTable,
} from '../tables/write-table.ts';
import { type Format, mediaTypes, type Question, type Reply, type Route } from './route.ts';

/** The metadata of a CSV is at its own address, with this ending; a link in the CSV’s header leads there. */
export const csvwEnding = 'csv-metadata.json';

export type ServiceKnown = Omit<Provenance, 'address'>;

/** What every file says of the installation that it was made by. */
export const knownOf = (service: ServiceAnswer, revisedAt: string | null): ServiceKnown => ({
  place: service.place,
  dataRevision: service.dataRevision,
  revisedAt,
  licences: service.attribution,
  edition:
    service.edition === null
      ? null
      : `${service.edition.bricks.toLocaleString('en-GB')} small areas, edition ${service.edition.code} of ${service.edition.year}`,
  marking: service.demonstration ? 'Illustrative: all areas and figures are invented' : null,
});

const isTable = (format: Format): format is TableFormat => (shapeFormats as readonly Format[]).includes(format);
const isFile = (format: Format): boolean => isTable(format) && format !== 'csv' && format !== 'csvw';
const isSpreadsheet = (format: Format): boolean => format === 'ods' || format === 'xlsx';

/** The address of the answer without the ending that says the format, so that every format names the same one. */
const addressOf = ({ originalUrl, baseUrl, path }: Request): string => {
  const query = originalUrl.indexOf('?');
  return baseUrl + path + (query === -1 ? '' : originalUrl.slice(query));
};
const beside = (address: string, ending: string): string => {
  const [path = '', ...query] = address.split('?');
  return [`${path.slice(path.lastIndexOf('/') + 1)}.${ending}`, ...query].join('?');
};

/** The answer as the file that was asked for; null where another format was. */
export async function tableBody(
  { format, request }: Question,
  { table }: Reply,
  service: () => Promise<ServiceKnown>,
): Promise<string | Buffer | null> {
  if (table === undefined || !isTable(format)) return null;
  const known = await service();
  const made = table();
  const document = known.marking === null || isMarked(made) ? made : markedAsInvented(made);
  if (format === 'csv') return writeCsv(document);
  const rows = rowsOf(document);
  if (isSpreadsheet(format) && rows > mostSpreadsheetRows) {
    throw new Refusal(
      'too-large',
      `Ask for CSV, or for less: this is ${rows.toLocaleString('en-GB')} rows, and a spreadsheet is made of at most ${mostSpreadsheetRows.toLocaleString('en-GB')}.`,
    );
  }
  const address = addressOf(request);
  return writeTable(document, format, { ...known, address }, beside(address, 'csv'));
}

/** Names a file for whoever keeps it, and tells a program that reads CSV where the meaning of its columns is. */
export function sayOfFile(route: Route, { format, request }: Question, response: Response): void {
  if (isFile(format)) {
    const name = request.path.slice(1).replaceAll(/[^A-Za-z0-9]+/g, '-');
    response.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  }
  if (format === 'csv' && route.formats.includes('csvw')) {
    response.append(
      'Link',
      `<${beside(addressOf(request), csvwEnding)}>; rel="describedby"; type="${mediaTypes.csvw}"`,
    );
  }
}
