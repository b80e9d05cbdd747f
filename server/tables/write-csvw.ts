import { csvNote } from './write-csv.ts';
import { missingValues, shorthand } from './shorthand.ts';
import type { Column, Datatype, Provenance, TableDocument } from './table-document.ts';

/** Names of XML Schema, which CSV on the Web takes over. */
const datatypes: Record<Datatype, string> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  date: 'date',
  month: 'gYearMonth',
};
export const isNumeric = (datatype: Datatype): boolean => datatype === 'number' || datatype === 'integer';

/**
 * Metadata of a CSV by the W3C's CSV on the Web, which a program finds at the CSV's own address with -metadata.json after
 * it. A title there is the header of the CSV, so what a person calls the column is `rdfs:label`.
 * @param url of the CSV, as seen from the metadata
 */
export function writeCsvw(document: TableDocument, from: Provenance, url: string): string {
  const { title, about, sheets } = document;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
    url,
    'dc:title': title,
    ...(about.method === null ? {} : { 'dc:description': about.method }),
    'dc:identifier': from.address,
    'dc:spatial': from.place,
    ...(about.period === null ? {} : { 'dc:temporal': sayPeriod(about.period) }),
    ...(about.sources.length === 0 ? {} : { 'dc:source': about.sources }),
    ...(from.licences.length === 0 ? {} : { 'dc:rights': from.licences }),
    ...(from.revisedAt === null ? {} : { 'dc:modified': { '@value': from.revisedAt, '@type': 'xsd:dateTime' } }),
    'schema:version': from.dataRevision,
    ...(from.edition === null ? {} : { 'dc:relation': from.edition }),
    ...(from.marking === null ? {} : { 'dc:accessRights': from.marking }),
    'rdfs:comment': [...about.notes, ...shorthand.map(({ symbol, meaning }) => `${symbol}: ${meaning}.`), csvNote],
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
      header: true,
      headerRowCount: 1,
      skipInitialSpace: false,
      trim: false,
    },
    tableSchema: { columns: sheets[0].columns.map(describeColumn) },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** An ISO 8601 interval whose end is not in it any more. */
export const sayPeriod = ({ from, to }: { from: string; to: string }): string => `${from}-01/${to}-01`;

const describeColumn = ({ name, title, datatype, unit, description }: Column) => ({
  name,
  titles: name,
  'rdfs:label': title,
  ...(description === undefined ? {} : { 'dc:description': description }),
  ...(unit === undefined ? {} : { 'schema:unitText': unit }),
  datatype: datatypes[datatype],
  null: isNumeric(datatype) ? missingValues : [''],
});
