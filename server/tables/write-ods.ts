import { type BookPage, bookPages } from './book-pages.ts';
import { columnLetters } from './column-letters.ts';
import { escaped, odsPart, odsStyles, odsTable } from './ods-xml.ts';
import type { Provenance, TableDocument } from './table-document.ts';
import { zipFiles } from './zip-files.ts';

const type = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * An OpenDocument spreadsheet, written by hand: the library that writes our workbooks keeps neither widths of columns nor
 * what is a header in this format. OpenDocument 1.3.
 */
export async function writeOds(document: TableDocument, from: Provenance): Promise<Buffer> {
  const pages = bookPages(document, from);
  return zipFiles([
    { name: 'mimetype', content: type, isStored: true },
    { name: 'content.xml', content: contentOf(pages) },
    { name: 'styles.xml', content: styles },
    { name: 'meta.xml', content: metaOf(document, from) },
    { name: 'META-INF/manifest.xml', content: manifest },
  ]);
}

const contentOf = (pages: readonly BookPage[]): string =>
  odsPart(
    'content',
    `<office:automatic-styles>${odsStyles(pages)}</office:automatic-styles><office:body><office:spreadsheet>${pages.map(odsTable).join('')}<table:database-ranges>${pages.map(rangeOf).join('')}</table:database-ranges></office:spreadsheet></office:body>`,
  );

/** Marked as a table with a header, so that programs find it. */
function rangeOf({ name, sentences, table }: BookPage, at: number): string {
  if (table === null || table.rows.length === 0) return '';
  const first = sentences.length + 2;
  const address = `'${name}'.A${first}:'${name}'.${columnLetters(table.header.length)}${first + table.rows.length}`;
  return `<table:database-range table:name="table_${at + 1}" table:target-range-address="${escaped(address)}" table:contains-header="true"/>`;
}

const styles = odsPart(
  'styles',
  '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style></office:styles>',
);

const metaOf = ({ title }: TableDocument, { address, revisedAt }: Provenance): string =>
  odsPart(
    'meta',
    `<office:meta><meta:generator>People Zones</meta:generator><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(address)}</dc:description>${revisedAt === null ? '' : `<dc:date>${escaped(revisedAt)}</dc:date>`}<dc:language>en-GB</dc:language></office:meta>`,
  );

const parts = ['content.xml', 'styles.xml', 'meta.xml'];
const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>${parts.map((part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>
`;
