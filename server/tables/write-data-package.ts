import { emptyCell, missingValues, shorthand } from './shorthand.ts';
import { sha256 } from './sha256.ts';
import type { Column, Datatype, Provenance, TableDocument } from './table-document.ts';
import { csvNote, writeSheetCsv } from './write-csv.ts';
import { isNumeric, sayPeriod } from './write-csvw.ts';
import { zipFiles } from './zip-files.ts';

const types: Record<Datatype, string> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  date: 'date',
  month: 'yearmonth',
};

/** A Frictionless data package in a zip: datapackage.json and every table of the document as CSV, each with its checksum. */
export async function writeDataPackage(document: TableDocument, from: Provenance): Promise<Buffer> {
  const files = document.sheets.map((sheet) => ({
    sheet,
    path: `${sheet.name}.csv`,
    content: Buffer.from(writeSheetCsv(sheet)),
  }));
  const { about } = document;
  const description = {
    profile: 'tabular-data-package',
    name: document.name,
    title: document.title,
    description: [about.method, ...about.notes, csvNote, emptyCell].filter((text) => text !== null).join('\n\n'),
    version: from.dataRevision,
    address: from.address,
    ...(from.revisedAt === null ? {} : { created: from.revisedAt }),
    // The standard takes no empty list: what there is none of is left out.
    ...unlessEmpty(
      'licenses',
      from.licences.map((title) => ({ name: licenceName(title), title })),
    ),
    ...unlessEmpty(
      'sources',
      about.sources.map((title) => ({ title })),
    ),
    place: from.place,
    ...(from.edition === null ? {} : { edition: from.edition }),
    ...(about.period === null ? {} : { period: sayPeriod(about.period) }),
    ...(from.marking === null ? {} : { marking: from.marking }),
    shorthand,
    resources: files.map(({ sheet, path, content }) => ({
      profile: 'tabular-data-resource',
      name: sheet.name.toLowerCase(),
      title: sheet.title,
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: content.length,
      hash: `sha256:${sha256(content)}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: sheet.columns.map(describeField), missingValues },
    })),
  };
  return zipFiles([
    { name: 'datapackage.json', content: `${JSON.stringify(description, null, 2)}\n` },
    ...files.map(({ path, content }) => ({ name: path, content })),
  ]);
}

const unlessEmpty = (name: string, list: readonly object[]): object => (list.length === 0 ? {} : { [name]: list });

/** The standard asks for a name of the Open Definition's list, or the licence's own. */
const licenceName = (title: string): string =>
  /open government licence/i.test(title) ? 'OGL-UK-3.0' : /CC BY 4\.0/i.test(title) ? 'CC-BY-4.0' : 'other';

const describeField = ({ name, title, datatype, unit, description }: Column) => ({
  name,
  title,
  type: types[datatype],
  ...(isNumeric(datatype) ? { bareNumber: true } : {}),
  ...(unit === undefined ? {} : { unit }),
  ...(description === undefined ? {} : { description }),
});
