import type { BookPage } from './book-pages.ts';
import type { Cell } from './table-document.ts';

const spaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
};
const declared = Object.entries(spaces)
  .map(([name, address]) => ` xmlns:${name}="${address}"`)
  .join('');

export const odsPart = (kind: 'content' | 'styles' | 'meta', inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${kind}${declared} office:version="1.3">${inside}</office:document-${kind}>\n`;

/** XML 1.0 has no way to write these. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const escaped = (text: string): string =>
  text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * OpenDocument takes several spaces for one, and a line's end for a space, unless they are said. A tab is a space:
 * LibreOffice leaves out the one that the standard has for it, and joins the words beside it.
 */
const spoken = (text: string): string =>
  escaped(text.replaceAll('\t', ' ')).replace(/^ | {2,}| $/g, (found) => `<text:s text:c="${found.length}"/>`);

const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${spoken(line)}</text:p>`)
    .join('');

type Style = 'title' | 'header' | 'long';
const styled = (style?: Style): string => (style === undefined ? '' : ` table:style-name="${style}"`);

function cell(value: Cell, style?: Style): string {
  if (value === null || value === '') return `<table:table-cell${styled(style)}/>`;
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<table:table-cell${styled(style)} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  }
  return `<table:table-cell${styled(style)} office:value-type="string">${paragraphs(String(value))}</table:table-cell>`;
}

const link = (name: string): string =>
  `<table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="#${escaped(name)}">${escaped(name)}</text:a></text:p></table:table-cell>`;

const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

export function odsTable(page: BookPage, at: number): string {
  const { name, title, sentences, table, widths, leadsTo } = page;
  const columns = widths.map((_, column) => `<table:table-column table:style-name="w${at}-${column}"/>`).join('');
  const rows = (table?.rows ?? []).map((values, i) => {
    const target = leadsTo?.[i];
    return row(
      values.map((value, column) => (column === 0 && target !== undefined ? link(target) : cell(value))).join(''),
    );
  });
  return [
    `<table:table table:name="${escaped(name)}">${columns}`,
    row(cell(title, 'title')),
    ...sentences.map((one) => row(cell(one, table === null ? 'long' : undefined))),
    ...(table === null ? [] : [row(table.header.map((one) => cell(one, 'header')).join(''))]),
    ...rows,
    '</table:table>',
  ].join('');
}

/** Of a character of the usual font. */
const characterCm = 0.22;

export const odsStyles = (pages: readonly BookPage[]): string => {
  const widths = pages.flatMap((page, at) =>
    page.widths.map(
      (characters, column) =>
        `<style:style style:name="w${at}-${column}" style:family="table-column"><style:table-column-properties style:column-width="${(characters * characterCm).toFixed(2)}cm"/></style:style>`,
    ),
  );
  const text = (name: Style, properties: string, wraps: boolean): string =>
    `<style:style style:name="${name}" style:family="table-cell">${wraps ? '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>' : ''}${properties}</style:style>`;
  return [
    ...widths,
    text('title', '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>', false),
    text('header', '<style:text-properties fo:font-weight="bold"/>', true),
    text('long', '', true),
  ].join('');
};
